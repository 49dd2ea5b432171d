/** A small generator of numbers from 0 to 1, so that texts are the same in each run. */
function numbersFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A text of so many random Han characters. */
export function randomText(length: number, seed: number): string {
  const next = numbersFrom(seed);
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(next() * 3000))).join("");
}

/** Two texts of a length that have about this share of their shingles in common: they have a passage in common, in other places. */
export function alikeTexts(length: number, wanted: number, seed: number): [string, string] {
  const next = numbersFrom(seed);
  const kept = Math.round((2 * wanted * length) / (1 + wanted));
  const text = randomText(length, seed * 3 + 7);
  const other = randomText(length - kept, seed * 3 + 8);
  const cut = Math.floor(next() * (length - kept + 1));
  return [text, `${other.slice(0, cut)}${text.slice(0, kept)}${other.slice(cut)}`];
}

/** The share of shingles that two texts have in common, counted one by one (Jaccard). */
export function shinglesInCommon(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(Array.from({ length: text.length - 3 }, (_, at) => text.slice(at, at + 4))));
  const common = [...(a ?? [])].filter((shingle) => b?.has(shingle)).length;
  return common / ((a?.size ?? 0) + (b?.size ?? 0) - common);
}
