import { join, relative, sep } from "node:path";
import type { Cache } from "../cache/cache.ts";
import { programVersion } from "../cache/program-version.ts";
import { inFile, problem } from "../lib/diagnostics.ts";
import { Failure } from "../lib/failure.ts";
import { sha256 } from "../lib/sha256.ts";
import { type ListedFile, type Listing, listSeeds } from "./article-files.ts";
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
  /** The addresses that the old site had; null if they are not known. */
  readonly oldAddresses: readonly string[] | null;
}

/**
 * Opens a folder of articles (a real path): reads its settings and lists its files. Faults in them
 * are collected as diagnostics.
 */
export async function openArchive(folder: string, cache: Cache): Promise<ArchiveSource> {
  const version = programVersion();
  const { settings, files } = await readSettings(folder, version, cache);
  const listing = listSeeds(folder, settings.config.ignore);
  const source = { folder, cache, version, settings, settingsFiles: files, listing, oldAddresses: null };
  const { formerSitemap } = settings.config;
  return formerSitemap === null ? source : await withFormerSitemap(source, formerSitemap);
}

/**
 * The same source with the addresses of a sitemap in its folder, of which no file is an article.
 */
async function withFormerSitemap(source: ArchiveSource, sitemap: string): Promise<ArchiveSource> {
  // What reads XML is only loaded where there is some.
  const { readAddressList } = await import("./address-list-file.ts");
  const { folder, settings, listing } = source;
  try {
    const { addresses, files } = readAddressList(join(folder, sitemap), folder);
    const own = new Set(files.map((path) => relative(folder, path).replaceAll(sep, "/")));
    const without = (list: readonly ListedFile[]) => list.filter(({ file }) => !own.has(file));
    return {
      ...source,
      settings: { ...settings, digest: sha256(Buffer.from(JSON.stringify([settings.digest, addresses]))) },
      listing: { ...listing, seeds: without(listing.seeds), others: without(listing.others) },
      oldAddresses: addresses,
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const reason = `\`formerSitemap\`: ${error.message.replace(join(folder, "/"), "")}`;
    const diagnostics = [...settings.diagnostics, ...inFile("archive.yaml", [problem("error", "bad-config", reason)])];
    return { ...source, settings: { ...settings, diagnostics, digest: `${settings.digest} ${reason}` } };
  }
}

/** The same source, with keywords switched on or off whatever its settings say. */
export function withAutomaticKeywords(source: ArchiveSource, automaticKeywords: boolean): ArchiveSource {
  return { ...source, settings: { ...source.settings, automaticKeywords } };
}
