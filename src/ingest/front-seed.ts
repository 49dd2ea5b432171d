import { assumeTitle } from "./assumed-title.ts";
import type { FieldNames } from "./field-names.ts";
import type { Cut } from "./front-cut.ts";
import { readFrontMatter } from "./front-matter.ts";
import { generatorPage } from "./generator-page.ts";
import type { ParsedHeader } from "./header-field.ts";

/**
 * The seed of a file whose front matter is cut out. Only in Markdown (`hasHeadings`) can the body
 * begin with a heading that is the title. `text` has `\n` line ends; `file` is only its name.
 */
export function seedWithFront(
  text: string,
  file: string,
  { front, bodyStart }: Cut,
  names: FieldNames,
  hasHeadings: boolean,
): ParsedHeader {
  const body = { text: text.slice(bodyStart), line: text.slice(0, bodyStart).split("\n").length };
  if (!front.ok) return { seed: { fields: new Map(), credits: [], extra: [], body }, problems: front.problems };
  const { problems, ...header } = readFrontMatter(front.fields, names);
  const seed = { ...header, body };
  const page = generatorPage(front.fields, seed, file);
  if (page) return { seed, problems: [page] };
  // What cannot be read may be the title.
  if (problems.some(({ rule }) => rule === "bad-field")) return { seed, problems };
  const titled = assumeTitle(seed, file, hasHeadings);
  return { seed: titled.seed, problems: [...problems, ...titled.problems] };
}
