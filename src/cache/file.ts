import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { writing } from "../failure.ts";

/**
 * A file of Jiuwen's memory: a hash in the first line, then the text in UTF-16, which needs no decoding to be read. The hash covers the text and the version of what wrote it, so that a file which is cut off,
 * edited by hand or of another version is as good as none.
 */
export function readCacheFile(path: string, version: string): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    // Whatever keeps it from being read, it is only a memory: what it held is worked out again.
    return null;
  }
  const end = bytes.indexOf("\n");
  const content = bytes.subarray(end + 1);
  return bytes.subarray(0, Math.max(end, 0)).toString("latin1") === seal(version, content) ? content.toString("utf16le") : null;
}

/** Writes such a file whole or not at all. The file system's errors pass through. */
export function writeCacheFile(path: string, version: string, text: string): void {
  const content = Buffer.from(text, "utf16le");
  const unfinished = `${path}.${process.pid}.new`;
  writing(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, Buffer.concat([Buffer.from(`${seal(version, content)}\n`), content]));
    renameSync(unfinished, path);
  });
}

/** How these files are written; a number of its own for each way. */
const format = "UTF-16LE 1";

function seal(version: string, content: Uint8Array): string {
  return createHash("sha256").update(`${format}\n`).update(version).update("\n").update(content).digest("hex");
}
