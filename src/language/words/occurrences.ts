/**
 * Everywhere that each of some strings stands in a text, in the order of the text; places may
 * overlap. The strings have two characters at least. The text is walked through once, however many
 * strings there are: at most of its places none of them begins, which a table of their first two
 * characters tells.
 */
export function occurrencesOf(text: string, strings: Iterable<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const lengths = new Map<number, Set<number>>();
  const begins = new Uint8Array(kinds);
  for (const string of strings) {
    found.set(string, []);
    const pair = pairAt(string, 0);
    begins[pair % kinds] = 1;
    lengths.set(pair, (lengths.get(pair) ?? new Set()).add(string.length));
  }
  if (found.size === 0) return found;
  for (let start = 0; start < text.length - 1; start++) {
    const pair = pairAt(text, start);
    if (begins[pair % kinds] !== 1) continue;
    for (const length of lengths.get(pair) ?? []) found.get(text.slice(start, start + length))?.push(start);
  }
  return found;
}

/**
 * Of places where one string stands, in order, those that do not overlap, from the first on: what
 * is found by looking on behind each.
 */
export function apart(places: readonly number[], length: number): number[] {
  let end = 0;
  return places.filter((start) => {
    if (start < end) return false;
    end = start + length;
    return true;
  });
}

/**
 * A text with some strings, whose places in it are known, taken out: the longest first, and a line
 * break for each.
 */
export function without(text: string, strings: readonly string[], places: ReadonlyMap<string, readonly number[]>): string {
  if (strings.length === 0) return text;
  const taken = new Uint8Array(text.length);
  for (const string of strings.toSorted((a, b) => b.length - a.length)) {
    for (const start of places.get(string) ?? []) {
      // What is taken out already is as long at least: it stands at one of the two ends, if it
      // overlaps at all.
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

/**
 * How many kinds of pairs the table tells apart: a prime, so that neither of the two characters is
 * lost.
 */
const kinds = 8_191;

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
