import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { writeWhole } from "../lib/atomic-write.ts";
import { writing } from "../lib/failure.ts";
import { own } from "../lib/package-root.ts";
import { readRegularFile } from "../lib/regular-file.ts";

/** All that Jiuwen remembers stands in here. */
export const cacheFolder = own(".cache");

/**
 * A file of Jiuwen's memory: a hash in the first line, then the text in UTF-16, which needs no
 * decoding to be read. The hash covers the text and the version of what wrote it, so that a file
 * which is cut off, edited by hand or of another version is as good as none.
 */
export function readCacheFile(path: string, version: string): string | null {
  let bytes: Buffer;
  try {
    bytes = readRegularFile(path, Number.POSITIVE_INFINITY);
  } catch {
    // Whatever keeps it from being read, it is only a memory: what it held is worked out again.
    return null;
  }
  const end = bytes.indexOf("\n");
  const content = bytes.subarray(end + 1);
  return bytes.subarray(0, Math.max(end, 0)).toString("latin1") === seal(version, content) ? content.toString("utf16le") : null;
}

/**
 * Writes such a file whole or not at all; what stands in its way within the memory is removed.
 * Throws a `Failure` where the system refuses.
 */
export function writeCacheFile(path: string, version: string, text: string): void {
  const content = Buffer.from(text, "utf16le");
  writing(path, () => {
    makeFolder(dirname(path));
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
    writeWhole(path, Buffer.concat([Buffer.from(`${seal(version, content)}\n`), content]));
  });
}

/**
 * Removes a file or folder of the memory, which need not be there. Throws a `Failure` where the
 * system refuses.
 */
export function removeFromCache(path: string): void {
  // What is in a folder that is none is not there either.
  if (isFolder(dirname(path))) writing(path, () => rmSync(path, { recursive: true, force: true }));
}

/**
 * Makes a folder in the memory, also where something else stands in its place, or in that of a
 * folder it is in.
 */
function makeFolder(folder: string): void {
  if (folder !== cacheFolder) makeFolder(dirname(folder));
  if (isFolder(folder)) return;
  // All in the memory is Jiuwen's, but not what stands in its own place.
  if (folder !== cacheFolder) rmSync(folder, { force: true });
  mkdirSync(folder, { recursive: true });
}

/** Whether there is a folder, or a link to one. */
function isFolder(path: string): boolean {
  return existsSync(`${path}/.`);
}

/** How these files are written; a number of its own for each way. */
const format = "UTF-16LE 1";

function seal(version: string, content: Uint8Array): string {
  return createHash("sha256").update(`${format}\n`).update(version).update("\n").update(content).digest("hex");
}
