import { isAbsolute } from "node:path";
import { type Cache, cacheNameOf } from "../cache/cache.ts";
import type { Stamp } from "../lib/file-stamp.ts";
import { groupBy } from "../lib/group-by.ts";
import type { SitePath } from "../site/paths.ts";
import type { PublishedFolder } from "./published-folder.ts";

/**
 * What the cache holds of an output folder, without the files of each folder (`recallFolders`),
 * which take longer to read.
 */
export interface Manifest extends OutputState {
  readonly journal: Journal;
}

/** A file that Jiuwen may have put into the output folder: its path and its `shortHash`. */
export type JournalEntry = readonly [path: SitePath, hash: string];

/** What a build is doing, or was when it was cut off. The files may stand there or not. */
export interface Journal {
  /**
   * Files that came in, or are taking the place of others, and that no published folder has yet.
   */
  readonly arrived: readonly JournalEntry[];
  /**
   * Files that are just coming in or going. No page of the site leads to them, and they may lead to
   * others that have not come in yet or are gone already.
   */
  readonly unsettled: readonly JournalEntry[];
}

/**
 * The beginning of a SHA-256, by which a file of Jiuwen's is told from somebody else's at its path:
 * a journal may hold every file of a site.
 */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 16);
}

/** How an output folder was left. */
export interface OutputState {
  readonly lastBuild: LastBuild;
  /**
   * The stamp of every folder that is not hidden, by its path below the output folder (`.` for the
   * output folder itself).
   */
  readonly stamps: ReadonlyMap<string, Stamp>;
  /** Files there that are not Jiuwen's; the user has been told of them. */
  readonly foreign: readonly string[];
}

/**
 * The state from which a site was built (null if it cannot be told from a later one), the outcome
 * of that build as JSON, and what built it.
 */
export interface LastBuild {
  readonly state: string | null;
  readonly outcome: string;
  /** The version of Jiuwen that made it; null where no build is known. */
  readonly version: string | null;
}

/**
 * What Jiuwen has put into each folder of the output, by its path. Only files that are listed here
 * or in the journal are ever deleted.
 */
export type PublishedFolders = ReadonlyMap<string, PublishedFolder>;

type WrittenState = readonly [lastBuild: LastBuild, stamps: readonly (readonly [string, Stamp])[], foreign: readonly string[]];

/** The format of all that the cache holds of an output folder. */
export const manifestFormat = "manifest 11";

/**
 * The manifest of an output folder, from its part of the cache (`manifestIn`); an empty one if that
 * has none.
 */
export function recallManifest(kept: Cache): Manifest {
  const [lastBuild, stamps, foreign] = parse<WrittenState>(readPart(kept, "state")) ?? [
    { state: null, outcome: "", version: null },
    [],
    [],
  ];
  const { arrived, unsettled } = parse<Journal>(readPart(kept, "journal")) ?? { arrived: [], unsettled: [] };
  const journal = { arrived: arrived.filter(([path]) => isBelow(path)), unsettled: unsettled.filter(([path]) => isBelow(path)) };
  return { lastBuild, stamps: new Map(stamps), foreign, journal };
}

/** The published folders; none if a part of them is missing from the cache. */
export function recallFolders(kept: Cache): PublishedFolders {
  const folders = new Map<string, PublishedFolder>();
  const parts = parse<string[]>(readPart(kept, "parts")) ?? [];
  for (const part of parts) {
    const text = readPart(kept, `part-${part}`);
    if (text === null) return new Map();
    for (const [path, folder] of foldersIn(text)) if (isBelow(path)) folders.set(path, folder);
  }
  return folders;
}

/**
 * The folders of a part, which holds one after the other: its path, its hash, the length of its
 * lines and its totals, and then its lines.
 */
function* foldersIn(part: string): Iterable<[string, PublishedFolder]> {
  for (let at = 0; at < part.length; ) {
    const end = part.indexOf("\n", at);
    const [path = "", hash = "", ...numbers] = part.slice(at, end).split("\t");
    const [length = 0, files = 0, bytes = 0, largest = 0] = numbers.map(Number);
    at = end + 1 + length;
    yield [path, { hash, lines: part.slice(end + 1, at), totals: { files, bytes, largest } }];
  }
}

