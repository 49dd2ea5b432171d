import { statSync } from "node:fs";
import { basename } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { errorCode } from "../lib/error-code.ts";
import { Failure, reasonOf } from "../lib/failure.ts";
import { readRegularFile, TooLarge } from "../lib/regular-file.ts";
import { mediaTypeOf } from "../media/media-type.ts";
import { readDelimited } from "./delimited-source.ts";
import { readExcel } from "./excel-source.ts";
import { readFeed } from "./feed-source.ts";
import { readBytes, wholeFile, withFile } from "./file-slice.ts";
import { unpackMember } from "./gzip-member.ts";
import { isGzip } from "./http-payload.ts";
import { readJson, readJsonLines } from "./json-source.ts";
import { readMhtml } from "./mhtml-source.ts";
import { createOpenedSource, type OpenedSource } from "./opened-source.ts";
import { fault, note, type SavedFile, type SourceEntry, unsaid } from "./source-entry.ts";
import { type FolderFile, filesIn } from "./source-folder.ts";
import { headBytes, type SourceKind, sourceKindOf } from "./source-kind.ts";
import { megabytes, type SourceLimits, tooLarge, usualLimits } from "./source-limits.ts";
import { unpackingFailure } from "./text-chunks.ts";
import { readWacz } from "./wacz-source.ts";
import { readWarc } from "./warc-source.ts";

/**
 * What was saved of a site, as a stream of entries that can be gone through several times, and read
 * until it is closed.
 */
export interface Source extends AsyncIterable<SourceEntry> {
  /** Removes what was unpacked. Files that it gave cannot be read any more. */
  readonly close: () => Promise<void>;
}

/** How a source is read. */
export interface SourceOptions {
  readonly limits?: SourceLimits;
  /** The real path of the folder of its articles, which is no part of it; null for none. */
  readonly output?: string | null;
  /** The name of the reports of imports, which have no articles. */
  readonly report?: string;
}

/**
 * Opens what was saved of a site: a folder of pages, or a file of them (WARC, WACZ, MHT), a table,
 * JSON, a feed or an export. Its entries come in an order that is always the same, and no bytes of
 * them are kept in memory. What is wrong with a part is an entry, and the other parts follow.
 *
 * Throws a `Failure` while it is read if there is nothing at `path`.
 */
export function openSource(path: string, { limits = usualLimits, output = null, report = "" }: SourceOptions = {}): Source {
  const source = createOpenedSource(limits, report);
  return { [Symbol.asyncIterator]: () => entriesAt(source, path, output), close: async () => source.temporary.remove() };
}

