import { isUtf8, transcode } from "node:buffer";

export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly tried: Encoding; readonly offset: number };

/**
 * Decodes a whole file without ever replacing a byte: by its byte order mark, else as UTF-8, else
 * as GB18030 (which contains GBK and GB 2312). The mark itself is not part of the text. On failure
 * `tried` is the encoding that the mark names, else the one the file seems to be in, else UTF-8,
 * and `offset` is the byte, counted from 0, at which the file stops being valid in it.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(marked, bytes);
  if (isUtf8(bytes)) return { ok: true, text: fromUtf8(bytes), encoding: "UTF-8" };
  const utf8 = decodeLoosely("UTF-8", bytes);
  const beforeFault = utf8.text.slice(0, utf8.text.indexOf("\uFFFD"));
  // Chinese up to the fault, or more Chinese than faults, is damaged UTF-8: GBK hardly ever looks
  // like that, but damaged UTF-8 is often valid, meaningless GBK.
  if (!/\p{Script=Han}{2}/u.test(beforeFault) && !isMostlyChinese(utf8)) {
    const gb18030 = decodeAs("GB18030", bytes);
    if (gb18030.ok) return gb18030;
    const damaged = decodeLoosely("GB18030", bytes);
    if (isMostlyChinese(damaged) && damaged.lost < utf8.lost) return gb18030;
  }
  return { ok: false, tried: "UTF-8", offset: firstInvalidByte("UTF-8", bytes) };
}

/** A text in which U+FFFD stands for each character that could not be read. */
export interface LooselyDecoded {
  readonly text: string;
  /**
   * How many U+FFFD there are, and in how many runs: one damaged byte can give several side by
   * side.
   */
  readonly lost: number;
  readonly lostPlaces: number;
  /** How many Han characters there are. */
  readonly han: number;
}

/** Decodes a file that `decode` could not, in the encoding that it tried. */
export function decodeLoosely(encoding: Encoding, bytes: Uint8Array): LooselyDecoded {
  const text = new TextDecoder(encoding).decode(bytes);
  let [lost, lostPlaces, han, before] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) {
      lost++;
      if (before !== 0xfffd) lostPlaces++;
    } else if (unit >= 0x4e00 && unit <= 0x9fff) han++;
    before = unit;
  }
  return { text, lost, lostPlaces, han };
}

/** Bytes of another encoding would give more faults than Chinese characters. */
function isMostlyChinese({ lost, han }: LooselyDecoded): boolean {
  return han > lost;
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  return null;
}

/**
 * Valid UTF-8 as text, without its mark. It goes by way of UTF-16, as in Node 20 a `TextDecoder`
 * takes several times as long for Chinese.
 */
function fromUtf8(bytes: Uint8Array): string {
  const text = transcode(bytes, "utf8", "utf16le").toString("utf16le");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): Decoded {
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { ok: false, tried: encoding, offset: firstInvalidByte(encoding, bytes) };
  }
}

/**
 * Finds the byte where decoding stops by halving: a prefix, decoded as the beginning of a stream,
 * fails if and only if it holds the fault.
 */
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
