import { type Problem, problem, type RuleId } from "../lib/diagnostics.ts";
import type { Encoding } from "../lib/encoding.ts";
import type { ArticleOrigin } from "./article.ts";
import type { FieldNames } from "./field-names.ts";
import { type Format, formatOf } from "./format.ts";
import { formatReaders } from "./format-table.ts";
import type { Seed } from "./header-field.ts";
import { readText } from "./source-text.ts";

/**
 * A source file taken apart. It is not ok if the text itself or its header cannot be read, so that
 * what the fields say is not worth a message.
 */
type ParsedSeed =
  | {
      readonly ok: true;
      readonly seed: Seed;
      readonly format: Format;
      readonly encoding: Encoding;
      /** Where the body begins in the text, in UTF-16 units. */
      readonly bodyStart: number;
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Takes a file apart into fields and body: bytes into text, and text by the format of the file's
 * name. Values are not interpreted yet.
 */
export function parseSeed(file: string, bytes: Uint8Array, names: FieldNames): ParsedSeed {
  const problems: Problem[] = [];
  const read = readText(bytes, problems);
  if (!read) return { ok: false, problems };
  const { text, encoding } = read;
  if (text.trim() === "") {
    problems.push(problem("error", "empty-body", "the file is empty; write the article into it, or delete it", { line: 1, column: 1 }));
    return { ok: false, problems };
  }
  const format = formatOf(file) ?? "txt";
  const parsed = formatReaders[format].parse(text, file, names);
  for (const one of parsed.problems) problems.push(one);
  // If the header cannot be read, it is not worth reporting what it lacks.
  const unreadable = parsed.problems.some(({ rule }) => headerRules.has(rule));
  if (unreadable) return { ok: false, problems };
  const { seed } = parsed;
  return { ok: true, seed, format, encoding, bodyStart: text.length - seed.body.text.length, problems };
}

const headerRules: ReadonlySet<RuleId> = new Set<RuleId>([
  "no-body-marker",
  "no-front-matter",
  "bad-field",
  "bad-front-matter",
  "executable-front-matter",
  "long-header",
  "unclosed-front-matter",
  "unread-file",
]);

/**
 * The body of a file that `readArticle` has accepted, with `\n` line ends. Throws if its bytes are
 * no text any more.
 */
export function readBody(bytes: Uint8Array, { file, bodyStart }: Pick<ArticleOrigin, "file" | "bodyStart">): string {
  const read = readText(bytes, []);
  if (!read) throw new Error(`${file} was an article when it was first read and is none now`);
  return read.text.slice(bodyStart);
}