async function* entriesAt(source: OpenedSource, path: string, output: string | null): AsyncGenerator<SourceEntry> {
  if (!isFolder(path)) {
    yield* entriesOfFile(source, { kind: "found", path, place: basename(path), isOfMirror: false, url: null }, true);
    return;
  }
  for (const found of filesIn(path, output)) {
    if (found.kind === "found") yield* entriesOfFile(source, found, false);
    else yield found;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") throw new Failure(`${path} is not there; look at its name`);
    throw new Failure(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

/** What is in one file, and what is wrong with it. */
async function* entriesOfFile(source: OpenedSource, file: FolderFile, isAlone: boolean): AsyncGenerator<SourceEntry> {
  try {
    // Whatever a file of a mirror holds, it is a file of the site.
    if (file.isOfMirror) {
      yield await savedFile(file, source.limits);
      return;
    }
    if (basename(file.path) === source.report) {
      yield note(file.place, "it is a report of `jiuwen import`, which has no articles; it is passed over");
      return;
    }
    const head = await withFile(file.path, (open) => readBytes(open, 0, headBytes));
    const isGzipped = isGzip(head);
    const name = isGzipped ? basename(file.path).replace(/\.gz$/i, "") : basename(file.path);
    const kind = sourceKindOf(name, isGzipped ? await unpackedHead(file.path) : head);
    yield* readAs(kind, source, file, isGzipped, isAlone);
  } catch (error) {
    const failure = unpackingFailure(error) ?? error;
    const isTold = failure instanceof Failure || errorCode(failure) !== null;
    // Whatever is wrong with one file, the others are read.
    yield fault(file.place, isTold ? reasonOf(failure) : `it cannot be read (${reasonOf(failure)}); please report this`);
  }
}

async function* readAs(
  kind: SourceKind,
  source: OpenedSource,
  file: FolderFile,
  isGzipped: boolean,
  isAlone: boolean,
): AsyncGenerator<SourceEntry> {
  const { path, place } = file;
  const { limits } = source;
  const text = { path, isGzipped };
  switch (kind) {
    case "warc":
      return yield* readWarc(source, await wholeFile(path), place, isGzipped);
    case "table":
      return yield* readDelimited(text, place, limits);
    case "json":
      return yield* readJson(text, place, limits);
    case "json-lines":
      return yield* readJsonLines(text, place, limits);
    case "feed":
      return yield* readFeed(text, place, limits);
    case "sitemap":
      return yield note(place, "it is a sitemap, which lists addresses and has no articles; name it with --against");
    case "opml":
      return yield note(place, "it is a list of feeds (OPML), which has no articles");
    case "old-excel":
      return yield fault(place, "workbooks of this kind are not read; open it in Excel or WPS and save it as .xlsx or CSV");
    case "warc-zstd":
      return yield fault(place, "crawls compressed by Zstandard are not read; unpack it with `zstd -d` and import the .warc");
  }
  if (isGzipped && kind !== "file") {
    yield fault(place, "it is compressed twice; unpack it with `gunzip` and import what comes out");
  } else if (kind === "excel") yield* readExcel(path, place, limits);
  else if (kind === "mhtml") yield* readMhtml(await wholeFile(path), place, limits.fileBytes);
  else if (kind === "zip" && (isAlone || /\.wacz$/i.test(path))) yield* readWacz(source, path, place);
  else yield await savedFile(file, limits);
}

/** Names under which a folder has what a program gave: `download.jsp?id=7`. */
const programName = /\.(?:jspx?|php\d?|aspx?|ashx|do|action|cgi|cfm)(?:[?@#]|$)/i;

/**
 * The type of a document or a picture that a program gave, by its first bytes, as its name looks
 * like that of a page; null for a page, and for what is told by its name.
 */
async function typeByProgram(path: string): Promise<string | null> {
  if (!programName.test(basename(path))) return null;
  const { type } = await mediaTypeOf(await withFile(path, (open) => readBytes(open, 0, headBytes)));
  return /^text\/|octet-stream/.test(type) ? null : type;
}

/** The first bytes of a compressed file, as unpacked, as far as it is sound. */
async function unpackedHead(path: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const take = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
    return length < headBytes;
  };
  try {
    await withFile(path, (file, size) => unpackMember(file, 0, size, take));
  } catch (error) {
    if (!(error instanceof Failure) || length === 0) throw error;
  }
  return Buffer.concat(parts).subarray(0, headBytes);
}

const unpack = promisify(gunzip);

async function savedFile({ path, place, url }: FolderFile, { fileBytes }: SourceLimits): Promise<SavedFile> {
  const read = async () => {
    try {
      const bytes = readRegularFile(path, fileBytes);
      return isGzip(bytes) && /\.(?:s?html?|xhtml)\.gz$/i.test(path) ? await unpack(bytes, { maxOutputLength: fileBytes }) : bytes;
    } catch (error) {
      if (error instanceof TooLarge) throw tooLarge(statSync(path).size, fileBytes);
      if (errorCode(error) === "ERR_BUFFER_TOO_LARGE")
        throw new Failure(`it unpacks to more than ${megabytes(fileBytes)} MB; it is not read`);
      throw unpackingFailure(error) ?? new Failure(`it cannot be read: ${reasonOf(error)}`);
    }
  };
  return { kind: "saved", ...unsaid, place, url, mediaType: await typeByProgram(path), read };
}
