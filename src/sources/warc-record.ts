import { Failure } from "../lib/failure.ts";
import { type FileSlice, readBytes, withFile } from "./file-slice.ts";
import { unpackMember } from "./gzip-member.ts";
import { type HeaderBlock, readHeaderBlock } from "./header-block.ts";
import type { Wrapping } from "./http-payload.ts";
import { tooLarge } from "./source-limits.ts";

/** A record of a WARC file (ISO 28500), and where it stands. */
export interface WarcRecord {
  /** Counted from 1. */
  readonly number: number;
  readonly header: HeaderBlock;
  /** The first bytes of its content, in which its own header ends, if it has one. */
  readonly contentHead: Buffer;
  readonly contentLength: number;
  readonly position: RecordPosition;
}

/** Where the content of a record can be read again. */
export interface RecordPosition {
  readonly path: string;
  readonly isGzipped: boolean;
  /** Where the record begins in the file, and the byte up to which it may be read. */
  readonly start: number;
  readonly end: number;
  /** Where the content begins and ends in the record as unpacked. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** What a server sent, in a record: where it can be read again. */
export interface Payload {
  readonly position: RecordPosition;
  /** Where it begins in the content of the record, behind the header of HTTP. */
  readonly from: number;
  readonly wrapping: Wrapping;
  readonly status: number | null;
}

/** How many bytes of a record are looked at for its own header and that of its content. */
const headBytes = 1 << 15;

/** A whole WARC file was compressed as one, instead of record by record. */
export class CompressedAsOne extends Failure {}

/**
 * The records of a WARC file, without their contents: one after the other, each unpacked or passed
 * over to find the next, so that no more than the beginning of one is in memory. Throws a `Failure`
 * where nothing can be found any more, with the number of the record and its byte in the file.
 *
 * This is own code, as warcio 2.4 waits for ever for the end of a record that the file has not,
 * takes damaged compression for plain text, and decompresses in JavaScript.
 */
export async function* warcRecords(slice: FileSlice, isGzipped: boolean): AsyncGenerator<WarcRecord> {
  let at = slice.start;
  for (let number = 1; ; number++) {
    const read = await withFile(slice.path, (file) => (isGzipped ? packedRecord : plainRecord)(file, slice, at, number)).catch((error) => {
      if (!(error instanceof Failure) || error instanceof CompressedAsOne) throw error;
      throw new Failure(`record ${number}, at byte ${at - slice.start}: ${error.message}`);
    });
    if (read === null) return;
    yield read.record;
    at = read.next;
  }
}

interface ReadRecord {
  readonly record: WarcRecord;
  readonly next: number;
}

function plainRecord(file: number, { path, end }: FileSlice, start: number, number: number): ReadRecord | null {
  if (start >= end) return null;
  const head = readBytes(file, start, Math.min(end, start + headBytes));
  const record = recordOf(head, { path, isGzipped: false, start, end }, number);
  const recordEnd = start + record.position.contentEnd;
  if (recordEnd > end) throw endsEarly(record.contentLength, end - start - record.position.contentStart);
  const blank = /^[\r\n]*/.exec(readBytes(file, recordEnd, Math.min(end, recordEnd + 64)).toString("latin1"))?.[0].length ?? 0;
  return { record, next: recordEnd + blank };
}

async function packedRecord(file: number, { path, end }: FileSlice, start: number, number: number): Promise<ReadRecord | null> {
  if (start >= end) return null;
  const head: Buffer[] = [];
  let length = 0;
  const next = await unpackMember(file, start, end, (bytes) => {
    if (length < headBytes) head.push(bytes);
    length += bytes.length;
    return true;
  });
  const record = recordOf(Buffer.concat(head).subarray(0, headBytes), { path, isGzipped: true, start, end: next ?? end }, number);
  const { contentStart, contentEnd } = record.position;
  if (length < contentEnd) throw endsEarly(record.contentLength, length - contentStart);
  if (length > contentEnd + 8) throw new CompressedAsOne("several records are compressed as one");
  return { record, next: next ?? end };
}

function recordOf(head: Buffer, where: Pick<RecordPosition, "path" | "isGzipped" | "start" | "end">, number: number): WarcRecord {
  if (!head.toString("latin1", 0, 7).startsWith("WARC/")) throw new Failure("no record begins here; the rest of the file is not read");
  const header = readHeaderBlock(head);
  if (header === null) throw new Failure("its header has no end; the rest of the file is not read");
  const length = header.fields.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(length))
    throw new Failure(`its Content-Length "${length.slice(0, 40)}" is no number of bytes; the rest of the file is not read`);
  const contentLength = Number(length);
  const contentEnd = header.end + contentLength;
  const contentHead = Buffer.from(head.subarray(header.end, Math.min(head.length, contentEnd)));
  return { number, header, contentHead, contentLength, position: { ...where, contentStart: header.end, contentEnd } };
}

function endsEarly(promised: number, there: number): Failure {
  return new Failure(
    `it should have ${promised} bytes, but the file ends after ${Math.max(0, there)}, as in a copy that was cut off; copy it again`,
  );
}

/** The content of a record from its byte `from` on, of at most `most` bytes. */
export async function readContent(
  { path, isGzipped, start, end, contentStart, contentEnd }: RecordPosition,
  from: number,
  most: number,
): Promise<Buffer> {
  const [first, last] = [contentStart + from, contentEnd];
  if (last - first > most) throw tooLarge(last - first, most);
  return withFile(path, async (file) => {
    if (!isGzipped) return readBytes(file, start + first, start + last);
    const parts: Buffer[] = [];
    let at = 0;
    await unpackMember(file, start, end, (bytes) => {
      if (at + bytes.length > first) parts.push(bytes.subarray(Math.max(0, first - at), last - at));
      at += bytes.length;
      return at < last;
    });
    return Buffer.concat(parts);
  });
}
