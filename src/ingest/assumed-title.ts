import { problem } from "../lib/diagnostics.ts";
import { dayInAddress } from "./article-date.ts";
import { longestTitle, titleOfName } from "./assumed-header.ts";
import { behindDate, leadingDate, stemOf } from "./file-name.ts";
import { type Field, fieldText, type ParsedHeader, type Seed } from "./header-field.ts";

/**
 * Gives an article whose front matter has no title the heading that its body begins with, if it is
 * Markdown, as VuePress and Docusaurus do; the body then begins after it. Without such a heading it
 * gets the title that its file's name has in Chinese (`2019-05-03-开学典礼.md`), or beside a date
 * in any letters. A note says what was taken; the seed stays as it is where nothing can be. Where
 * the body begins with a heading that is the title, it begins after that, as the page would show
 * both.
 */
export function assumeTitle(seed: Seed, file: string, hasHeadings: boolean): ParsedHeader {
  const written = seed.fields.get("title");
  const own = fieldText(written);
  if (own !== "" || written?.nothing) {
    const heading = hasHeadings ? headingOf(seed.body, /^ {0,3}#{1,6}\s+(\S.*)$/) : null;
    const isTitle = heading !== null && folded(heading.title) === folded(own);
    return { seed: isTitle ? { ...seed, body: heading.body } : seed, problems: [] };
  }
  const found = hasHeadings ? headingOf(seed.body, /^ {0,3}#\s+(\S.*)$/) : null;
  const title = found?.title ?? titleOfName(stemOf(file)) ?? (written ? null : titleInLetters(seed, file));
  if (title === null) return { seed, problems: [] };
  const place = { line: found?.line ?? 1, column: 1 };
  const field: Field = { name: "title", value: title, ...place };
  const origin = found ? `the heading in line ${found.line}, and the body begins after it` : "that in the file's name";
  const note = problem("info", "assumed-header", `there is no title in the front matter; taken is ${origin}`, place);
  return { seed: { ...seed, fields: new Map([...seed.fields, ["title", field]]), body: found?.body ?? seed.body }, problems: [note] };
}

/**
 * The name of an article's file or folder in any letters (`hdu4578/index.md`); null if the article
 * has no date, as it may be anything then.
 */
function titleInLetters({ fields }: Seed, file: string): string | null {
  const stem = stemOf(file);
  if (leadingDate(stem) === null && !fields.has("date") && dayInAddress(fields) === null) return null;
  const title = behindDate(stem);
  return /\p{L}{2}/u.test(title) ? title : null;
}

interface Heading {
  readonly title: string;
  readonly line: number;
  /** What follows it. */
  readonly body: Seed["body"];
}

function folded(title: string): string {
  return title.replace(/\s+/g, "");
}

/** The heading that a body begins with, by its marks; null if it begins with anything else. */
function headingOf({ text, line }: Seed["body"], marks: RegExp): Heading | null {
  let [start, at] = [0, line];
  for (; text[start] === "\n"; start++) at++;
  const [first = "", second = ""] = text.slice(start, start + 1_000).split("\n", 2);
  const marked = marks.exec(first)?.[1]?.replace(/(?<!\s)\s+#+\s*$/, "");
  const isUnderlined = /^ {0,3}[^\s#>*+-].*$/.test(first) && /^ {0,3}=+\s*$/.test(second);
  // Docusaurus and VuePress write an id behind a heading.
  const title = (marked ?? (isUnderlined ? first : "")).replace(/\s*\{#[\w-]+\}\s*$/, "").trim();
  if (title === "" || title.length > longestTitle) return null;
  const length = first.length + 1 + (marked === undefined ? second.length + 1 : 0);
  const rest = text.slice(start + length);
  return rest.trim() === "" ? null : { title, line: at, body: { text: rest, line: at + (marked === undefined ? 2 : 1) } };
}
