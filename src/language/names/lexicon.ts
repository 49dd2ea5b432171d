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
 * ends; a table of the characters with which words begin and end tells so before anything is
 * compared.
 */
export function createLexicon(words: readonly string[]): Lexicon {
  const all = new Set(words);
  const forward = createTree(all, (word, at) => word.charCodeAt(at));
  const backward = createTree(all, (word, at) => word.charCodeAt(word.length - 1 - at));
  return {
    startingAt: (text, start) => {
      let node = forward.roots[forward.numbers[text.charCodeAt(start)] ?? 0];
      let longest = 0;
      for (let at = start + 1; node !== undefined; at++) {
        if (node.ends) longest = at - start;
        node = node.next?.get(text.charCodeAt(at));
      }
      return longest;
    },
    endingAt: (text, end) => {
      let node = backward.roots[backward.numbers[text.charCodeAt(end - 1)] ?? 0];
      let longest = 0;
      for (let at = end - 1; node !== undefined; at--) {
        if (node.ends) longest = end - at;
        node = node.next?.get(text.charCodeAt(at - 1));
      }
      return longest;
    },
    has: (word) => all.has(word),
  };
}

/** A tree of words by their characters: whether a word ends here, and how words go on. */
interface Node {
  ends: boolean;
  next: Map<number, Node> | null;
}

/** The words by the characters that `unitAt` gives; `numbers` tells the root for the first. */
function createTree(words: ReadonlySet<string>, unitAt: (word: string, at: number) => number) {
  const numbers = new Uint16Array(0x10000);
  const roots: (Node | undefined)[] = [undefined];
  for (const word of words) {
    const first = unitAt(word, 0);
    if (numbers[first] === 0) numbers[first] = roots.push({ ends: false, next: null }) - 1;
    let node = roots[numbers[first] ?? 0];
    for (let at = 1; node && at < word.length; at++) {
      node.next ??= new Map();
      const unit = unitAt(word, at);
      const next: Node = node.next.get(unit) ?? { ends: false, next: null };
      node.next.set(unit, next);
      node = next;
    }
    if (node) node.ends = true;
  }
  return { numbers, roots };
}
