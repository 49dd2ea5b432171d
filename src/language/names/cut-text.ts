import type { Word } from "../words/tagger.ts";
import { createTitleLists, type TitleLists } from "./title-lists.ts";

/** A text, the words it is cut into, and the positions of these. */
export interface Cut {
  readonly text: string;
  readonly words: readonly Word[];
  /**
   * For each position in the text the number of the word it is in, counted from 1; and for each
   * word the position where it begins. Positions are in UTF-16 units.
   */
  readonly numbers: Uint32Array;
  readonly starts: Uint32Array;
  readonly titleLists: TitleLists;
}

/**
 * Gives the words of a text their positions. Every character of the text stands in exactly one
 * word.
 */
export function createCut(text: string, words: readonly Word[]): Cut {
  const numbers = new Uint32Array(text.length);
  const starts = new Uint32Array(words.length);
  let [start, number] = [0, 0];
  for (const word of words) {
    starts[number++] = start;
    const end = start + word.text.length;
    for (; start < end; start++) numbers[start] = number;
  }
  return { text, words, numbers, starts, titleLists: createTitleLists(text) };
}

/** The word that begins at a position, if one does. */
export function wordAt(cut: Cut, start: number): Word | undefined {
  return wordStart(cut, start) === start ? wordOver(cut, start) : undefined;
}

/** The word that a position is in; undefined outside the text. */
export function wordOver({ words, numbers }: Cut, position: number): Word | undefined {
  return words[(numbers[position] ?? 0) - 1];
}

/** Where the word begins that a position is in; -1 outside the text. */
export function wordStart({ numbers, starts }: Cut, position: number): number {
  return starts[(numbers[position] ?? 0) - 1] ?? -1;
}

/**
 * Whether the dictionary knows the word, and not as a name: 安全, 高峰. The tag `x` marks words
 * that it does not know.
 */
export function isOrdinary(word: Word): boolean {
  return word.tag !== "x" && !word.tag.startsWith("nr");
}

/** Whether a position lies inside an ordinary word, which has begun before it. */
export function dividesWord(cut: Cut, position: number): boolean {
  const word = wordOver(cut, position);
  return word !== undefined && wordStart(cut, position) < position && isOrdinary(word);
}
