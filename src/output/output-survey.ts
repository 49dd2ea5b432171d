import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cache } from "../cache/cache.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { type Stamp, stampOf } from "../lib/file-stamp.ts";
import { groupBy } from "../lib/group-by.ts";
import { once } from "../lib/once.ts";
import type { EarlierFile } from "../render/section-file.ts";
import type { StagedFile } from "../render/stage.ts";
import type { StagedFiles } from "../render/staged-files.ts";
import { folderOf } from "../site/folder-of.ts";
import type { SitePath } from "../site/paths.ts";
import { entryAt } from "./directory-entry.ts";
import { recallSections } from "./kept-sections.ts";
import { type JournalEntry, type Manifest, type PublishedFolders, recallFolders, shortHash } from "./manifest.ts";
import { isOfWorkplace } from "./output-folder.ts";
import { filesIn, type PublishedFile, type PublishedFiles, type PublishedFolder, publishedFolder } from "./published-folder.ts";

/** What stands in an output folder. */
export interface OutputSurvey {
  /** The folders that are not hidden, by their paths below the output folder (`.` for itself). */
  readonly folders: ReadonlyMap<string, FoundFolder>;
  /** What the cache holds of these folders. */
  readonly published: PublishedFolders;
  /** Files at the paths of Jiuwen's that are not what it has put there. */
  readonly altered: ReadonlySet<SitePath>;
  /** Files that a build which was cut off has put there, with their hashes (`Journal.arrived`). */
  readonly arrived: ReadonlyMap<SitePath, string>;
  /** All that the journal of such a build names. */
  readonly journal: readonly JournalEntry[];
  /** Files that such a build was just bringing in or removing (`Journal.unsettled`). */
  readonly leftover: readonly SitePath[];
  /**
   * Files of the site that stood here before other jobs put theirs into the same folders, and that
   * none of them has.
   */
  readonly outdated: readonly SitePath[];
  /** Jiuwen's files that are missing. */
  readonly missing: readonly SitePath[];
  /** Files that are not Jiuwen's, in code-point order. */
  readonly foreign: readonly string[];
}

/** A folder of the output. */
export interface FoundFolder {
  readonly stamp: Stamp;
  /** What Jiuwen has put into it, if all of that is still there as it was; else null. */
  readonly untouched: PublishedFolder | null;
  /** Jiuwen's files in it that have not been altered. */
  readonly whole: () => PublishedFiles;
}

/**
 * Whether `output` is in the state in which it was left: no file in it was added, removed or
 * replaced. (A file that was edited in place changes no folder, and to ask for the state of each
 * file would take too long.)
 */
export function isUntouched(output: string, { stamps, journal }: Manifest): boolean {
  if (stamps.size === 0 || journal.arrived.length + journal.unsettled.length > 0) return false;
  for (const [folder, stamp] of stamps) if (folderStamp(output, folder) !== stamp) return false;
  return true;
}

/**
 * Surveys `output`, which need not exist, and whose part of the cache is `kept`. Folders with the
 * stamp with which they were left are not read; in others the files are compared by their hashes.
 * `shards` are the parts of the cache that have the manifests of what other jobs have put there.
 */
