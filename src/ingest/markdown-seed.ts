import { type Problem, problem } from "../lib/diagnostics.ts";
import { assumeHeader, elseIgnore, type HeaderForm } from "./assumed-header.ts";
import type { FieldNames } from "./field-names.ts";
import { leadingDate, stemOf } from "./file-name.ts";
import { beginsWithField, cutFrontMatter } from "./front-cut.ts";
import { seedWithFront } from "./front-seed.ts";
import type { ParsedHeader, Seed } from "./header-field.ts";

/**
 * Takes a Markdown file apart: front matter, then the body. `text` has `\n` line ends; `file` is
 * only its name.
 */
export function parseMarkdownSeed(text: string, file: string, names: FieldNames): ParsedHeader {
  const cut = cutFrontMatter(text, names);
  if (cut === null) {
    // Fields without the lines around them are meant as front matter.
    const assumed = beginsWithField.test(text) ? null : assumeHeader(text, file, names, form);
    if (assumed && !("lack" in assumed)) return assumed;
    return { seed: emptySeed, problems: [noFrontMatter(text, file, names, assumed?.lack ?? null)] };
  }
  if (!("front" in cut)) return { seed: emptySeed, problems: [cut] };
  return seedWithFront(text, file, cut, names, true);
}

/** Without front matter the heading that a text begins with is its title. */
const form: HeaderForm = {
  titleIn: (line) => /^ {0,3}#{1,2}\s+(\S.*?)\s*#*\s*$/.exec(line)?.[1] ?? null,
  isSure: true,
  missing: "there is no front matter",
};

const firstPlace = { line: 1, column: 1 };
const emptySeed: Seed = { fields: new Map(), credits: [], extra: [], body: { text: "", line: 1 } };

/** Says what stands in place of front matter, or which lines to put before the text. */
function noFrontMatter(text: string, file: string, names: FieldNames, lack: string | null): Problem {
  if (/^;;;[^\S\n]*\n/.test(text)) {
    const reason = "front matter between lines `;;;` is not read; write `{` in place of the first and `}` in place of the second";
    return problem("error", "bad-front-matter", reason, firstPlace);
  }
  const late = /^\s+(---|\+\+\+)[^\S\n]*\n/.exec(text)?.[1];
  if (late !== undefined) {
    const reason = `the line \`${late}\` is not the first one; delete what is blank before it`;
    return problem("error", "no-front-matter", reason, firstPlace);
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
  const also = lack === null ? "" : `, and ${lack} can be told`;
  const reason = `the file does not begin with a line \`---\`${also}; put these lines before the text: ${lines}; ${elseIgnore}`;
  return problem("error", "no-front-matter", reason, firstPlace);
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

/** Matches a text that YAML would take for something else. */
const needsQuotes = /^[-?:,[\]{}#&*!|>'"%@`]|: |:$| #/;
