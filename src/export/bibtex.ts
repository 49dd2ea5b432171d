import { yearOf } from "../lib/date-parts.ts";
import type { Reference } from "./reference.ts";

/**
 * The content of a `.bib` file (UTF-8), for BibTeX and biber alike. `@online` is the type that the
 * GB/T 7714 styles mark [EB/OL], and that a style which does not know it sets as `@misc`. Every
 * text stands in braces of its own, so that no style changes the case of a title or takes a name
 * apart. `year` is what BibTeX sorts by; biblatex wants `date`. The archive's name is the
 * `titleaddon`, as in Zotero's BibLaTeX export of web pages; the publisher is not named twice.
 */
export function bibtex({ key, title, authors, publication, publisher, date, url, accessed }: Reference): string {
  const fields = [
    ...(authors.length > 0 ? [`author = {${authors.map(whole).join(" and ")}}`] : []),
    `title = {${whole(title)}}`,
    `titleaddon = {${whole(publication)}}`,
    ...(publisher !== null && !authors.includes(publisher) ? [`organization = {${whole(publisher)}}`] : []),
    `year = {${yearOf(date)}}`,
    `date = {${date}}`,
    ...(url === null ? [] : [`url = {${verbatim(url)}}`]),
    ...(accessed === null ? [] : [`urldate = {${accessed}}`]),
    "langid = {chinese}",
  ];
  return `@online{${key},\n${fields.map((field) => `  ${field},\n`).join("")}}\n`;
}

/** A text that BibTeX leaves as it is. */
function whole(text: string): string {
  return `{${escapeTex(text)}}`;
}

/**
 * Characters with a meaning for TeX, or with another glyph in OT1 (still the default of pdfLaTeX),
 * and the names of the commands for them.
 */
const commands: Readonly<Record<string, string>> = {
  "\\": "textbackslash",
  // Not `\{`: BibTeX counts braces without regard to a backslash.
  "{": "textbraceleft",
  "}": "textbraceright",
  "~": "textasciitilde",
  "^": "textasciicircum",
  "<": "textless",
  ">": "textgreater",
  "|": "textbar",
};

/**
 * A text escaped so that TeX sets just its characters. Each command has braces around it, which end
 * its name, and keep a text that begins with one from being a BibTeX “special character”, whose
 * case styles may change. An empty group parts what fonts would join, such as `--`.
 */
function escapeTex(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(/[\\{}~^<>|&%$#_]/g, (character) => `{\\${commands[character] ?? character}}`)
    .replace(/([-'`,])(?=\1)|[?!](?=`)/g, "$&{}");
}

/** Matches anything that `escapeTex` changes; most titles have none of it. */
const special = /[\\{}~^<>|&%$#_]|([-'`,])\1|[?!]`/;

/**
 * An address for a `url` field, where it stands as it is, except that it must not hold braces,
 * which BibTeX counts, nor backslashes, which TeX reads.
 */
function verbatim(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
