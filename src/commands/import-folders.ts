import { lstatSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../lib/error-code.ts";

/** Why nothing is written into a folder, in words; null if nothing is against it. */
export type FolderFault = (path: string) => string | null;

/**
 * Looks at folders below `top`, a real path, into which is to be written, each of them once: a
 * symbolic link would lead elsewhere, where nothing is import's.
 */
export function createFolderFaults(top: string): FolderFault {
  const known = new Map<string, string | null>();
  const faultOf: FolderFault = (path) => {
    if (path === "." || path === "") return null;
    const found = known.get(path);
    if (found !== undefined) return found;
    const above = path.includes("/") ? faultOf(path.slice(0, path.lastIndexOf("/"))) : null;
    const fault = above ?? faultAt(top, path);
    known.set(path, fault);
    return fault;
  };
  return faultOf;
}

function faultAt(top: string, path: string): string | null {
  try {
    const stats = lstatSync(join(top, path));
    if (stats.isSymbolicLink()) return `${path} is a symbolic link, which is not followed; put the folder itself there`;
    return stats.isDirectory() ? null : `${path} is no folder; move it away`;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}
