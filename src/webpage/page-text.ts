import { isAscii, isUtf8 } from "node:buffer";
import chardet from "chardet";
import { chineseScore, surelyChinese } from "./chinese-encoding.ts";
import { declaredCharsets } from "./declared-charset.ts";
import type { PageCharset } from "./page-reading.ts";

/** A page as text, and how it was read. */
export interface PageText {
  readonly text: string;
  readonly charset: PageCharset;
}

/**
 * Decodes a page by what its server and the page itself say, in the order of the HTML standard:
 * byte order mark, server, `meta`. What is said is not believed where the bytes are clearly
 * something else, as is frequent in pages that were converted when they were saved. Without any of
 * them the bytes themselves tell. No byte stops it: what cannot be read becomes U+FFFD, counted.
 */
export function decodePage(bytes: Uint8Array, server: string | null): PageText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decoded(bytes, marked, "byte order mark");
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return decoded(bytes, wide, "its bytes, as every second one is zero");
  const declared = declaredCharsets(bytes, server);
  // Not one byte of it depends on the charset.
  if (isAscii(bytes)) return decoded(bytes, "UTF-8", declared[0]?.from ?? "its bytes, which are ASCII");
  const told = declared.find(({ name }) => isPlausible(bytes, name));
  if (told) return decoded(bytes, told.name, told.from);
  const found = detected(bytes);
  const wrong = declared.map(({ name, from }) => `${name} by the ${from}`).join(", ");
  return decoded(bytes, found, wrong === "" ? "its bytes" : `its bytes, which are not what is declared (${wrong})`);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "UTF-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "UTF-16BE" : null;
}

/** Markup is ASCII, so that in UTF-16 many of its bytes are zero, all at even or odd places. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const zeros: [even: number, odd: number] = [0, 0];
  const looked = Math.min(bytes.length, 2_000);
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  if (looked < 16 || Math.max(even, odd) < looked / 8 || Math.min(even, odd) > Math.max(even, odd) / 10) return null;
  return odd > even ? "UTF-16LE" : "UTF-16BE";
}

/** How much of a page is looked at to tell its charset, in bytes. */
const sampleLength = 30_000;

/** A piece of the page from its first byte on that is no ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(first, 0), Math.max(first, 0) + sampleLength);
}

function textOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder(name).decode(bytes, { stream: true });
}

/** Whether bytes may well be in the charset that somebody says they are in. */
function isPlausible(bytes: Uint8Array, name: string): boolean {
  if (name === "UTF-8") return isUtf8(bytes) || isSlightlyDamagedUtf8(bytes);
  if (isUtf8(bytes) && hasThreeByteText(bytes)) return false;
  if (/^UTF-16/.test(name)) return false;
  const score = chineseScore(textOf(sampleOf(bytes), name));
  if (score >= surelyChinese) return true;
  return !["GB18030", "Big5", "UTF-8"].some((other) => other !== name && chineseScore(textOf(sampleOf(bytes), other)) > score + 0.1);
}

/** Whether valid UTF-8 has Chinese in it: of two bytes a character, GBK could be the same. */
function hasThreeByteText(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0xe3);
}

function isSlightlyDamagedUtf8(bytes: Uint8Array): boolean {
  const text = textOf(bytes, "UTF-8");
  let [lost, read] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) lost++;
    else if (code >= 0x2e80) read++;
  }
  return lost * 10 < read;
}

/** The charset of bytes of which nobody says it. */
function detected(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return "UTF-8";
  const sample = sampleOf(bytes);
  const scores = ["GB18030", "Big5", "UTF-8"]
    .map((name) => ({ name, score: chineseScore(textOf(sample, name)) }))
    .sort((a, b) => b.score - a.score);
  const [best] = scores;
  if (best && best.score >= surelyChinese) return best.name;
  if (isSlightlyDamagedUtf8(bytes)) return "UTF-8";
  const guessed = chardet.detect(sample);
  const known = guessed !== null && isKnown(guessed) && !/^(?:ASCII|ISO-8859|windows-125)/i.test(guessed);
  return known ? guessed : (best?.name ?? "GB18030");
}

function isKnown(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch {
    return false;
  }
}

function decoded(bytes: Uint8Array, name: string, from: string): PageText {
  const text = new TextDecoder(name).decode(bytes);
  let lost = 0;
  for (let at = text.indexOf("\uFFFD"); at !== -1; at = text.indexOf("\uFFFD", at + 1)) lost++;
  return { text, charset: { name, from, lost } };
}
