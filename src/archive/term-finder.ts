/** A term as it is looked for: its name or another name of it. */
export interface Spelling<T> {
  readonly text: string;
  readonly term: T;
  /** The group that it belongs to; null if it belongs to none. */
  readonly group: string | null;
  /**
   * The groups that hide it: where a spelling of such a group has a part of it, or all, it does not
   * count, as 国防 in 国防部, and 海南 in 上海南站. Without any it counts everywhere: 北京 in
   * 北京冬奥会.
   */
  readonly hiddenBy: readonly string[];
}

/** Calls `visit` for each place of a text where a spelling stands, from the first on. */
export type TermFinder<T> = (text: string, visit: (term: T, start: number) => void) => void;

/** How many values the hash of two units has. */
const hashes = 0x10000;

/**
 * Creates a finder. Unlike that of a vocabulary it counts a term also within a longer one, and
 * takes the text as it is, as it walks through all articles in each build.
 */
export function createTermFinder<T>(spellings: readonly Spelling<T>[]): TermFinder<T> {
  const groups = [...new Set(spellings.flatMap(({ group, hiddenBy }) => [...(group === null ? [] : [group]), ...hiddenBy]))];
  const numbers = new Map(groups.map((group, number) => [group, number]));
  const numberOf = (group: string | null) => (group === null ? none : (numbers.get(group) ?? none));
  const buckets = new Map<number, NumberedSpelling<T>[]>();
  for (const { text, term, group, hiddenBy } of [...spellings].sort((a, b) => b.text.length - a.text.length)) {
    if (text.length < 2) continue;
    const hash = hashOf(text.charCodeAt(0), text.charCodeAt(1));
    const bucket = buckets.get(hash) ?? [];
    bucket.push({ text, term, group: numberOf(group), hiddenBy: hiddenBy.map(numberOf) });
    buckets.set(hash, bucket);
  }
  const table = [...buckets.values()].flat();
  // Most of the spellings of a bucket are told from the text by their last units alone.
  const lastAt = Int32Array.from(table, ({ text }) => text.length - 1);
  const lastUnits = Uint16Array.from(table, ({ text }) => text.charCodeAt(text.length - 1));
  /** The number of each hash's bucket, and where the spellings of a bucket begin; 0 has none. */
  const bucketOf = new Uint16Array(hashes);
  const starts = new Int32Array(buckets.size + 2);
  for (const [index, [hash, { length }]] of [...buckets].entries()) {
    bucketOf[hash] = index + 1;
    starts[index + 2] = (starts[index + 1] ?? 0) + length;
  }
  /** How far the spellings of each group reach that were found up to now. */
  const reached = new Int32Array(groups.length);
  return (text, visit) => {
    reached.fill(0);
    let first = text.charCodeAt(0);
    for (let start = 0; start < text.length - 1; start++) {
      const second = text.charCodeAt(start + 1);
      const bucket = bucketOf[hashOf(first, second)] ?? 0;
      first = second;
      if (bucket === 0) continue;
      const last = starts[bucket + 1] ?? 0;
      for (let at = starts[bucket] ?? 0; at < last; at++) {
        if (text.charCodeAt(start + (lastAt[at] ?? 0)) !== lastUnits[at]) continue;
        const spelling = table[at];
        if (!spelling || !standsAt(text, start, spelling.text)) continue;
        const { group, hiddenBy } = spelling;
        const end = start + spelling.text.length;
        // One that hides it began before it, or here, where the longer come first.
        if (isHidden(hiddenBy, reached, start)) continue;
        if (group !== none && end > (reached[group] ?? 0)) reached[group] = end;
        visit(spelling.term, start);
      }
    }
  };
}

/** A spelling with the numbers of its groups, as each place of every text is looked at. */
interface NumberedSpelling<T> {
  readonly text: string;
  readonly term: T;
  readonly group: number;
  readonly hiddenBy: readonly number[];
}

/** Stands for no group. */
const none = -1;

function isHidden(hiddenBy: readonly number[], reached: Int32Array, start: number): boolean {
  for (const group of hiddenBy) if ((reached[group] ?? 0) > start) return true;
  return false;
}

function standsAt(text: string, start: number, spelling: string): boolean {
  return text.startsWith(spelling, start) && !isInsideWord(text, start) && !isInsideWord(text, start + spelling.length);
}

/** Whether the units on both sides of a place belong to one Latin word or number. */
function isInsideWord(text: string, at: number): boolean {
  return isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at));
}

function isLatin(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function hashOf(first: number, second: number): number {
  return ((first * 31) ^ (second * 17)) & (hashes - 1);
}
