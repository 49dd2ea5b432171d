import matter from "gray-matter";
import { type Problem, problem } from "../lib/diagnostics.ts";
import { reasonOf } from "../lib/failure.ts";
import { parseYaml, type Yaml } from "../lib/yaml.ts";
import { assumeHeader, type HeaderForm } from "./assumed-header.ts";
import type { FieldNames } from "./field-names.ts";
import { leadingDate, stemOf } from "./file-name.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Seed } from "./header-field.ts";

interface MarkdownSeed {
  readonly seed: Seed;
  readonly problems: readonly Problem[];
}

/**
 * The most characters of front matter, and the most white space in a row: for that gray-matter
 * takes quadratic time.
 */
const [longest, longestBlank] = [200_000, 500];

/**
 * Takes a Markdown file apart: YAML front matter between two `---` lines, then the body. Front
 * matter is data and never code: a named engine (`---js`) is refused before gray-matter sees the
 * text, and gray-matter's own engines are replaced as well. `text` has ` ` line ends; `file` is
 * only its name.
 */
export function parseMarkdownSeed(text: string, file: string, names: FieldNames): MarkdownSeed {
  const fault = faultyFence(text, file, names);
  if (fault) {
    // Fields without the lines around them are meant as front matter.
    const mayAssume = fault.rule === "no-front-matter" && !beginsWithField.test(text);
    const assumed = mayAssume ? assumeHeader(text, file, names, form) : null;
    return assumed ?? { seed: emptySeed, problems: [fault] };
  }

  let yaml: Yaml | undefined;
  let content: string;
  try {
    ({ content } = matter(text, {
      language: "yaml",
      engines: {
        yaml: (source: string) => {
          // gray-matter only cuts the front matter out. What it hands over begins with the line end
          // of the first fence, so that lines are those of the file. The document is kept, as plain
          // data would have lost the positions.
          yaml = parseYaml(source, "bad-front-matter", { uniqueKeys: false });
          return {};
        },
        javascript: refuse,
        json: refuse,
      },
    }));
  } catch (error) {
    // Whatever makes the parser throw is a fault of this file, and must not stop the others.
    const reason = `the front matter cannot be read: ${reasonOf(error)}; write it more simply`;
    return { seed: emptySeed, problems: [problem("error", "bad-front-matter", reason, firstPlace)] };
  }
  const line = text.slice(0, text.length - content.length).split("\n").length;
  const body = { text: content, line };
  if (!yaml) return { seed: { ...emptySeed, body }, problems: [] };
  if (yaml.problems.length > 0) return { seed: { ...emptySeed, body }, problems: yaml.problems };
  const { problems, ...header } = readFrontMatter(yaml, names);
  return { seed: { ...header, body }, problems };
}

/** Without front matter the heading that a text begins with is its title. */
const form: HeaderForm = {
  titleIn: (line) => /^ {0,3}#{1,2}\s+(\S.*?)\s*#*\s*$/.exec(line)?.[1] ?? null,
  isSure: true,
  missing: "there is no front matter",
};

const firstPlace = { line: 1, column: 1 };
const emptySeed: Seed = { fields: new Map(), credits: [], extra: [], body: { text: "", line: 1 } };

function refuse(): never {
  throw new Error("front matter is never run");
}

/** What is wrong with the lines around the front matter, or with its length; null if nothing is. */
function faultyFence(text: string, file: string, names: FieldNames): Problem | null {
  const opening = /^---([^\n]*)\n?/.exec(text);
  if (!opening || opening[1]?.startsWith("-")) return noFrontMatter(text, file, names);
  const engine = opening[1]?.trim();
  if (engine) {
    const reason = `front matter in the language \`${engine}\` is refused, as it could run code; write plain YAML under a bare \`---\``;
    return problem("error", "executable-front-matter", reason, firstPlace);
  }
  // gray-matter takes any line that begins with `---` for the end; only a line of nothing else is
  // meant as one.
  const closing = /\n---([^\n]*)/.exec(text);
  if (closing?.[1]?.trim() !== "") {
    return problem("error", "unclosed-front-matter", "the front matter has no closing line `---`; put one before the body", firstPlace);
  }
  if (closing.index > longest) {
    const reason = `the front matter has ${closing.index} characters, more than ${longest}; its closing line \`---\` may be missing`;
    return problem("error", "bad-front-matter", reason, firstPlace);
  }
  if (closing.index <= longestBlank) return null;
  const front = text.slice(0, closing.index);
  const blank = [...front.matchAll(/\s{2,}/g)].find(([spaces]) => spaces.length > longestBlank);
  if (!blank) return null;
  const line = front.slice(0, blank.index).split("\n").length;
  const reason = `more than ${longestBlank} blanks or blank lines stand here in a row; take them out`;
  return problem("error", "bad-front-matter", reason, { line, column: 1 });
}

/** Says what stands in place of front matter, or which lines to put before the text. */
function noFrontMatter(text: string, file: string, names: FieldNames): Problem {
  const yaml = "write title and date as `title: …` and `date: …` between two lines `---`";
  if (/^\+\+\+[^\S\n]*\n/.test(text)) {
    return problem("error", "bad-front-matter", `TOML front matter (+++) was found, and only YAML is read; ${yaml}`, firstPlace);
  }
  if (/^\{\s*"/.test(text)) {
    return problem("error", "bad-front-matter", `JSON front matter ({) was found, and only YAML is read; ${yaml}`, firstPlace);
  }
  if (/^\s+---[^\S\n]*\n/.test(text)) {
    return problem("error", "no-front-matter", "the line `---` is not the first one; delete what is blank before it", firstPlace);
  }
  if (
    beginsWithField.test(text) &&
    names.inFrontMatter(text.slice(0, text.indexOf(":"))).is !== "unknown" &&
    /\n---[^\S\n]*\n/.test(text)
  ) {
    const reason = "the front matter has no opening line `---`; put one before the first line";
    return problem("error", "no-front-matter", reason, firstPlace);
  }
  const [title, date] = [headingOf(text), leadingDate(stemOf(file))];
  const found = [title === null ? "" : " (from the first heading)", date === null ? "" : " (from the file's name)"];
  const lines = `\`---\`, \`title: ${title ?? "…"}\`${found[0]}, \`date: ${date ?? "…"}\`${found[1]}, \`---\``;
  return problem(
    "error",
    "no-front-matter",
    `the file does not begin with a line \`---\`; put these lines before the text: ${lines}`,
    firstPlace,
  );
}

/** The first heading near the beginning of a text, as a value in YAML; null if there is none. */
function headingOf(text: string): string | null {
  const lines = text.slice(0, 2_000).split("\n");
  for (const [index, line] of lines.entries()) {
    const heading = /^ {0,3}#{1,6}\s+(\S.*)$/.exec(line)?.[1] ?? (/^(?:=+|-{2,})\s*$/.test(lines[index + 1] ?? "") ? line : "");
    const title = heading.replace(/\s+#+\s*$/, "").trim();
    if (title !== "") return needsQuotes.test(title) ? `'${title.replaceAll("'", "''")}'` : title;
  }
  return null;
}

/** Matches a first line that is a field: old versions of Hexo need no `---` before it. */
const beginsWithField = /^[^\s:#-][^\n:]{0,20}:/;

/** Matches a text that YAML would take for something else. */
const needsQuotes = /^[-?:,[\]{}#&*!|>'"%@`]|: |:$| #/;
