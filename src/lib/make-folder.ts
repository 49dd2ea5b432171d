import { mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode } from "./error-code.ts";

/**
 * Makes a folder at a path below `root`, and those between, as far as they are missing. Unlike with
 * Node's `recursive`, `root` itself must be there: a folder that was moved away meanwhile is not
 * made anew, where it would stand in the way of the one that comes back. The file system's errors
 * pass through.
 */
export function makeFolderBelow(root: string, path: string): void {
  const folder = join(root, path);
  const isRoot = folder === join(root, ".");
  if (statSync(folder, { throwIfNoEntry: isRoot })?.isDirectory()) return;
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    makeFolderBelow(root, dirname(path));
    mkdirSync(folder);
  }
}
