import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { writing } from "./failure.ts";
import { namesIn } from "./folder-names.ts";
import { hasEnded } from "./process-state.ts";

/**
 * Writes a file whole or not at all: first under a hidden name beside it, then by one rename. A
 * long content may be in pieces. The file system's errors pass through.
 */
export function writeWhole(path: string, content: string | Uint8Array | Iterable<Uint8Array>): void {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    const pieces = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
    let flag = "w";
    for (const piece of pieces) {
      writeFileSync(unfinished, piece, { flag });
      flag = "a";
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/**
 * Removes the hidden files that killed processes have left in a folder, which need not exist.
 * Throws a `Failure` where the system refuses.
 */
export function clearUnfinished(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, process] = /^\..*\.(\d+)\.new$/s.exec(name) ?? [];
    const path = join(folder, name);
    if (process !== undefined && hasEnded(Number(process))) writing(path, () => rmSync(path, { force: true }));
  }
}