export function surveyOutput(output: string, manifest: Manifest, kept: Cache, shards: readonly Cache[] = []): OutputSurvey {
  const remembered = recallFolders(kept);
  const published = new Map([...remembered, ...shards.flatMap((part) => [...recallFolders(part)])]);
  // If the cache has lost what was published, the stamps of folders say nothing. Of what other jobs
  // have put there they say nothing either.
  const stamps: Manifest["stamps"] = published.size === 0 || shards.length > 0 ? new Map() : manifest.stamps;
  const foldersIn = groupBy(stamps.keys(), folderOf);
  const foreignIn = groupBy(manifest.foreign, (path) => folderOf(path.replace(/\/$/, "")));
  const { journal } = manifest;
  const [hashesArrived, hashesUnsettled] = [hashesOf(journal.arrived), hashesOf(journal.unsettled)];
  const unsettledFolders = new Set(journal.unsettled.map(([path]) => folderOf(path)));

  const folders = new Map<string, FoundFolder>();
  const altered = new Set<SitePath>();
  const arrived = new Map<SitePath, string>();
  const leftover = new Set<SitePath>();
  const outdated: SitePath[] = [];
  const missing = new Set<SitePath>();
  const foreign: string[] = [];

  const enter = (folder: string) => {
    // The stamp is taken before the files are looked at, so that a change meanwhile shows the next
    // time.
    const stamp = folderStamp(output, folder);
    if (stamp === null) return;
    if (stamps.get(folder) === stamp && !unsettledFolders.has(folder)) passOver(folder, stamp);
    else lookInto(folder, stamp);
  };
  const passOver = (folder: string, stamp: Stamp) => {
    const untouched = published.get(folder) ?? nothing;
    folders.set(folder, { stamp, untouched, whole: once(() => filesIn(folder, untouched)) });
    for (const path of foreignIn.get(folder) ?? []) foreign.push(path);
    for (const inner of foldersIn.get(folder) ?? []) if (inner !== folder) enter(inner);
  };
  const lookInto = (folder: string, stamp: Stamp) => {
    const known = filesIn(folder, published.get(folder) ?? nothing);
    const before = shards.length === 0 ? known : filesIn(folder, remembered.get(folder) ?? nothing);
    const whole = new Map<SitePath, PublishedFile>();
    for (const entry of readdirSync(join(output, folder), { withFileTypes: true })) {
      const path = (folder === "." ? entry.name : `${folder}/${entry.name}`) as SitePath;
      if (folder === "." && isOfWorkplace(entry.name)) continue;
      const file = known.get(path);
      // Jiuwen makes no hidden folder: one such as `.git` is somebody else's.
      if (entry.isDirectory() && entry.name.startsWith(".")) foreign.push(`${path}/`);
      else if (entry.isDirectory()) enter(path);
      else if (!file && before.has(path) && entry.isFile() && before.get(path)?.sha256 === hashAt(path)) outdated.push(path);
      else lookAt(path, entry.isFile(), file, whole);
    }
    // A folder of a fresh copy has another stamp, and yet all is there.
    const untouched = whole.size === known.size ? (published.get(folder) ?? nothing) : null;
    folders.set(folder, { stamp, untouched, whole: () => whole });
    noteMissing(known.keys());
  };
  const hashAt = (path: SitePath) => hash("sha256", readFileSync(join(output, path)));
  const lookAt = (path: SitePath, isFile: boolean, file: PublishedFile | undefined, whole: Map<SitePath, PublishedFile>) => {
    const isOurs = file || hashesArrived.has(path) || hashesUnsettled.has(path);
    const sha256 = isOurs && isFile ? hashAt(path) : "";
    if (hashesUnsettled.get(path)?.has(shortHash(sha256))) leftover.add(path);
    else if (file && file.sha256 === sha256) whole.set(path, file);
    else if (hashesArrived.get(path)?.has(shortHash(sha256))) arrived.set(path, sha256);
    else if (file) altered.add(path);
    else foreign.push(path);
  };

  const noteMissing = (paths: Iterable<SitePath>) => {
    for (const path of paths) {
      const isThere = [altered, arrived, leftover].some((found) => found.has(path)) || folders.get(folderOf(path))?.whole().has(path);
      if (!isThere) missing.add(path);
    }
  };

  enter(".");
  for (const [folder, gone] of published) if (!folders.has(folder)) noteMissing(filesIn(folder, gone).keys());
  const entries = [...journal.arrived, ...journal.unsettled];
  noteMissing(entries.map(([path]) => path));
  return {
    folders,
    published: remembered,
    altered,
    arrived,
    journal: entries,
    leftover: [...leftover],
    outdated,
    missing: [...missing],
    foreign: foreign.sort(byCodePoint),
  };
}

/**
 * Makes a function that gives a file of the site by its path: as it was just staged, or else as it
 * was found in the output. It is quickest where the files of a folder are asked for together.
 */
export function fileLookup(
  staged: StagedFiles,
  found: OutputSurvey["folders"],
): (path: SitePath) => StagedFile | PublishedFile | undefined {
  let folder: string | null = null;
  let made: ReadonlyMap<SitePath, StagedFile> = new Map();
  return (path) => {
    const asked = folderOf(path);
    if (asked !== folder) made = new Map(Array.from(staged.in(asked), (file) => [file.path, file]));
    folder = asked;
    return made.get(path) ?? found.get(asked)?.whole().get(path);
  };
}

/** The hashes that the file at each path may have. */
function hashesOf(entries: readonly JournalEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const hashes = new Map<string, Set<string>>();
  for (const [path, hash] of entries) hashes.set(path, (hashes.get(path) ?? new Set()).add(hash));
  return hashes;
}

const nothing = publishedFolder("", new Map());

/**
 * The stamp of a folder below `output`, which changes with every file that is added, removed or
 * replaced in it; null if there is none. A link to a folder does not count, as its target is not
 * the site's.
 */
export function folderStamp(output: string, folder: string): Stamp | null {
  const state = entryAt(`${output}/${folder}`);
  return state?.isDirectory() ? stampOf(state) : null;
}

/** The file of sections at a path in `output`, if it has the stamp with which it was left. */
export function findSections(output: string, kept: Cache, path: SitePath): EarlierFile | null {
  const file = join(output, path);
  const stamp = fileStamp(file);
  const sections = stamp && recallSections(kept, path, stamp);
  return sections && { file, sections };
}

/** The stamp of a file, which changes with its bytes; null if there is none. */
export function fileStamp(file: string): Stamp | null {
  const state = entryAt(file);
  return state?.isFile() ? stampOf(state) : null;
}
