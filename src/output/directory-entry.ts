import { type BigIntStats, lstatSync } from "node:fs";

/**
 * The state of what stands at a path of an output folder; of a link the link itself, not its
 * target. Null if nothing stands there, or nothing can, as a folder above it is none.
 */
export function entryAt(path: string): BigIntStats | null {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch (error) {
    // A folder above the path is a file or a link in a circle.
    if (error instanceof Error && "code" in error && (error.code === "ENOTDIR" || error.code === "ELOOP")) return null;
    throw error;
  }
}
