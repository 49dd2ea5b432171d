import { type Position, type Problem, problem } from "../lib/diagnostics.ts";
import { decode, decodeLoosely, type Encoding, type LooselyDecoded } from "../lib/encoding.ts";

/** A file's text with ` ` line ends and without NUL bytes, and its encoding. */
export interface SourceText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a file; null if its bytes are no text. What is wrong with it is added to `problems`.
 * A few damaged bytes do not cost the rest of the text: U+FFFD stands for them.
 */
export function readText(bytes: Uint8Array, problems: Problem[]): SourceText | null {
  const decoded = decode(bytes);
  const damaged = decoded.ok ? null : decodeLoosely(decoded.tried, bytes);
  const encoding = decoded.ok ? decoded.encoding : decoded.tried;
  const text = (decoded.ok ? decoded.text : (damaged?.text ?? ""))
    // Joined files, and some editors, leave more than one mark.
    .replace(/^\uFEFF+/, "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n");
  if (!decoded.ok && damaged && !isReadable(damaged)) {
    const more = damaged.lostPlaces === 1 ? "" : `, the first of ${damaged.lostPlaces} such places`;
    const reason = `byte ${decoded.offset} is not valid ${decoded.tried}${more}; save the file as UTF-8`;
    problems.push(problem("error", "bad-encoding", reason, placeOf(text, text.indexOf("\uFFFD"))));
    return null;
  }
  if (encoding === "GB18030")
    problems.push(problem("info", "foreign-encoding", "not UTF-8; read as GB18030 (GBK)", { line: 1, column: 1 }));
  for (const lost of lostPlaces(text, damaged ? encoding : null)) problems.push(lost);
  return withoutNul(text, encoding, problems);
}

/** For each hundred Han characters, in how many places a file may be damaged and still be read. */
const placesInHundred = 1;

/**
 * In how many places any file may be damaged: one damaged byte within a character can cost what is
 * before it and what is behind it.
 */
const placesOfOneByte = 2;

function isReadable({ lost, lostPlaces, han }: LooselyDecoded): boolean {
  return han > lost && lostPlaces <= Math.max(placesOfOneByte, (han * placesInHundred) / 100);
}

/**
 * Reports lost characters: each damaged place of this file, but only the first U+FFFD that the
 * source already had.
 */
function lostPlaces(text: string, damaged: Encoding | null): Problem[] {
  const first = text.indexOf("\uFFFD");
  if (first === -1) return [];
  if (damaged === null) {
    const reason = "the source has U+FFFD here: a character was lost before Jiuwen read it";
    const others = Array.from(text.matchAll(/\uFFFD+/g)).length - 1;
    const more = others === 0 ? "" : `, as in ${others} more ${others === 1 ? "place" : "places"}`;
    return [problem("warning", "lost-text", reason + more, placeOf(text, first))];
  }
  const reason = `the bytes here are not valid ${damaged}: a character is lost, and U+FFFD stands in its place`;
  const inLine = (line: string, index: number) =>
    Array.from(line.matchAll(/\uFFFD+/g), (found) => problem("warning", "lost-text", reason, { line: index + 1, column: found.index + 1 }));
  return text.split("\n").flatMap((line, index) => (line.includes("\uFFFD") ? inLine(line, index) : []));
}

/**
 * Removes NUL bytes that fill up the end of a file. Anywhere else they are an error, and the result
 * is null.
 */
function withoutNul(text: string, encoding: Encoding, problems: Problem[]): SourceText | null {
  const nul = text.indexOf("\0");
  if (nul === -1) return { text, encoding };
  const rest = text.slice(nul).replaceAll("\0", "");
  if (rest.trim() === "") {
    const reason = "from here to its end the file holds NUL bytes; they are left out";
    problems.push(problem("warning", "nul-byte", reason, placeOf(text, nul)));
    return { text: text.slice(0, nul) + rest, encoding };
  }
  const reason = "a NUL byte stands here; the file is damaged, or UTF-16 without a byte order mark";
  problems.push(problem("error", "nul-byte", reason, placeOf(text, nul)));
  return null;
}

function placeOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
