import type { Word } from "../words/tagger.ts";

/** A text and the words that stand in it. */
export interface Cut {
  readonly text: string;
  readonly words: readonly Word[];
  /** For the place where a word begins its number, counted from 1; for other places 0. */
  readonly numbers: Uint32Array;
}

/** Gives the words of a text their places. Every character of it stands in exactly one of them. */
export function createCut(text: string, words: readonly Word[]): Cut {
  const numbers = new Uint32Array(text.length);
  let [start, number] = [0, 0];
  for (const word of words) {
    numbers[start] = ++number;
    start += word.text.length;
  }
  return { text, words, numbers };
}

/** The word that begins at a place, if one does. */
export function wordAt({ words, numbers }: Cut, start: number): Word | undefined {
  return words[(numbers[start] ?? 0) - 1];
}

/** Whether the dictionary knows the word, and not as a name: 安全, 高峰. The tag `x` marks what it does not know. */
export function isOrdinary(word: Word): boolean {
  return word.tag !== "x" && !word.tag.startsWith("nr");
}
