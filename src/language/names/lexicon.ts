/** A set of words that can be looked for at a position of a text. */
export interface Lexicon {
  /** The length of the longest word that begins at `start`; 0 if none does. */
  readonly startingAt: (text: string, start: number) => number;
  /** The length of the longest word that ends before `end`; 0 if none does. */
  readonly endingAt: (text: string, end: number) => number;
  readonly has: (word: string) => boolean;
  /** By a UTF-16 unit under `mask`: 0 if no word ends with it, which most do. */
  readonly lastUnits: Uint16Array;
}

/** The words of a list that white space parts. */
export function listed(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

/**
 * A lexicon of words in the Basic Multilingual Plane. At most positions of a text no word begins or
 * ends; a table of the characters with which words begin and end tells so before anything is
 * compared.
 */
export function createLexicon(words: readonly string[]): Lexicon {
  const all = new Set(words);
  const forward = createTree(all, (word, at) => word.charCodeAt(at));
  const backward = createTree(all, (word, at) => word.charCodeAt(word.length - 1 - at));
  return {
    startingAt: (text, start) => {
      const unit = text.charCodeAt(start);
      const number = forward.numbers[unit & mask];
      if (number === undefined || number === 0) return 0;
      let node = forward.roots[number]?.get(unit);
      let longest = 0;
      for (let at = start + 1; node !== undefined; at++) {
        if (node.ends) longest = at - start;
        node = node.next?.get(text.charCodeAt(at));
      }
      return longest;
    },
    endingAt: (text, end) => {
      const unit = text.charCodeAt(end - 1);
      const number = backward.numbers[unit & mask];
      if (number === undefined || number === 0) return 0;
      let node = backward.roots[number]?.get(unit);
      let longest = 0;
      for (let at = end - 1; node !== undefined; at--) {
        if (node.ends) longest = end - at;
        node = node.next?.get(text.charCodeAt(at - 1));
      }
      return longest;
    },
    has: (word) => all.has(word),
    lastUnits: backward.numbers,
  };
}

/** What of a UTF-16 unit counts for the tables, which would be twice as large with all of it. */
export const mask = 0x7fff;

/** A tree of words by their characters: whether a word ends here, and how words go on. */
interface Node {
  ends: boolean;
  next: Map<number, Node> | null;
}

/** The words by the characters that `unitAt` gives; `numbers` tells where those of a first stand. */
function createTree(words: ReadonlySet<string>, unitAt: (word: string, at: number) => number) {
  const numbers = new Uint16Array(mask + 1);
  const roots: Map<number, Node>[] = [new Map()];
  for (const word of words) {
    const first = unitAt(word, 0);
    if (numbers[first & mask] === 0) numbers[first & mask] = roots.push(new Map()) - 1;
    let branch = roots[numbers[first & mask] ?? 0] ?? new Map<number, Node>();
    for (let at = 0; at < word.length; at++) {
      const unit = unitAt(word, at);
      const node: Node = branch.get(unit) ?? { ends: false, next: null };
      branch.set(unit, node);
      if (at === word.length - 1) node.ends = true;
      else {
        node.next ??= new Map();
        branch = node.next;
      }
    }
  }
  return { numbers, roots };
}
