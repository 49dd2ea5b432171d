import { programVersion } from "../cache/program-version.ts";
import type { Remember } from "../cache/remember.ts";
import { findFolder, type Listing, listSeeds } from "./article-files.ts";
import { readSettings, type Settings } from "./settings.ts";

/** A folder of articles before they are read. */
export interface ArchiveSource {
  /** The folder's real path. */
  readonly folder: string;
  /** The version of the program (`programVersion`). */
  readonly version: string;
  readonly settings: Settings;
  readonly listing: Listing;
}

/**
 * Opens the folder `input`: reads its settings and lists its files. Faults in them are collected as
 * diagnostics. Throws a `Failure` if there is no such folder.
 */
export async function openArchive(input: string, remember: Remember): Promise<ArchiveSource> {
  const folder = findFolder(input);
  const version = programVersion();
  return { folder, version, settings: await readSettings(folder, version, remember), listing: listSeeds(folder) };
}

/** The same source, with keywords switched on or off whatever its settings say. */
export function withAutomaticKeywords(source: ArchiveSource, automaticKeywords: boolean): ArchiveSource {
  return { ...source, settings: { ...source.settings, automaticKeywords } };
}
