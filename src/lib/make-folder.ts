import { mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode } from "./error-code.ts";

/**
 * Makes a folder at a path below `root`, and those between, as far as they are missing. Unlike with
 * Node's `recursive`, `root` itself must be there: a folder that was moved away meanwhile is not
 * made anew, where it would stand in the way of the one that comes back. Several threads may make
 * the same folder at once. The file system's errors pass through.
 */
export function makeFolderBelow(root: string, path: string): void {
  const folder = join(root, path);
  const isRoot = folder === join(root, ".");
  if (statSync(folder, { throwIfNoEntry: isRoot })?.isDirectory()) return;
  try {
    makeFolder(folder);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    makeFolderBelow(root, dirname(path));
    makeFolder(folder);
  }
}

/** Makes one folder, if no other thread has made it since it was looked for. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== "EEXIST" || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
