import type { Token } from "markdown-it";
import { articleMarkdown } from "../../ingest/markdown/markdown-parser.ts";
import { visible } from "./visible-words.ts";

const reader = articleMarkdown();

/** The visible words that Jiuwen's own reader shows of Markdown, but for those of pictures. */
export function shownWords(markdown: string): string {
  return visible(reader.parse(markdown, {}).map(wordsOf).join(""));
}

function wordsOf({ type, content, children }: Token): string {
  if (type === "code_block" || type === "fence") return content;
  return (children ?? []).map((child) => (child.type === "image" || child.type === "embedded" ? "" : child.content)).join("");
}

/** How far a character is looked for behind the last one that was found. */
const farthest = 100;

/**
 * How many characters of a text stand in another in the same order. What is missing there costs no
 * more than itself, and the time is linear.
 */
export function keptOf(wanted: string, shown: string): number {
  if (wanted === shown) return lengthOf(wanted);
  const [characters, found] = [Array.from(wanted), Array.from(shown)];
  let [kept, at] = [0, 0];
  for (const character of characters) {
    let next = at;
    while (next < found.length && next < at + farthest && found[next] !== character) next++;
    if (found[next] !== character) continue;
    kept++;
    at = next + 1;
  }
  return kept;
}

/** How many characters a text has; one beyond U+FFFF is one. */
export function lengthOf(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
