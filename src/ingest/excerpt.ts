import type { Block } from "./block.ts";
import { isCaption } from "./caption.ts";
import { withoutDateline } from "./dateline.ts";

/**
 * Matches the longest excerpt at the beginning of a longer line: 72 characters, which are two lines
 * of a list on a wide page.
 */
const longest = /^.{72}(?=.)/su;

/**
 * Tags of HTML, shortcodes, and marks for a table of contents. The page shows them as they are
 * written; in a list they say nothing.
 */
const machinery = /<\/?[a-z][^<>]*>|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\[\[?_?toc_?\]\]?/gi;

/**
 * The beginning of an article for lists and descriptions, as one line: the first paragraph that has
 * words (else the first picture's words, heading, row of a table or attachment), without tags,
 * shortcodes and the dateline. A longer line is cut after a punctuation mark if one stands in the
 * last third, and ends in ……. It is never cut within what a reader sees as one character.
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
  for (const kind of ["paragraph", "picture", "heading", "row", "attachment"] as const) {
    for (const block of blocks) {
      const line = kindOf(block) === kind ? withoutDateline(lineOf(block.text)) : "";
      if (/[\p{L}\p{N}]/u.test(line)) return line;
    }
  }
  // No block has words.
  return (blocks[0]?.text ?? "").replace(/\s+/g, " ").trim();
}

/** Matches whom a notice or letter addresses, which says nothing of it: 各学院： */
const salutation = /^.{1,20}[:：]$/u;

/**
 * The kind of a block, where a caption counts as the picture that it stands for, and a salutation
 * as a heading.
 */
function kindOf({ kind, text }: Block): Block["kind"] {
  if (kind !== "paragraph") return kind;
  if (isCaption(text)) return "picture";
  return salutation.test(text.trim()) ? "heading" : kind;
}

function lineOf(text: string): string {
  const words = /[<{[]/.test(text) ? text.replace(machinery, "") : text;
  return words.replace(/\s+/g, " ").trim();
}

const characters = new Intl.Segmenter("zh", { granularity: "grapheme" });

/**
 * Two code points between which a character surely ends. Beside any other code point the rules of
 * UAX 29 are asked.
 */
const plain = /^[\p{Script=Han}\u3001-\u3029\uFF01-\uFF9D!-~ ]{2}$/u;

/**
 * The beginning of a line, of at most `units` UTF-16 units, that ends between two characters. If
 * all of it is one character, it is cut at that length.
 */
function wholeCharacters(line: string, units: number): string {
  const [before = ""] = [...line.slice(units - 2, units)].slice(-1);
  const next = String.fromCodePoint(line.codePointAt(units) ?? 0);
  if (plain.test(before + next)) return line.slice(0, units);
  const { index = 0 } = characters.segment(line.slice(0, units + next.length)).containing(units) ?? {};
  return line.slice(0, index || units);
}
