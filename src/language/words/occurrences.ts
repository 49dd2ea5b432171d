/**
 * The positions at which each of some strings stands in a text, in ascending order and in UTF-16
 * units; occurrences may overlap. Each string has at least two characters. The text is walked
 * through once, however many strings there are: at most positions none begins, which a table of
 * their first two characters tells.
 */
export function occurrencesOf(text: string, strings: Iterable<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const all = [...strings];
  if (all.length <= few) {
    for (const string of all) found.set(string, startsOf(text, string));
    return found;
  }
  const lengths = new Map<number, Set<number>>();
  const begins = new Uint8Array(kinds);
  for (const string of all) {
    found.set(string, []);
    const kind = kindAt(string, 0);
    begins[kind] = 1;
    lengths.set(kind, (lengths.get(kind) ?? new Set()).add(string.length));
  }
  for (let start = 0; start < text.length - 1; start++) {
    const kind = kindAt(text, start);
    if (begins[kind] !== 1) continue;
    for (const length of lengths.get(kind) ?? []) found.get(text.slice(start, start + length))?.push(start);
  }
  return found;
}

/** How many strings are looked for one by one, which takes less time than the table for all. */
const few = 16;

function startsOf(text: string, string: string): number[] {
  const starts: number[] = [];
  for (let start = text.indexOf(string); start >= 0; start = text.indexOf(string, start + 1)) starts.push(start);
  return starts;
}

/** Of the sorted positions of one string, those that do not overlap, from the first on. */
export function apart(starts: readonly number[], length: number): number[] {
  let end = 0;
  return starts.filter((start) => {
    if (start < end) return false;
    end = start + length;
    return true;
  });
}

/**
 * A text without some strings, whose positions in it are known: the longest are taken out first,
 * and a line break is put in for each.
 */
export function without(text: string, strings: readonly string[], starts: ReadonlyMap<string, readonly number[]>): string {
  if (strings.length === 0) return text;
  const taken = new Uint8Array(text.length);
  for (const string of strings.toSorted((a, b) => b.length - a.length)) {
    for (const start of starts.get(string) ?? []) {
      // A string that was taken out before is at least as long: if it overlaps at all, it covers
      // one of the two ends.
      const end = start + string.length;
      if (taken[start] === 0 && taken[end - 1] === 0) taken.fill(1, start, end);
    }
  }
  const rest: string[] = [];
  let start = 0;
  for (let at = taken.indexOf(1); at >= 0; at = taken.indexOf(1, start)) {
    rest.push(text.slice(start, at));
    start = taken.indexOf(0, at);
    if (start < 0) start = text.length;
  }
  return [...rest, text.slice(start)].join("\n");
}

/** How many hash values pairs of characters have. Two pairs with one value only cost time. */
const kinds = 0x2000;

/** A hash in whole numbers of 32 bits, as it is worked out for every position of every text. */
function kindAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 5) ^ text.charCodeAt(at + 1)) & (kinds - 1);
}
