import { type Diagnostic, inFile, problem } from "../diagnostics.ts";
import { fold } from "../fold.ts";
import { groupBy } from "../group.ts";
import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../order.ts";

/**
 * Articles that share an id, case and width aside (some file systems know neither). Of each the one whose file comes first, by code point, keeps it; the
 * others are reported, naming it.
 */
export function duplicateIds(articles: readonly Article[]): Diagnostic[] {
  const ids = new Set<string>();
  const shared = new Set<string>();
  for (const { id } of articles) {
    const folded = fold(id);
    if (ids.has(folded)) shared.add(folded);
    else ids.add(folded);
  }
  if (shared.size === 0) return [];
  const sharing = articles.filter(({ id }) => shared.has(fold(id))).sort((a, b) => byCodePoint(a.file, b.file));
  return [...groupBy(sharing, ({ id }) => fold(id)).values()].flatMap(([first, ...others]) =>
    others.flatMap(({ file, id }) => {
      const reason = `the id "${id}" is that of ${first?.file} already; rename one of the two, or (in Markdown) give one an \`id\` of its own`;
      return inFile(file, [problem("error", "duplicate-id", reason, { line: 1, column: 1 })]);
    }),
  );
}
