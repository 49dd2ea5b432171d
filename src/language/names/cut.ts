import type { Word } from "../words/tagger.ts";
import { createTitleLists, type TitleLists } from "./title-lists.ts";

/** A text and the words that stand in it. */
export interface Cut {
  readonly text: string;
  readonly words: readonly Word[];
  /**
   * For each place the number of the word that it is in, counted from 1, and for each word the
   * place where it begins.
   */
  readonly numbers: Uint32Array;
  readonly starts: Uint32Array;
  readonly titleLists: TitleLists;
}

/** Gives the words of a text their places. Every character of it stands in exactly one of them. */
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

/** The word that begins at a place, if one does. */
export function wordAt(cut: Cut, start: number): Word | undefined {
  return wordStart(cut, start) === start ? wordOver(cut, start) : undefined;
}

/** The word that a place is in; none outside the text. */
export function wordOver({ words, numbers }: Cut, place: number): Word | undefined {
  return words[(numbers[place] ?? 0) - 1];
}

/** Where the word begins that a place is in; -1 outside the text. */
export function wordStart({ numbers, starts }: Cut, place: number): number {
  return starts[(numbers[place] ?? 0) - 1] ?? -1;
}

/**
 * Whether the dictionary knows the word, and not as a name: 安全, 高峰. The tag `x` marks what it
 * does not know.
 */
export function isOrdinary(word: Word): boolean {
  return word.tag !== "x" && !word.tag.startsWith("nr");
}

/** Whether a place stands inside an ordinary word, which begins before it and goes on behind it. */
export function dividesWord(cut: Cut, place: number): boolean {
  const word = wordOver(cut, place);
  return word !== undefined && wordStart(cut, place) < place && isOrdinary(word);
}
