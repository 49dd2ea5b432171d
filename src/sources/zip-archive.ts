import { type Entry, openPromise, type ZipFile } from "yauzl";
import { Failure, reasonOf } from "../lib/failure.ts";
import { megabytes } from "./source-limits.ts";

/** A file in a zip archive. */
export interface ZipEntry {
  /** Its path in the archive, with `/`. */
  readonly name: string;
  readonly bytes: number;
  /** Where its bytes stand in the archive if they are not compressed; else null. */
  readonly storedAt: () => Promise<number | null>;
  /** Its bytes unpacked; throws a `Failure` if they are damaged, or not as many as it says. */
  readonly chunks: () => AsyncGenerator<Buffer>;
}

/** The most files of an archive, and how much smaller a large one may be packed than it is. */
const mostEntries = 100_000;
const mostRatio = 200;
const smallBytes = 10_000_000;

export interface ZipArchive {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly close: () => void;
}

/**
 * Opens a zip archive, which is to be closed again. Before anything is unpacked it throws a
 * `Failure` if a name leads out of the archive or is there twice, if a file is a link or encrypted,
 * or if all files together unpack to more than `mostBytes`, or one to far more than texts do.
 */
export async function openZip(path: string, mostBytes: number): Promise<ZipArchive> {
  const zip = await openPromise(path, { autoClose: false }).catch((error) => {
    throw new Failure(`it is no whole zip archive (${reasonOf(error)}); copy it again`);
  });
  const close = () => zip.close();
  try {
    return { entries: await entriesOf(zip, mostBytes), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** The bytes of a file of an archive. */
export async function bytesOf(entry: ZipEntry): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of entry.chunks()) parts.push(part);
  return Buffer.concat(parts);
}

async function entriesOf(zip: ZipFile, mostBytes: number): Promise<ReadonlyMap<string, ZipEntry>> {
  if (zip.entryCount > mostEntries)
    throw new Failure(`it says that it has ${zip.entryCount} files, more than ${mostEntries}; it is not opened`);
  const entries = new Map<string, ZipEntry>();
  let bytes = 0;
  for (const entry of await listed(zip)) {
    const fault = faultOf(entry);
    if (fault !== null) throw new Failure(`its file "${entry.fileName}" ${fault}; nothing of the archive is read`);
    bytes += entry.uncompressedSize;
    if (bytes > mostBytes) throw new Failure(`it unpacks to more than ${megabytes(mostBytes)} MB; nothing of it is read`);
    if (entry.fileName.endsWith("/")) continue;
    if (entries.has(entry.fileName))
      throw new Failure(`it has two files "${entry.fileName}"; nothing of the archive is read, pack it again`);
    entries.set(entry.fileName, {
      name: entry.fileName,
      bytes: entry.uncompressedSize,
      storedAt: async () =>
        entry.compressionMethod === 0 ? (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart : null,
      chunks: () => chunksOf(zip, entry),
    });
  }
  return entries;
}

async function* chunksOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    yield* await zip.openReadStreamPromise(entry);
  } catch (error) {
    throw new Failure(`its file "${entry.fileName}" cannot be unpacked (${reasonOf(error)}); copy the archive again`);
  }
}

async function listed(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return entries;
  } catch (error) {
    const [, unsafe] = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/s.exec(reasonOf(error)) ?? [];
    if (unsafe === undefined) throw new Failure(`its list of files is damaged (${reasonOf(error)}); copy it again`);
    throw new Failure(`its file "${unsafe}" leads out of the archive; nothing of the archive is read`);
  }
}

function faultOf(entry: Entry): string | null {
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) return "is a symbolic link";
  if (entry.generalPurposeBitFlag & 1) return "is encrypted; unpack it with its password and pack it without";
  if (entry.uncompressedSize > smallBytes && entry.uncompressedSize > mostRatio * entry.compressedSize) {
    return `unpacks to ${mostRatio} times its size and more, as no text does`;
  }
  return null;
}
