/** Orders texts by code point, the same on every machine and under every locale. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  // `<` orders UTF-16 units. Only where there are surrogates is that another order: 𠀀 before ！.
  if (surrogate.test(a) || surrogate.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

const surrogate = /[\uD800-\uDFFF]/;
