/** A set of words that can be looked for at a position of a text. */
export interface Lexicon {
  /** The length of the longest word that begins at `start`; 0 if none does. */
  readonly startingAt: (text: string, start: number) => number;
  /** The length of the longest word that ends before `end`; 0 if none does. */
  readonly endingAt: (text: string, end: number) => number;
  readonly has: (word: string) => boolean;
}

/** The words of a list that white space parts. */
export function listed(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

/**
 * A lexicon of words in the Basic Multilingual Plane. At most positions of a text no word begins or
 * ends; a table of the words' first two and last two characters tells so before any word is
 * compared. The table is small enough to stay in the processor's first cache.
 */
export function createLexicon(words: readonly string[]): Lexicon {
  const all = new Set(words);
  const singles = new Uint8Array(0x10000);
  for (const word of all) if (word.length === 1) singles[word.charCodeAt(0)] = 1;
  const beginning = byKind(all, (word) => kindOfPair(word, 0));
  const ending = byKind(all, (word) => kindOfPair(word, word.length - 2));
  return {
    startingAt: (text, start) => {
      const kind = kindOfPair(text, start);
      if (beginning.has[kind] === 1) {
        for (const word of beginning.words.get(kind) ?? []) if (text.startsWith(word, start)) return word.length;
      }
      return singles[text.charCodeAt(start)] ?? 0;
    },
    endingAt: (text, end) => {
      const kind = kindOfPair(text, end - 2);
      if (ending.has[kind] === 1) {
        for (const word of ending.words.get(kind) ?? []) if (text.endsWith(word, end)) return word.length;
      }
      return singles[text.charCodeAt(end - 1)] ?? 0;
    },
    has: (word) => all.has(word),
  };
}

/** How many hash values pairs of characters have. Two pairs with one value only cost time. */
const kinds = 0x2000;

function kindOfPair(text: string, at: number): number {
  return ((text.charCodeAt(at) << 5) ^ text.charCodeAt(at + 1)) & (kinds - 1);
}

/**
 * The words of two characters or more by the hash of their first or last pair, the longest first,
 * and a table of the hash values that occur.
 */
function byKind(all: ReadonlySet<string>, kindOf: (word: string) => number) {
  const words = new Map<number, string[]>();
  const has = new Uint8Array(kinds);
  for (const word of [...all].sort((a, b) => b.length - a.length)) {
    if (word.length === 1) continue;
    has[kindOf(word)] = 1;
    words.set(kindOf(word), [...(words.get(kindOf(word)) ?? []), word]);
  }
  return { words, has };
}
