/** Words that are looked for at a place of a text. */
export interface Lexicon {
  /** The length of the longest of them that begins at `start`; 0 where none does. */
  readonly startingAt: (text: string, start: number) => number;
  /** The length of the longest of them that ends before `end`; 0 where none does. */
  readonly endingAt: (text: string, end: number) => number;
  readonly has: (word: string) => boolean;
}

/** The words of template strings, which white space parts. */
export function listed(...lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.split(/\s+/)).filter((word) => word !== "");
}

/** A lexicon of words in the Basic Multilingual Plane. Most characters begin and end none, which a table tells before anything is cut out of the text. */
export function createLexicon(words: readonly string[]): Lexicon {
  const all = new Set(words);
  const [byFirst, byLast] = [lengthsBy(words, (word) => word.charCodeAt(0)), lengthsBy(words, (word) => word.charCodeAt(word.length - 1))];
  return {
    startingAt: (text, start) => byFirst[text.charCodeAt(start)]?.find((length) => all.has(text.slice(start, start + length))) ?? 0,
    endingAt: (text, end) =>
      byLast[text.charCodeAt(end - 1)]?.find((length) => length <= end && all.has(text.slice(end - length, end))) ?? 0,
    has: (word) => all.has(word),
  };
}

/** For every character the lengths of the words that it marks, the longest first. */
function lengthsBy(words: readonly string[], unitOf: (word: string) => number): readonly (readonly number[] | undefined)[] {
  const byUnit = new Array<number[] | undefined>(0x10000).fill(undefined);
  for (const word of words) byUnit[unitOf(word)] = [...new Set([...(byUnit[unitOf(word)] ?? []), word.length])].sort((a, b) => b - a);
  return byUnit;
}
