import { type BigIntStats, lstatSync } from "node:fs";

/**
 * What stands at a path of an output folder: a link itself, not what it leads to. Null where
 * nothing stands, nor could.
 */
export function entryAt(path: string): BigIntStats | null {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch (error) {
    // What it would be in is no folder.
    if (error instanceof Error && "code" in error && (error.code === "ENOTDIR" || error.code === "ELOOP")) return null;
    throw error;
  }
}
