import { fileTypeFromBuffer } from "file-type/core";
import { decode } from "../lib/encoding.ts";
import { measurePicture } from "./picture-size.ts";
import { readSvg, svgIn } from "./svg.ts";

/** How a page shows a file: in itself, with a player, or as something to download. */
export type MediaUse = "picture" | "audio" | "video" | "document";

/** What a file is by its bytes. */
export interface MediaType {
  /** Its media type (RFC 6838); `application/octet-stream` if it cannot be told. */
  readonly type: string;
  /** The usual extension of the type, without its dot; null if it cannot be told. */
  readonly extension: string | null;
  readonly use: MediaUse;
  /** Of a picture, in pixels as it is seen; else null. */
  readonly width: number | null;
  readonly height: number | null;
  /** Why a picture is only offered as a download; null if nothing is wrong with it. */
  readonly fault: string | null;
}

/** The pictures that every browser shows. */
const shownPictures: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
};

/** The recordings that browsers play, without parameters. */
const playable: ReadonlySet<string> = new Set([
  ...["audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/aac", "audio/ogg", "audio/wav", "audio/flac", "audio/webm"],
  ...["video/mp4", "video/webm", "video/ogg"],
]);

/**
 * The most pixels of a picture that a page shows. A browser holds four bytes for each, and gives up
 * on far larger ones, or takes the reader's device with it.
 */
const mostPixels = 100_000_000;

/** Tells what a file is by its bytes, whatever its name says. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<MediaType> {
  // A mark of UTF-16 is also how frames of MP3 begin.
  const isUtf16 = /^(?:fffe|feff)/.test(Buffer.from(bytes.subarray(0, 2)).toString("hex"));
  return typeOfSvg(bytes) ?? typeOfPicture(bytes) ?? (isUtf16 ? null : await typeOfSigned(bytes)) ?? typeOfText(bytes, isUtf16);
}

const noSize = { width: null, height: null, fault: null };

function typeOfSvg(bytes: Uint8Array): MediaType | null {
  const text = svgIn(bytes);
  if (text === null) return null;
  const svg = { type: "image/svg+xml", extension: "svg" };
  const read = readSvg(text);
  return "fault" in read
    ? { ...svg, ...noSize, use: "document", fault: read.fault }
    : { ...svg, use: "picture", width: read.width, height: read.height, fault: null };
}

function typeOfPicture(bytes: Uint8Array): MediaType | null {
  const measured = measurePicture(bytes);
  if (!measured) return null;
  const type = shownPictures[measured.type];
  if (type === undefined) return null;
  const { type: extension, width, height } = measured;
  const isHuge = width * height > mostPixels;
  return {
    ...{ type, extension, width, height },
    use: isHuge ? "document" : "picture",
    fault: isHuge ? `it is ${width} × ${height} pixels large, more than browsers show` : null,
  };
}

/** The type of a file that begins as files of its type do. */
async function typeOfSigned(bytes: Uint8Array): Promise<MediaType | null> {
  const found = await signatureOf(bytes);
  if (!found) return null;
  const [type = found.mime] = found.mime.split(";");
  // The type of XML says nothing of what it is used for, and a browser may run what it holds.
  if (type === "application/xml") return null;
  return { type, extension: found.ext, ...noSize, use: playable.has(type) ? (type.startsWith("audio") ? "audio" : "video") : "document" };
}

async function signatureOf(bytes: Uint8Array) {
  try {
    return await fileTypeFromBuffer(bytes);
  } catch {
    // A file that ends in the middle of its own structure is of no type.
    return undefined;
  }
}

/** The type of a file without a signature: text, HTML among it, or unknown bytes. */
function typeOfText(bytes: Uint8Array, isUtf16: boolean): MediaType {
  const decoded = bytes.includes(0) && !isUtf16 ? null : decode(bytes);
  if (!decoded?.ok) return { type: "application/octet-stream", extension: null, ...noSize, use: "document", fault: null };
  const isMarkup = /^\s*<(?:!|\?|[a-z])/i.test(decoded.text);
  return { type: isMarkup ? "text/html" : "text/plain", extension: "txt", ...noSize, use: "document", fault: null };
}
