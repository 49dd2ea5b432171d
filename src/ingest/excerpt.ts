import type { Block } from "./paragraphs.ts";

/**
 * The longest excerpt, 72 characters or two lines of a list on a wide page, at the beginning of a
 * line that has more.
 */
const longest = /^.{72}(?=.)/su;

/**
 * Tags of HTML, shortcodes, and where a table of contents was to stand: they are on the page as
 * they are written, and tell nothing in a list.
 */
const machinery = /<\/?[a-z][^<>]*>|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\[\[?_?toc_?\]\]?/gi;

/**
 * The beginning of an article for lists and descriptions, as one line: its first paragraph that has
 * words (else a picture's, else a heading's), without tags and shortcodes, cut after a punctuation
 * mark where one stands in the last third, with …… when it was cut. It is never cut within what a
 * reader sees as one character.
 */
export function excerpt(blocks: readonly Block[]): string {
  const line = firstLine(blocks);
  const [cut] = longest.exec(line) ?? [];
  if (cut === undefined) return line;
  const whole = wholeCharacters(line, cut.length);
  const natural = /^.*[，。；：、！？](?=.{0,24}$)/su.exec(whole)?.[0] ?? whole;
  return `${natural.replace(/[，。；：、！？\s\p{Default_Ignorable_Code_Point}]+$/u, "")}……`;
}

function firstLine(blocks: readonly Block[]): string {
  for (const kind of ["paragraph", "picture", "heading"]) {
    for (const block of blocks) {
      const line = block.kind === kind ? lineOf(block.text) : "";
      if (/[\p{L}\p{N}]/u.test(line)) return line;
    }
  }
  // Nothing of it is a word.
  return (blocks[0]?.text ?? "").replace(/\s+/g, " ").trim();
}

function lineOf(text: string): string {
  const words = /[<{[]/.test(text) ? text.replace(machinery, "") : text;
  return words.replace(/\s+/g, " ").trim();
}

const characters = new Intl.Segmenter("zh", { granularity: "grapheme" });

/**
 * What stands between two of these is one character each; beside anything else Unicode has to be
 * asked (UAX 29).
 */
const plain = /^[\p{Script=Han}\u3001-\u3029\uFF01-\uFF9D!-~ ]{2}$/u;

/**
 * The beginning of a line, of at most so many UTF-16 units, that ends between two characters. Where
 * it is all one, it is cut where it was.
 */
function wholeCharacters(line: string, units: number): string {
  const [before = ""] = [...line.slice(units - 2, units)].slice(-1);
  const next = String.fromCodePoint(line.codePointAt(units) ?? 0);
  if (plain.test(before + next)) return line.slice(0, units);
  const { index = 0 } = characters.segment(line.slice(0, units + next.length)).containing(units) ?? {};
  return line.slice(0, index || units);
}