function partText(folders: readonly (readonly [string, PublishedFolder])[]): string {
  return folders
    .map(
      ([
        path,
        {
          hash,
          lines,
          totals: { files, bytes, largest },
        },
      ]) => {
        return `${[path, hash, lines.length, files, bytes, largest].join("\t")}\n${lines}`;
      },
    )
    .join("");
}

/**
 * Whether a path stays below the output folder: whatever a manifest holds, nothing outside is ever
 * deleted by it.
 */
function isBelow(path: string): boolean {
  return !isAbsolute(path) && !(path.includes("..") && path.split(/[\\/]/).includes(".."));
}

/**
 * Writes to the cache what is about to be done, before it is: a build that is cut off leaves no
 * file that the next one does not know, or takes for one of its own. Throws a `Failure` where the
 * system refuses.
 */
export function rememberJournal(kept: Cache, { arrived, unsettled }: { readonly [K in keyof Journal]: Iterable<JournalEntry> }): void {
  try {
    kept.write("journal", manifestFormat, ['{"arrived":[', ...entriesText(arrived), '],"unsettled":[', ...entriesText(unsettled), "]}"]);
  } catch (error) {
    // The one before calls files unsettled that have come in since: the next build would take away
    // what home leads to.
    kept.remove("journal");
    throw error;
  }
}

/** Entries as JSON, in pieces: those of a new site are as many as its files. */
function* entriesText(entries: Iterable<JournalEntry>): Iterable<string> {
  let before = "";
  let piece: string[] = [];
  for (const entry of entries) {
    piece.push(JSON.stringify(entry));
    if (piece.length < 10_000) continue;
    yield before + piece.join();
    [before, piece] = [",", []];
  }
  if (piece.length > 0) yield before + piece.join();
}

/**
 * Writes to the cache what stands in the output folder, once everything has moved. Folders that are
 * the same objects in `earlier`, which were read from the cache, are not written again.
 */
export function rememberFolders(kept: Cache, folders: PublishedFolders, earlier: PublishedFolders): void {
  // Without a state every file is read and compared, so that none is taken for another if this is
  // cut off.
  kept.remove("state");
  const parts = groupBy(folders, ([path]) => partOf(path));
  const changed = new Set<string>();
  for (const [path, folder] of folders) if (earlier.get(path) !== folder) changed.add(partOf(path));
  for (const path of earlier.keys()) if (!folders.has(path)) changed.add(partOf(path));
  for (const part of changed) {
    const ofPart = parts.get(part);
    if (ofPart) writePart(kept, `part-${part}`, partText(ofPart));
  }
  writePart(kept, "parts", JSON.stringify([...parts.keys()]));
  for (const part of changed) if (!parts.has(part)) kept.remove(`part-${part}`);
  kept.remove("journal");
}

/** Writes to the cache how the output folder was left, after its folders. */
export function rememberState(kept: Cache, { lastBuild, stamps, foreign }: OutputState): void {
  const written: WrittenState = [lastBuild, [...stamps], foreign];
  writePart(kept, "state", JSON.stringify(written));
}

/**
 * The part that a folder is kept in: one for each folder at the top, such as a year, as an article
 * changes few of these.
 */
function partOf(folder: string): string {
  return folder === "." ? "top" : folder.replace(/\/.*/s, "");
}

type ManifestPart = "state" | "journal" | "parts" | `part-${string}`;

function readPart(kept: Cache, part: ManifestPart): string | null {
  return kept.read(part, manifestFormat);
}

function writePart(kept: Cache, part: ManifestPart, text: string): void {
  kept.write(part, manifestFormat, text);
}

function parse<T>(text: string | null): T | null {
  return text === null ? null : JSON.parse(text);
}

/** The part of an archive's cache that has the manifest of `output` (a real path). */
export function manifestIn(cache: Cache, output: string): Cache {
  return cache.within("published").within(cacheNameOf(output));
}
