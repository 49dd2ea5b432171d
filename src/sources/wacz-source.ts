import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { Failure } from "../lib/failure.ts";
import type { FileSlice } from "./file-slice.ts";
import { isGzip } from "./http-payload.ts";
import { type OpenedSource, unpackOnce } from "./opened-source.ts";
import { fault, note, type SourceEntry } from "./source-entry.ts";
import { readWarc } from "./warc-source.ts";
import { bytesOf, openZip, type ZipEntry } from "./zip-archive.ts";

/** A WARC file of an archive where it can be read, and what is wrong with it. */
interface FoundWarc {
  readonly name: string;
  readonly slice: FileSlice;
  readonly isGzipped: boolean;
  readonly fault: string | null;
}

/**
 * What the crawls in a WACZ file (Web Archive Collection Zipped 1.1) hold. WARC files that are not
 * compressed once more, as the format asks, are read where they stand; others are unpacked into
 * the temporary folder. A file whose hash is not that of the package's list is told, and not read.
 */
export async function* readWacz(source: OpenedSource, path: string, place: string): AsyncGenerator<SourceEntry> {
  const found = await placeWarcs(source, path);
  if (found.warcs.length === 0) {
    yield fault(place, "there is no WARC file in its folder archive/; if it is a zip of saved pages, unpack it and import the folder");
  } else if (!found.isListed) yield note(place, "it has no datapackage.json, so that nothing tells whether its files are whole");
  for (const warc of found.warcs) {
    const below = `${place}#${warc.name}`;
    if (warc.fault !== null) yield fault(below, warc.fault);
    else yield* readWarc(source, warc.slice, below, warc.isGzipped);
  }
}

async function placeWarcs(source: OpenedSource, path: string) {
  const { entries, close } = await openZip(path, source.limits.unpackedBytes);
  try {
    const hashes = await hashesIn(entries.get("datapackage.json"), source.limits.documentBytes);
    const warcs: FoundWarc[] = [];
    for (const entry of entries.values()) {
      if (warcPattern.test(entry.name)) warcs.push(await placeWarc(source, path, entry, hashes?.get(entry.name) ?? null));
    }
    return { warcs, isListed: hashes !== null };
  } finally {
    close();
  }
}

const warcPattern = /^(?:[^/]+\/)?archive\/[^/]+\.warc(?:\.gz)?$/i;

/** The hashes that the package's list names, by path; null if there is no list. */
async function hashesIn(entry: ZipEntry | undefined, most: number): Promise<ReadonlyMap<string, string> | null> {
  if (entry === undefined || entry.bytes > most) return null;
  const listed = parsed((await bytesOf(entry)).toString());
  const resources = isObject(listed) ? (listed["resources"] ?? []) : null;
  if (!Array.isArray(resources) || !resources.every(isObject))
    throw new Failure("its datapackage.json is no list of files; have it made again");
  return new Map(resources.flatMap(({ path, hash }) => (typeof hash === "string" ? [[String(path), hash] as const] : [])));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Failure("its datapackage.json is no JSON; have it made again");
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function placeWarc(source: OpenedSource, path: string, entry: ZipEntry, expected: string | null): Promise<FoundWarc> {
  const start = await entry.storedAt();
  const slice =
    start === null ? await unpackOnce(source, `${path}#${entry.name}`, entry.chunks) : { path, start, end: start + entry.bytes };
  const head: Buffer[] = await createReadStream(slice.path, { start: slice.start, end: slice.start + 1 }).toArray();
  const hash = expected?.startsWith("sha256:")
    ? await sha256Of(createReadStream(slice.path, { start: slice.start, end: Math.max(slice.start, slice.end - 1) }))
    : null;
  const isWhole = hash === null || `sha256:${hash}` === expected;
  return {
    name: entry.name,
    slice,
    isGzipped: isGzip(Buffer.concat(head)),
    fault: isWhole ? null : "its bytes are not those that datapackage.json names, so that it is damaged; it is not read, copy it again",
  };
}

async function sha256Of(stream: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of stream) hash.update(bytes);
  return hash.digest("hex");
}
