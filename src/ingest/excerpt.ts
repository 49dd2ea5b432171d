import type { Block } from "./paragraphs.ts";

/** The longest excerpt, 72 characters or two lines of a list on a wide page, at the beginning of a line that has more. */
const longest = /^.{72}(?=.)/su;

/**
 * The beginning of an article for lists and descriptions, as one line: its first paragraph (not a heading), cut after a punctuation mark where one
 * stands in the last third, with …… when it was cut. Characters are code points, so that no surrogate pair is torn.
 */
export function excerpt(blocks: readonly Block[]): string {
  const first = blocks.find(({ kind }) => kind === "paragraph") ?? blocks[0];
  const line = (first?.text ?? "").replace(/\s+/g, " ").trim();
  const [cut] = longest.exec(line) ?? [];
  if (cut === undefined) return line;
  const natural = /^.*[，。；：、！？](?=.{0,24}$)/su.exec(cut)?.[0] ?? cut;
  return `${natural.replace(/[，。；：、！？\s]+$/u, "")}……`;
}
