import { lstatSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { reasonOf } from "../lib/failure.ts";
import { isInside } from "../lib/is-inside.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import type { SettingsFile } from "../settings/settings-file.ts";

/** The files at the top of the input folder that say something about the archive. */
export const settingsFileNames = ["archive.yaml", "tags.yaml"] as const;

/**
 * The largest settings file, in bytes. It has room for a vocabulary of tens of thousands of terms.
 */
const maxSettingsBytes = 5_000_000;

/** Reads a settings file by its path below the folder; null if there is none. */
export function readSettingsFile(folder: string, name: string): SettingsFile | null {
  const path = join(folder, name);
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) return null;
  try {
    const target = realpathSync(path);
    if (!isInside(folder, target))
      return { fault: "a symbolic link that leads out of the input folder is not followed; copy the file instead" };
    return { bytes: readRegularFile(target, maxSettingsBytes) };
  } catch (error) {
    const what = entry.isSymbolicLink() ? "this symbolic link leads to nothing that can be read" : "this cannot be read";
    return { fault: `${what}: ${reasonOf(error)}; put the file itself here, or move this away` };
  }
}
