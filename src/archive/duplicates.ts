import { type Diagnostic, inFile, problem } from "../diagnostics.ts";
import { groupBy } from "../group.ts";
import type { Article } from "../ingest/article.ts";
import { fold } from "../ingest/fold.ts";

/**
 * Articles that share an id, case and width aside (some file systems know neither). The first of each, in the given order, keeps it; the
 * others are reported, naming it.
 */
export function duplicateIds(articles: readonly Article[]): Diagnostic[] {
  return [...groupBy(articles, ({ id }) => fold(id)).values()].flatMap(([first, ...others]) =>
    others.flatMap(({ file, id }) => {
      const reason = `the id "${id}" is that of ${first?.file} already; rename one of the two, or (in Markdown) give one an \`id\` of its own`;
      return inFile(file, [problem("error", "duplicate-id", reason, { line: 1, column: 1 })]);
    }),
  );
}
