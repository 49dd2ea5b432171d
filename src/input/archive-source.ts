import type { Cache } from "../cache/cache.ts";
import { programVersion } from "../cache/program-version.ts";
import { type Listing, listSeeds } from "./article-files.ts";
import { type ReadSettings, readSettings, type Settings } from "./settings.ts";

/** A folder of articles before they are read. */
export interface ArchiveSource {
  /** The folder's real path. */
  readonly folder: string;
  readonly cache: Cache;
  /** The version of the program (`programVersion`). */
  readonly version: string;
  readonly settings: Settings;
  /** The files of the settings, by their paths below the folder. */
  readonly settingsFiles: ReadSettings["files"];
  readonly listing: Listing;
}

/**
 * Opens a folder of articles (a real path): reads its settings and lists its files. Faults in them
 * are collected as diagnostics.
 */
export async function openArchive(folder: string, cache: Cache): Promise<ArchiveSource> {
  const version = programVersion();
  const { settings, files } = await readSettings(folder, version, cache);
  return { folder, cache, version, settings, settingsFiles: files, listing: listSeeds(folder, settings.config.ignore) };
}

/** The same source, with keywords switched on or off whatever its settings say. */
export function withAutomaticKeywords(source: ArchiveSource, automaticKeywords: boolean): ArchiveSource {
  return { ...source, settings: { ...source.settings, automaticKeywords } };
}
