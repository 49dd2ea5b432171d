/**
 * For each UTF-16 unit 1 if it is an ASCII letter or digit, or anything beyond ASCII but white
 * space; else 0.
 */
const isWord = new Uint8Array(0x10000).fill(1);
for (let unit = 0; unit < 0x80; unit++) isWord[unit] = /[A-Za-z0-9]/.test(String.fromCharCode(unit)) ? 1 : 0;
for (const space of "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF")
  isWord[space.charCodeAt(0)] = 0;

/**
 * How many UTF-16 units of a text belong to words. Markdown's own marks do not count, so that the
 * units of a body are those of its visible text and those inside its markup.
 */
export function wordUnits(text: string): number {
  let units = 0;
  for (let at = 0; at < text.length; at++) units += isWord[text.charCodeAt(at)] ?? 0;
  return units;
}
