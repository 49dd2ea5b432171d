import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { errorCode } from "../lib/error-code.ts";
import { Failure } from "../lib/failure.ts";
import { megabytes } from "./source-limits.ts";
import { unpackingFailure } from "./text-chunks.ts";

/** How a server has wrapped what it sent: the values of two headers. */
export interface Wrapping {
  readonly transferEncoding: string;
  readonly contentEncoding: string;
}

/**
 * What a server meant by the bytes it sent (RFC 9112, 7.1; RFC 9110, 8.4), of at most `most` bytes.
 * Crawlers may have unwrapped a body and kept the headers, so that what does not look wrapped is
 * taken as it is. Throws a `Failure` that says what is wrong.
 */
export async function unwrapPayload(body: Buffer, { transferEncoding, contentEncoding }: Wrapping, most: number): Promise<Buffer> {
  let bytes = /\bchunked\b/i.test(transferEncoding) ? joinChunks(body) : body;
  const encodings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  for (const encoding of encodings.reverse()) bytes = await unpack(bytes, encoding, most);
  return bytes;
}

const decoders = {
  gunzip: promisify(gunzip),
  inflate: promisify(inflate),
  inflateRaw: promisify(inflateRaw),
  brotli: promisify(brotliDecompress),
};

async function unpack(bytes: Buffer, encoding: string, most: number): Promise<Buffer> {
  if (bytes.length === 0 || encoding === "" || encoding === "identity" || encoding === "utf-8") return bytes;
  const options = { maxOutputLength: most };
  try {
    if (encoding === "gzip" || encoding === "x-gzip") return isGzip(bytes) ? await decoders.gunzip(bytes, options) : bytes;
    if (encoding === "deflate")
      return isZlib(bytes) ? await decoders.inflate(bytes, options) : await orAsIs(bytes, decoders.inflateRaw(bytes, options));
    if (encoding === "br") return looksUnwrapped(bytes) ? bytes : await decoders.brotli(bytes, options);
  } catch (error) {
    if (errorCode(error) === "ERR_BUFFER_TOO_LARGE") {
      throw new Failure(`it unpacks to more than the ${megabytes(most)} MB that a page or file may have; it is not read`);
    }
    throw unpackingFailure(error) ?? error;
  }
  if (looksUnwrapped(bytes)) return bytes;
  throw new Failure(`the server packed it as "${encoding}", which is not known; crawl the page again without that encoding`);
}

/** Raw deflate has no signature, so that what it cannot be is taken as it is. */
async function orAsIs(bytes: Buffer, unpacked: Promise<Buffer>): Promise<Buffer> {
  try {
    return await unpacked;
  } catch (error) {
    if (errorCode(error) === "ERR_BUFFER_TOO_LARGE" || !looksUnwrapped(bytes)) throw error;
    return bytes;
  }
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isZlib(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 15) === 8 && ((method << 8) | flags) % 31 === 0;
}

/** How pictures and documents begin. */
const signatures = ["GIF8", "\x89PNG", "\xff\xd8\xff", "RIFF", "%PDF", "PK\x03\x04"];

/** Whether bytes begin as pages, texts and pictures do, which packed ones hardly ever do. */
function looksUnwrapped(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 512).toString("latin1");
  return /^\s*(?:\xef\xbb\xbf)?\s*(?:<[!?a-z]|[{[]["{\s])/i.test(start) || signatures.some((signature) => start.startsWith(signature));
}

/** Joins the chunks of a body; one that does not begin with a chunk's size is taken as it is. */
function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf("\n", at);
    const size = /^([\da-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(
      body.toString("latin1", at, lineEnd === -1 ? at : Math.min(lineEnd, at + 256)),
    )?.[1];
    if (size === undefined) {
      if (at === 0) return body;
      throw new Failure("the pieces in which it was sent do not fit together; crawl the page again");
    }
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    const start = lineEnd + 1;
    if (start + length > body.length) throw new Failure("it ends before all of it was sent; crawl the page again");
    chunks.push(body.subarray(start, start + length));
    at = start + length;
    if (body[at] === 0x0d) at++;
    if (body[at] === 0x0a) at++;
  }
  return Buffer.concat(chunks);
}
