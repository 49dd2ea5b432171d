import { type FileSlice, readSlice } from "./file-slice.ts";
import { type HeaderBlock, mediaTypeIn, parameterOf, readHeaderBlock } from "./header-block.ts";
import { fault, type SavedFile, type SourceEntry, unsaid } from "./source-entry.ts";
import { tooLarge } from "./source-limits.ts";

/** A part of a message that holds something itself, and where its bytes stand in the file. */
interface Part {
  readonly fields: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

/** How many parts may hold each other: browsers write two, mail programs one more. */
const deepest = 8;

/**
 * The page in a file that a browser has saved as one (`.mht`, RFC 2557), and after it what it
 * shows: its main page first, as browsers write it, each with the address it came from.
 *
 * This is own code, as postal-mime does not tell the address of a part (`Content-Location`), and
 * turns pages into text before their charset is known.
 */
export async function* readMhtml(slice: FileSlice, place: string, mostBytes: number): AsyncGenerator<SourceEntry> {
  if (slice.end - slice.start > mostBytes) {
    yield fault(place, tooLarge(slice.end - slice.start, mostBytes).message);
    return;
  }
  const bytes = await readSlice(slice);
  const message = readHeaderBlock(bytes);
  const parts = message === null ? [] : partsOf(bytes, message, 0, bytes.length, 0);
  const pages = parts.map(({ fields }) => /^(?:text\/html|application\/xhtml)/i.test(fields.get("content-type") ?? ""));
  if (message === null || !pages.includes(true)) {
    yield fault(place, "no page is found in it; open it in a browser and save it again, as HTML");
    return;
  }
  const start = parameterOf(message.fields.get("content-type"), "start");
  const named = parts.findIndex(({ fields }, at) => pages[at] && start !== null && fields.get("content-id") === start);
  const main = named === -1 ? pages.indexOf(true) : named;
  const fetched = new Date(message.fields.get("date") ?? "");
  const ordered = [main, ...parts.keys()].filter((at, order) => order === 0 || at !== main);
  for (const [order, at] of ordered.entries()) {
    const part = parts[at];
    if (part === undefined) continue;
    const snapshot = order === 0 ? (message.fields.get("snapshot-content-location") ?? message.fields.get("content-location")) : undefined;
    yield savedPart(slice, part, {
      place: `${place}#${order + 1}`,
      url: part.fields.get("content-location") ?? snapshot ?? contentId(part),
      fetched: Number.isNaN(fetched.getTime()) ? null : fetched.toISOString(),
    });
  }
}

function contentId({ fields }: Part): string | null {
  const id = fields.get("content-id")?.replace(/^<|>$/g, "");
  return id === undefined ? null : `cid:${id}`;
}

function savedPart({ path, start }: FileSlice, part: Part, known: Pick<SavedFile, "place" | "url" | "fetched">): SavedFile {
  const type = part.fields.get("content-type");
  return {
    kind: "saved",
    ...unsaid,
    ...known,
    mediaType: mediaTypeIn(type),
    charset: parameterOf(type, "charset"),
    read: async () => {
      const bytes = await readSlice({ path, start: start + part.start, end: start + part.end });
      return decodeTransfer(bytes, part.fields.get("content-transfer-encoding") ?? "");
    },
  };
}

/** The parts between two bytes of a message, those that are in other parts among them. */
function partsOf(bytes: Buffer, { fields, end: headerEnd }: HeaderBlock, from: number, to: number, depth: number): readonly Part[] {
  const type = fields.get("content-type");
  const boundary = parameterOf(type, "boundary");
  const start = from + headerEnd;
  if (boundary === null || !/^multipart\//i.test(type ?? "")) return [{ fields, start, end: to }];
  if (depth === deepest) return [];
  const parts: Part[] = [];
  let begin = -1;
  for (const [lineStart, lineEnd, isLast] of boundaryLines(bytes, `--${boundary}`, start, to)) {
    const header = begin === -1 ? null : readHeaderBlock(bytes.subarray(begin, lineStart));
    if (header !== null) parts.push(...partsOf(bytes, header, begin, lineStart, depth + 1));
    begin = isLast ? -1 : lineEnd;
  }
  return parts;
}

/** Where lines of a boundary begin (with the line break before them) and end. */
function* boundaryLines(bytes: Buffer, boundary: string, from: number, to: number): Generator<readonly [number, number, boolean]> {
  for (let at = bytes.indexOf(boundary, from); at !== -1 && at < to; at = bytes.indexOf(boundary, at + 1)) {
    if (at > from && bytes[at - 1] !== 0x0a) continue;
    const next = bytes.indexOf("\n", at);
    const line = bytes.toString("latin1", at, next === -1 ? to : next);
    const rest = line.slice(boundary.length).trimEnd();
    if (rest !== "" && rest !== "--") continue;
    const breakLength = bytes[at - 2] === 0x0d ? 2 : 1;
    yield [at > from ? at - breakLength : at, next === -1 ? to : next + 1, rest === "--"];
  }
  // A file that was cut off has no last boundary.
  yield [to, to, true];
}

function decodeTransfer(bytes: Buffer, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return Buffer.from(bytes.toString("latin1"), "base64");
  return /^quoted-printable$/i.test(encoding) ? decodeQuotedPrintable(bytes) : bytes;
}

/** Decodes quoted-printable (RFC 2045, 6.7), leaving as they are bytes that are not of it. */
function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const text = bytes.toString("latin1").replace(/=[ \t]*\r?\n/g, "");
  return Buffer.from(
    text.replace(/=([\da-f]{2})/gi, (_all, digits) => String.fromCharCode(Number.parseInt(digits, 16))),
    "latin1",
  );
}
