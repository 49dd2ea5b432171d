export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly tried: Encoding; readonly offset: number };

/**
 * Decodes a whole file without ever replacing a byte: by its byte order mark, else as UTF-8, else as GB18030 (which contains GBK and
 * GB 2312). The mark itself is not part of the text. On failure `offset` is the byte, counted from 0, at which the text stops
 * being valid in the encoding its mark names, or in UTF-8.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(marked, bytes);
  const decoded = decodeAs("UTF-8", bytes);
  if (decoded.ok) return decoded;
  // Chinese up to the fault is damaged UTF-8: GBK hardly ever looks like that, but damaged UTF-8 is often valid, meaningless GBK.
  if (/\p{Script=Han}{2}/u.test(utf8.decode(bytes.subarray(0, decoded.offset)))) return decoded;
  const gb18030 = decodeAs("GB18030", bytes);
  return gb18030.ok ? gb18030 : decoded;
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  return null;
}

const utf8 = new TextDecoder("UTF-8", { fatal: true });

function decodeAs(encoding: Encoding, bytes: Uint8Array): Decoded {
  try {
    const decoder = encoding === "UTF-8" ? utf8 : new TextDecoder(encoding, { fatal: true });
    return { ok: true, text: decoder.decode(bytes), encoding };
  } catch {
    return { ok: false, tried: encoding, offset: firstInvalidByte(encoding, bytes) };
  }
}

/** Finds where decoding stops by halving: a prefix, decoded as the beginning of a stream, fails if and only if it holds the fault. */
function firstInvalidByte(encoding: Encoding, bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (decodesAsPrefix(encoding, bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  // The fault begins with the character that was never completed.
  while (sound > 0 && !decodesWhole(encoding, bytes.subarray(0, sound))) sound--;
  return sound;
}

function decodesWhole(encoding: Encoding, prefix: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(prefix);
    return true;
  } catch {
    return false;
  }
}

function decodesAsPrefix(encoding: Encoding, prefix: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}
