import { programVersion } from "../cache/program-version.ts";
import type { Remember } from "../cache/remember.ts";
import { findFolder, type Listing, listSeeds } from "./article-files.ts";
import { readSettings, type Settings } from "./settings.ts";

/** A folder of articles before they are read. */
export interface ArchiveSource {
  /** Its real path. */
  readonly folder: string;
  /** Of the program (`programVersion`). */
  readonly version: string;
  readonly settings: Settings;
  readonly listing: Listing;
}

/**
 * Opens the folder `input`: reads its settings and lists its files. Throws a `Failure` when there
 * is no such folder; what is wrong in it is collected.
 */
export async function openArchive(input: string, remember: Remember): Promise<ArchiveSource> {
  const folder = findFolder(input);
  const version = programVersion();
  return { folder, version, settings: await readSettings(folder, version, remember), listing: listSeeds(folder) };
}

/** The same source, with keywords found or not, whatever its settings say of them. */
export function withKeywords(source: ArchiveSource, automatic: boolean): ArchiveSource {
  return { ...source, settings: { ...source.settings, automatic } };
}
