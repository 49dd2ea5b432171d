import { once } from "../../lib/once.ts";
import { unitAt } from "../text-unit.ts";
import { createTagger, type Word } from "../words/tagger.ts";
import { createTitleLists, type TitleLists } from "./title-lists.ts";

/**
 * A text that is cut into words where somebody asks for one, as most of a text names nobody and to
 * cut it takes longer than to read it. Positions are in UTF-16 units.
 */
export interface Cut {
  readonly text: string;
  readonly titleLists: TitleLists;
  /**
   * For each position that has been cut the number of the word it is in, counted from 1; and for
   * each word the position where it begins.
   */
  readonly numbers: Uint32Array;
  readonly words: Word[];
  readonly starts: number[];
}

/** Cuts a run of characters, with ICTCLAS tags. */
const tagger = once(() => createTagger((word) => word));

export function createCut(text: string): Cut {
  return { text, titleLists: createTitleLists(text), numbers: new Uint32Array(text.length), words: [], starts: [] };
}

/** The word that begins at a position, if one does. */
export function wordAt(cut: Cut, start: number): Word | undefined {
  return wordStart(cut, start) === start ? wordOver(cut, start) : undefined;
}

/** The word that a position is in; undefined outside the text. */
function wordOver(cut: Cut, position: number): Word | undefined {
  return cut.words[numberAt(cut, position) - 1];
}

/** Where the word begins that a position is in; -1 outside the text. */
export function wordStart(cut: Cut, position: number): number {
  return cut.starts[numberAt(cut, position) - 1] ?? -1;
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

/** The number of the word that a position is in; 0 outside the text. */
function numberAt(cut: Cut, position: number): number {
  const number = cut.numbers[position];
  if (number !== 0) return number ?? 0;
  cutClause(cut, position);
  return cut.numbers[position] ?? 0;
}

/**
 * Cuts the clause that a position is in. A clause is cut alike by itself and in its text, as no
 * word of the dictionary goes across punctuation.
 */
function cutClause({ text, numbers, words, starts }: Cut, position: number): void {
  let [start, end] = [position, position + 1];
  if (isInClause(unitAt(text, position))) {
    while (start > 0 && isInClause(text.charCodeAt(start - 1))) start--;
    while (isInClause(unitAt(text, end))) end++;
  }
  for (const word of tagger()(text.slice(start, end))) {
    const number = words.push(word);
    starts.push(start);
    const wordEnd = start + word.text.length;
    for (; start < wordEnd; start++) numbers[start] = number;
  }
}

/** Whether jieba takes a UTF-16 unit for part of a clause. */
function isInClause(unit: number): boolean {
  if (unit >= 0x4e00) return unit <= 0x9fff;
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit < 0x80 && "+#&._%-".includes(String.fromCharCode(unit)))
  );
}
