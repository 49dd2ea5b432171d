import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Failure } from "../lib/failure.ts";
import { type FileSlice, wholeFile } from "./file-slice.ts";
import { megabytes, type SourceLimits } from "./source-limits.ts";
import { createTemporaryFolder, type TemporaryFolder } from "./temporary-folder.ts";
import type { Payload } from "./warc-record.ts";

/** What is known of a source while it is read. */
export interface OpenedSource {
  readonly limits: SourceLimits;
  /** The name of files that are reports of imports; empty for none. */
  readonly report: string;
  readonly temporary: TemporaryFolder;
  /** What was unpacked onto the disk, by what it was in the source. */
  readonly unpacked: Map<string, FileSlice>;
  /**
   * What records of WARC files hold, by its digest, or by its address where it has none, as later
   * records may repeat it.
   */
  readonly payloads: Map<string, Payload>;
}

export function createOpenedSource(limits: SourceLimits, report: string): OpenedSource {
  return { limits, report, temporary: createTemporaryFolder(), unpacked: new Map(), payloads: new Map() };
}

/**
 * Unpacks bytes into a file in the temporary folder, which is kept under a name for those who ask
 * again. Throws a `Failure` if they are more than a source may unpack to.
 */
export async function unpackOnce(
  { temporary, unpacked, limits }: OpenedSource,
  name: string,
  chunks: () => AsyncIterable<Buffer>,
): Promise<FileSlice> {
  const known = unpacked.get(name);
  if (known !== undefined) return known;
  const path = join(temporary.path(), String(unpacked.size));
  await pipeline(withinLimit(chunks(), limits.unpackedBytes), createWriteStream(path));
  const slice = await wholeFile(path);
  unpacked.set(name, slice);
  return slice;
}

async function* withinLimit(chunks: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const bytes of chunks) {
    length += bytes.length;
    if (length > most) throw new Failure(`it unpacks to more than ${megabytes(most)} MB; it is not read`);
    yield bytes;
  }
}
