import { createHash, hash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { writeWhole } from "../lib/atomic-write.ts";
import { writing } from "../lib/failure.ts";
import { programPath } from "../lib/package-root.ts";
import { readRegularFile } from "../lib/regular-file.ts";

/** The folder of all that Jiuwen remembers from one build to the next. */
export const cacheFolder = programPath(".cache");

/** The name under which the cache keeps what belongs to a folder (a real path). */
export function cacheNameOf(folder: string): string {
  return hash("sha256", folder).slice(0, 16);
}

/**
 * Reads a file of the cache; null if it is missing or not valid. It has a hash in the first line,
 * then the text in UTF-16, which needs no decoding. The hash covers the text and the version of
 * what wrote it, so that a file which is cut off, edited by hand or of another version counts as
 * missing.
 */
export function readCacheFile(path: string, version: string): string | null {
  let bytes: Buffer;
  try {
    bytes = readRegularFile(path, Number.POSITIVE_INFINITY);
  } catch {
    // Whatever keeps it from being read, it is only a cache: what it held is worked out again.
    return null;
  }
  const end = bytes.indexOf("\n");
  const content = bytes.subarray(end + 1);
  return bytes.subarray(0, Math.max(end, 0)).toString("latin1") === seal(version, content) ? content.toString("utf16le") : null;
}

/**
 * Writes such a file whole or not at all. What stands in its way within the cache is removed.
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
 * Removes a file or folder of the cache, which need not exist. Throws a `Failure` where the system
 * refuses.
 */
export function removeFromCache(path: string): void {
  // If its folder is missing, or is a file, there is nothing to remove.
  if (isFolder(dirname(path))) writing(path, () => rmSync(path, { recursive: true, force: true }));
}

/**
 * Makes a folder in the cache. A file in its place, or in the place of a folder above it, is
 * removed first.
 */
function makeFolder(folder: string): void {
  if (folder !== cacheFolder) makeFolder(dirname(folder));
  if (isFolder(folder)) return;
  // Everything in the cache is Jiuwen's own, but not what stands in the place of the cache itself.
  if (folder !== cacheFolder) rmSync(folder, { force: true });
  mkdirSync(folder, { recursive: true });
}

/** Whether there is a folder, or a link to one. */
function isFolder(path: string): boolean {
  return existsSync(`${path}/.`);
}

/** The format of these files, with a number that changes when the format does. */
const format = "UTF-16LE 1";

function seal(version: string, content: Uint8Array): string {
  return createHash("sha256").update(`${format}\n`).update(version).update("\n").update(content).digest("hex");
}
