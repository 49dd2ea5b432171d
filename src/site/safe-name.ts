import { hash } from "node:crypto";
import { windowsReserved } from "../ingest/id.ts";

/** The longest name in UTF-8 bytes: file systems allow 255, and a page adds `.html`. */
const maxBytes = 200;

/** The escape character: legal in file names everywhere, and left alone by URLs. */
const mark = "~";

/**
 * Matches characters that some file system or URL cannot hold in a name, and the escape character
 * itself.
 */
const unsafe = /[\p{Cc}<>:"/\\|?*~]/gu;

/**
 * Matches names that surely need no change: letters, digits and Chinese characters (the ideographs
 * that NFC leaves alone), of at most 200 bytes, that are no device names. (A device name of such
 * characters has at most four.) Most ids and tags are such names, and one test is quicker than all
 * that follows.
 */
const plain = /^(?:[\w-]{5,200}|[\u4E00-\u9FFF][\w\u4E00-\u9FFF-]{0,65})$/;

/**
 * Any text as one name in a path that Linux, macOS and Windows, FAT sticks included, can store: in
 * NFC, with `~` and two hexadecimal digits for each UTF-8 byte of what they forbid. This is
 * reversible, unless the name would be longer than 200 bytes: then it is cut, and `~~` with 16
 * digits of the whole name's SHA-256 follows, which no other name has.
 */
export function safeName(name: string): string {
  if (plain.test(name)) return name;
  const escaped = escapeName(name);
  return Buffer.byteLength(escaped) <= maxBytes ? escaped : withHash(escaped, name);
}

/**
 * A name as `safeName` has it, but always with the hash, so that no file system takes it for
 * another, whatever it does with case.
 */
export function distinctName(name: string): string {
  return withHash(escapeName(name), name);
}

/**
 * A file's name as `safeName` has it, with its extension at its end even where the name is cut:
 * browsers and systems go by it.
 */
export function safeFileName(name: string): string {
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "";
  const whole = safeName(name);
  return extension === "" || whole.toLowerCase().endsWith(extension.toLowerCase()) ? whole : whole + extension;
}

/** A name in NFC, with all escaped that a path cannot hold. */
function escapeName(name: string): string {
  return escapeEnds(name.normalize("NFC").replace(unsafe, escapeCharacter));
}

function withHash(escaped: string, name: string): string {
  const ending = `${mark}${mark}${hash("sha256", name.normalize("NFC")).slice(0, 16)}`;
  return cut(escaped, maxBytes - ending.length) + ending;
}

/**
 * Escapes names whose characters are legal but which are not legal as a whole: hidden or relative
 * ones, device names, and those of the site's own pages.
 */
function escapeEnds(name: string): string {
  const end = name.replace(/[. ]$/, escapeCharacter);
  return /^[. ]/.test(end) || windowsReserved.test(end) || /^(?:index|by-name)\.html$/i.test(end)
    ? end.replace(/^./su, escapeCharacter)
    : end;
}

function escapeCharacter(character: string): string {
  return [...Buffer.from(character)].map((byte) => mark + byte.toString(16).toUpperCase().padStart(2, "0")).join("");
}

/** Cuts a name to at most so many bytes, at a character and never within an escape. */
function cut(escaped: string, bytes: number): string {
  let length = 0;
  let kept = "";
  for (const [part] of escaped.matchAll(/(?:~[0-9A-F]{2})+|./gsu)) {
    length += Buffer.byteLength(part);
    if (length > bytes) break;
    kept += part;
  }
  return kept;
}
