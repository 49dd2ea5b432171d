/** How many characters stand in a shingle: a run of them, of which the signature is made. */
const shingle = 4;

/** How many values a signature has: the smallest hash in each of so many parts of all hashes. */
export const values = 64;

/** Of each value six bits are kept, so that it is one digit. */
const digits = Uint8Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", (digit) => digit.charCodeAt(0));

/**
 * How many digits stand before the values: those of a hash of the whole text, by which equal texts
 * are told.
 */
export const hashDigits = 6;

/**
 * Shorter texts, in characters without white space, have no signature: what they say is mostly said
 * by their titles and attachments (见附件).
 */
const shortest = 40;

/**
 * How often a shingle with a figure counts, so that texts which differ in their figures alone are
 * not taken for the same: a notice or a report of another year says something else.
 */
const figureWeight = 4;

/** Stands where no hash has come yet; the hashes themselves have 26 bits here. */
const none = 0x7fff_ffff;

/** The values while a signature is made; they are shared, as there are so many texts. */
const smallest = new Int32Array(values);
const written = new Uint8Array(hashDigits + values);

/** What each character of a shingle is multiplied with for every one behind it. */
const base = 0x2c1b_3c6d;

/** What the first has been multiplied with when it leaves. */
const leaving = Array.from({ length: shingle }, () => base).reduce(Math.imul, 1);

/**
 * The signature of a text, by which it can be told how like another it is (`SignatureTable`)
 * without having either: one-permutation MinHash (Li, Owen and Zhang 2012, arXiv 1208.1259) of its
 * shingles with six bits a value, empty places filled as in optimal densification (Shrivastava
 * 2017, arXiv 1703.04664), behind a hash of the whole. White space and width do not count. Null for
 * a text that is too short to be compared.
 */
export function textSignature(text: string): string | null {
  smallest.fill(none);
  let [length, whole, rolling, sinceFigure] = [0, 0, 0, shingle];
  let [fourth, third, second, last] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = narrow(text.charCodeAt(at));
    if (code === blank) continue;
    whole = Math.imul(whole ^ code, 0x0100_0193);
    rolling = (Math.imul(rolling, base) + code - Math.imul(fourth, leaving)) | 0;
    fourth = third;
    third = second;
    second = last;
    last = code;
    sinceFigure = code >= zero && code <= nine ? 0 : sinceFigure + 1;
    if (++length < shingle) continue;
    put(mixed(rolling));
    if (sinceFigure < shingle) for (let again = 1; again < figureWeight; again++) put(mixed(rolling ^ Math.imul(again, 0x9e37_79b9)));
  }
  if (length < shortest) return null;
  const all = mixed(whole ^ length);
  for (let at = 0; at < hashDigits; at++) written[at] = digits[(all >>> (6 * at)) & 63] ?? 0;
  for (let place = 0; place < values; place++) written[hashDigits + place] = digits[(smallest[filledFor(place)] ?? 0) & 63] ?? 0;
  return String.fromCharCode(...written);
}

const [zero, nine] = [0x30, 0x39];

/** Stands for what does not count: white space, and marks that show nothing. */
const blank = 0x20;

/** A character in half width. */
function narrow(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code > 0x20 && code < 0x80) return code;
  const isBlank = code <= 0xa0 || code === 0xad || code === 0x3000 || (code >= 0x2000 && code <= 0x200f) || code === 0xfeff;
  return isBlank || (code >= 0x2028 && code <= 0x202f) ? blank : code;
}

/** Spreads the bits of a number: the end of MurmurHash3, which is in the public domain. */
function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}

/** Keeps a hash if it is the smallest in its place, which its first six bits tell. */
function put(hash: number): void {
  const [place, value] = [hash >>> 26, hash & 0x03ff_ffff];
  if (value < (smallest[place] ?? none)) smallest[place] = value;
}

/** The place itself, or if no hash has come there the one that lends it its value. */
function filledFor(place: number): number {
  let from = place;
  for (let tries = 1; smallest[from] === none; tries++) from = mixed(Math.imul(place + 1, 0x9e37_79b9) + tries) >>> 26;
  return from;
}
