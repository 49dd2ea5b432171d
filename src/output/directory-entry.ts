import { type BigIntStats, lstatSync } from "node:fs";
import { errorCode } from "../lib/error-code.ts";

/**
 * The state of what stands at a path of an output folder; of a link the link itself, not its
 * target. Null if nothing stands there, or nothing can, as a folder above it is none.
 */
export function entryAt(path: string): BigIntStats | null {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch (error) {
    // A folder above the path is a file or a link in a circle.
    if (["ENOTDIR", "ELOOP"].includes(errorCode(error) ?? "")) return null;
    throw error;
  }
}
