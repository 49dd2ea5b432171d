import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { decode } from "../lib/encoding.ts";
import { errorCode } from "../lib/error-code.ts";
import { Failure } from "../lib/failure.ts";

/** A text file on the disk, perhaps compressed by gzip. */
export interface TextFile {
  readonly path: string;
  readonly isGzipped: boolean;
}

/** How many bytes are read at a time. */
const chunkBytes = 1 << 20;

/**
 * The text of a file of any length piece by piece: by its byte order mark, else in the encoding
 * that is `declared`, else as UTF-8, else as GB18030. No byte is ever replaced: a `Failure` says
 * where a file is not what it seems to be.
 */
export async function* textChunks(file: TextFile, declared: string | null = null): AsyncGenerator<string> {
  const encoding = await encodingOf(file, declared);
  const decoder = decoderOf(encoding);
  const decodeMore = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new Failure(`a part of it is not ${encoding}, in which it seems to be; save it as UTF-8`);
    }
  };
  for await (const bytes of byteChunks(file)) {
    const text = decodeMore(bytes);
    if (text !== "") yield text;
  }
  const rest = decodeMore();
  if (rest !== "") yield rest;
}

/** The bytes of a file piece by piece, unpacked if they are compressed. */
export async function* byteChunks({ path, isGzipped }: TextFile): AsyncGenerator<Buffer> {
  const source = createReadStream(path, { highWaterMark: chunkBytes });
  // An error of the file reaches the reader through the stream at the end of the pipe.
  const stream = isGzipped ? pipeline(source, createGunzip({ chunkSize: chunkBytes }), () => {}) : source;
  try {
    yield* stream;
  } catch (error) {
    throw unpackingFailure(error) ?? error;
  }
}

/** What is wrong with compressed bytes, of an error of Node's; null for other errors. */
export function unpackingFailure(error: unknown): Failure | null {
  const code = errorCode(error);
  if (code === "Z_BUF_ERROR") return new Failure("its compressed bytes end too early, as in a copy that was cut off; copy it again");
  if (code?.startsWith("Z_") || code?.startsWith("ERR_BROTLI") || code?.startsWith("ERR__ERROR")) {
    return new Failure("its compressed bytes are damaged; copy it again");
  }
  return null;
}

async function encodingOf(file: TextFile, declared: string | null): Promise<string> {
  const isDeclaredUtf8 = declared === null || /^utf-?8$/i.test(declared);
  let at = 0;
  for await (const bytes of blocksOf(byteChunks(file))) {
    const mark = at === 0 ? markOf(bytes) : null;
    if (mark !== null) return mark;
    if (!isDeclaredUtf8) return declared;
    if (!isUtf8(bytes)) {
      const decoded = decode(bytes);
      if (decoded.ok) return decoded.encoding;
      throw new Failure(`byte ${at + decoded.offset} is not ${decoded.tried}; save it as UTF-8`);
    }
    at += bytes.length;
  }
  return "UTF-8";
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "UTF-8" : null;
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new Failure(`it names an encoding that is not known, "${encoding}"; save it as UTF-8`);
  }
}

/**
 * Cuts bytes where a character ends in UTF-8 and in GB18030, none of which has a byte below 0x30
 * but as a character of its own.
 */
async function* blocksOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let cut = bytes.length;
    while (cut > 0 && (bytes[cut - 1] ?? 0) >= 0x30) cut--;
    if (cut === 0 && bytes.length > chunkBytes) cut = bytes.length;
    if (cut > 0) yield bytes.subarray(0, cut);
    rest = bytes.subarray(cut);
  }
  if (rest.length > 0) yield rest;
}
