/** Orders texts by code point, the same on every machine and under every locale. (`<` orders UTF-16 units: 𠀀 before ！.) */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
