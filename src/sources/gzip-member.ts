import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { Failure } from "../lib/failure.ts";
import { readBytes } from "./file-slice.ts";
import { unpackingFailure } from "./text-chunks.ts";

/** How many bytes are read, and how many unpacked, at a time. */
const chunkBytes = 1 << 16;

/**
 * Unpacks one member of a gzip file (RFC 1952) that begins at byte `start` of an open file, up to
 * byte `end` at most, and hands its bytes to `take` piece by piece, which answers whether it wants
 * more. Gives the byte behind the member; null if `take` wanted no more. Throws a `Failure` where
 * the member is cut off or damaged.
 *
 * Node's own `createGunzip` takes all members for one, so that none could be found again.
 */
export async function unpackMember(file: number, start: number, end: number, take: (bytes: Buffer) => boolean): Promise<number | null> {
  const dataStart = start + headerLength(readBytes(file, start, Math.min(end, start + chunkBytes)));
  const input = Readable.from(chunksOf(file, dataStart, end), { objectMode: false });
  const inflate = createInflateRaw({ chunkSize: chunkBytes });
  input.pipe(inflate);
  let [sum, length] = [0, 0];
  try {
    for await (const bytes of inflate) {
      sum = crc32(bytes, sum);
      length += bytes.length;
      if (!take(bytes)) return null;
    }
  } catch (error) {
    throw unpackingFailure(error) ?? error;
  } finally {
    input.destroy();
    inflate.destroy();
  }
  const dataEnd = dataStart + inflate.bytesWritten;
  const trailer = readBytes(file, dataEnd, Math.min(end, dataEnd + 8));
  if (trailer.length < 8) throw cutOff();
  if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== length % 2 ** 32) throw damaged();
  return dataEnd + 8;
}

function* chunksOf(file: number, start: number, end: number): Generator<Buffer> {
  for (let at = start; at < end; at += chunkBytes) yield readBytes(file, at, Math.min(end, at + chunkBytes));
}

/** How long the header of a member is (RFC 1952, 2.3). */
function headerLength(bytes: Buffer): number {
  if (bytes.length < 10) throw cutOff();
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) throw damaged();
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0);
  for (const flag of [8, 16]) if (flags & flag) at = behindNul(bytes, at);
  if (flags & 2) at += 2;
  if (at > bytes.length) throw cutOff();
  return at;
}

function behindNul(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(0, from);
  return at === -1 ? bytes.length + 1 : at + 1;
}

function cutOff(): Failure {
  return new Failure("its compressed bytes end too early, as in a copy that was cut off; copy it again");
}

function damaged(): Failure {
  return new Failure("its compressed bytes are damaged; copy it again");
}
