import { unitAt } from "../text-unit.ts";

/** A set of words that can be looked for at a position of a text. */
export interface Lexicon {
  /** The length of the longest word that begins at `start`; 0 if none does. */
  readonly startingAt: (text: string, start: number) => number;
  /** The length of the longest word that ends before `end`; 0 if none does. */
  readonly endingAt: (text: string, end: number) => number;
  readonly has: (word: string) => boolean;
  /** The UTF-16 units with which words may end (`holds`). */
  readonly lastUnits: Uint32Array;
}

/** The words of a list that white space parts. */
export function listed(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

/**
 * A lexicon of words in the Basic Multilingual Plane. At most positions of a text no word begins or
 * ends; sets of bits for the characters and the pairs of them with which words begin and end tell
 * so before anything is compared. They are small enough for those of all lexicons to stay in the
 * processor's first caches.
 */
export function createLexicon(words: readonly string[]): Lexicon {
  const all = new Set(words);
  const forward = createTree(all, (word, at) => word.charCodeAt(at));
  const backward = createTree(all, (word, at) => word.charCodeAt(word.length - 1 - at));
  return {
    startingAt: (text, start) => {
      const unit = unitAt(text, start);
      if (!holds(forward.bits, unit)) return 0;
      const goesOn = holds(forward.pairs, pairOf(unit, unitAt(text, start + 1)));
      if (!goesOn && !holds(forward.singles, unit)) return 0;
      let node = forward.roots.get(unit);
      if (!goesOn) return node?.ends === true ? 1 : 0;
      let longest = 0;
      for (let at = start + 1; node !== undefined; at++) {
        if (node.ends) longest = at - start;
        node = node.next?.get(unitAt(text, at));
      }
      return longest;
    },
    endingAt: (text, end) => {
      const unit = unitAt(text, end - 1);
      if (!holds(backward.bits, unit)) return 0;
      const goesOn = holds(backward.pairs, pairOf(unit, unitAt(text, end - 2)));
      if (!goesOn && !holds(backward.singles, unit)) return 0;
      let node = backward.roots.get(unit);
      if (!goesOn) return node?.ends === true ? 1 : 0;
      let longest = 0;
      for (let at = end - 1; node !== undefined; at--) {
        if (node.ends) longest = end - at;
        node = node.next?.get(unitAt(text, at - 1));
      }
      return longest;
    },
    has: (word) => all.has(word),
    lastUnits: backward.bits,
  };
}

/** How many bits a set of UTF-16 units has: units that share one only cost time. */
const bits = 0x2000;

/** Whether a set of UTF-16 units may hold a unit. */
export function holds(units: Uint32Array, unit: number): boolean {
  return (((units[(unit & (bits - 1)) >> 5] ?? 0) >>> (unit & 31)) & 1) === 1;
}

/** One number for two units, of which the lowest bits are as mixed as can be. */
function pairOf(first: number, second: number): number {
  return (first * 31) ^ (second * 17);
}

/** The words of a lexicon, read in one direction. */
interface Tree {
  readonly roots: ReadonlyMap<number, Node>;
  /** The units with which words begin, the pairs of units, and the words of one unit. */
  readonly bits: Uint32Array;
  readonly pairs: Uint32Array;
  readonly singles: Uint32Array;
}

/** A tree of words by their characters: whether a word ends here, and how words go on. */
interface Node {
  ends: boolean;
  next: Map<number, Node> | null;
}

/** The words by the characters that `unitOf` gives, and the set of their first ones. */
function createTree(words: ReadonlySet<string>, unitOf: (word: string, at: number) => number): Tree {
  const [units, pairs, singles] = [createUnits(), createUnits(), createUnits()];
  const roots = new Map<number, Node>();
  for (const word of words) {
    const first = unitOf(word, 0);
    add(units, first);
    if (word.length === 1) add(singles, first);
    else add(pairs, pairOf(first, unitOf(word, 1)));
    let branch = roots;
    for (let at = 0; at < word.length; at++) {
      const unit = unitOf(word, at);
      const node: Node = branch.get(unit) ?? { ends: false, next: null };
      branch.set(unit, node);
      if (at === word.length - 1) node.ends = true;
      else {
        node.next ??= new Map();
        branch = node.next;
      }
    }
  }
  return { bits: units, pairs, singles, roots };
}

function createUnits(): Uint32Array {
  return new Uint32Array(bits / 32);
}

function add(units: Uint32Array, unit: number): void {
  const place = (unit & (bits - 1)) >> 5;
  units[place] = (units[place] ?? 0) | (1 << (unit & 31));
}
