import matter from "gray-matter";
import { type Problem, problem } from "../lib/diagnostics.ts";
import { reasonOf } from "../lib/failure.ts";
import type { FieldNames } from "./field-names.ts";
import type { Front, FrontFields } from "./front-value.ts";
import { readTomlValues } from "./toml-values.ts";
import { readYamlValues } from "./yaml-values.ts";

/** Front matter cut out of a file, and where the body begins in it, in UTF-16 units. */
export interface Cut {
  readonly front: Front;
  readonly bodyStart: number;
}

/**
 * The most characters of front matter, and the most white space in a row: for that gray-matter
 * takes quadratic time.
 */
const [longest, longestBlank] = [200_000, 500];

/**
 * Cuts out the front matter that a text begins with: YAML between two lines `---`, TOML between two
 * lines `+++`, a JSON object, or YAML that only a line `---` ends, as old versions of Hexo write
 * it. What is wrong with its limits is a problem; null if there is no front matter. It is data and
 * never code: a named engine (`---js`) is refused before gray-matter sees the text, and
 * gray-matter's own engines are replaced as well. `text` has `\n` line ends.
 */
export function cutFrontMatter(text: string, names: FieldNames): Cut | Problem | null {
  if (/^\+\+\+[^\S\n]*(?:\n|$)/.test(text)) return cutToml(text);
  if (/^\{\s*["}]/.test(text)) return cutJson(text);
  if (/^---(?!-)/.test(text)) return yamlFault(text) ?? cutYaml(text);
  return isUnopened(text, names) ? cutUnopened(text) : null;
}

const firstPlace = { line: 1, column: 1 };

function fault(reason: string): Problem {
  return problem("error", "bad-front-matter", reason, firstPlace);
}

function unclosed(mark: string): Problem {
  const reason = `the front matter has no closing line \`${mark}\`; put one before the body`;
  return problem("error", "unclosed-front-matter", reason, firstPlace);
}

function tooLong(length: number, closing: string): Problem {
  return fault(`the front matter has ${length} characters, more than ${longest}; its closing ${closing} may be missing`);
}

function cutToml(text: string): Cut | Problem {
  const opening = text.indexOf("\n");
  const closing = opening === -1 ? null : /\n\+\+\+[^\S\n]*(?=\n|$)/.exec(text.slice(opening));
  if (!closing) return unclosed("+++");
  const end = opening + closing.index;
  if (end > longest) return tooLong(end, "line `+++`");
  // The line end of the opening stays, so that lines are those of the file.
  return { front: readTomlValues(text.slice(opening, end)), bodyStart: Math.min(end + closing[0].length + 1, text.length) };
}

/** A string of JSON on its line, perhaps without its end, and what opens and closes an object. */
const jsonMarks = /"(?:[^"\\\n]|\\[^\n])*("?)|[{}]/g;

function cutJson(text: string): Cut | Problem {
  let depth = 0;
  for (const { 0: mark, 1: quote, index } of text.slice(0, longest).matchAll(jsonMarks)) {
    if (quote === "" && index + mark.length < longest) {
      const before = text.slice(0, index).split("\n");
      const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      const reason = "the text that begins here is not closed on its line; close its quotation marks, and write `\\n` for a new line";
      return problem("error", "bad-front-matter", reason, place);
    }
    if (mark === "{") depth++;
    else if (mark === "}") depth--;
    if (depth > 0) continue;
    const end = index + 1;
    const behind = /^[^\S\n]*(?:\n|$)/.exec(text.slice(end))?.[0] ?? "";
    return { front: readYamlValues(text.slice(0, end), "JSON"), bodyStart: end + behind.length };
  }
  if (text.length > longest) return tooLong(text.length, "bracket `}`");
  return problem("error", "unclosed-front-matter", "the front matter has no closing `}`; put one before the body", firstPlace);
}

/** What is wrong with the lines around YAML, or with its length; null if nothing is. */
function yamlFault(text: string): Problem | null {
  const engine = (/^---([^\n]*)/.exec(text)?.[1] ?? "").trim();
  if (engine) {
    const reason = `front matter in the language \`${engine}\` is refused, as it could run code; write plain YAML under a bare \`---\``;
    return problem("error", "executable-front-matter", reason, firstPlace);
  }
  // gray-matter takes any line that begins with `---` for the end; only a line of nothing else is
  // meant as one.
  const closing = /\n---([^\n]*)/.exec(text);
  if (closing?.[1]?.trim() !== "") return unclosed("---");
  if (closing.index > longest) return tooLong(closing.index, "line `---`");
  if (closing.index <= longestBlank) return null;
  const front = text.slice(0, closing.index);
  const blank = [...front.matchAll(/\s{2,}/g)].find(([spaces]) => spaces.length > longestBlank);
  if (!blank) return null;
  const line = front.slice(0, blank.index).split("\n").length;
  const reason = `more than ${longestBlank} blanks or blank lines stand here in a row; take them out`;
  return problem("error", "bad-front-matter", reason, { line, column: 1 });
}

function cutYaml(text: string): Cut | Problem {
  const fields: FrontFields = { language: "YAML", entries: [], place: () => firstPlace };
  let front: Front = { ok: true, fields };
  try {
    const { content } = matter(text, {
      language: "yaml",
      engines: {
        yaml: (source: string) => {
          // gray-matter only cuts the front matter out. What it hands over begins with the line end
          // of the first fence, so that lines are those of the file. The values are kept, as plain
          // data would have lost the positions.
          front = readYamlValues(source, "YAML");
          return {};
        },
        javascript: refuse,
        json: refuse,
      },
    });
    return { front, bodyStart: text.length - content.length };
  } catch (error) {
    // Whatever makes the parser throw is a fault of this file, and must not stop the others.
    return fault(`the front matter cannot be read: ${reasonOf(error)}; write it more simply`);
  }
}

function refuse(): never {
  throw new Error("front matter is never run");
}

/** Matches a first line that is a field: old versions of Hexo need no `---` before it. */
export const beginsWithField = /^[^\s:#-][^\n:]{0,20}:/;

/**
 * Whether a text begins with fields, the first of which is known, and a line `---` follows. A title
 * must be among them, as the line might otherwise part a body.
 */
function isUnopened(text: string, names: FieldNames): boolean {
  if (!beginsWithField.test(text) || names.inFrontMatter(text.slice(0, text.indexOf(":"))).is === "unknown") return false;
  const end = closingOf(text);
  if (end === null || end > longest) return false;
  const lines = text.slice(0, end).split("\n");
  return lines.some((line) => beginsWithField.test(line) && isTitle(line.slice(0, line.indexOf(":")), names));
}

function isTitle(name: string, names: FieldNames): boolean {
  const meaning = names.inFrontMatter(name);
  return meaning.is === "field" && meaning.key === "title";
}

/** Where the line end before a line `---` is; null if there is none. */
function closingOf(text: string): number | null {
  return /\n---[^\S\n]*(?=\n|$)/.exec(text)?.index ?? null;
}

function cutUnopened(text: string): Cut {
  const end = closingOf(text) ?? text.length;
  const next = text.indexOf("\n", end + 1);
  return { front: readYamlValues(text.slice(0, end), "YAML"), bodyStart: next === -1 ? text.length : next + 1 };
}
