import { existsSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Cache } from "../cache/cache.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { Failure, writing } from "../lib/failure.ts";
import type { Stamp } from "../lib/file-stamp.ts";
import { makeFolderBelow } from "../lib/make-folder.ts";
import { sha256 } from "../lib/sha256.ts";
import type { StagedFile } from "../render/stage.ts";
import { StagedFiles } from "../render/staged-files.ts";
import { folderOf, foldersAround } from "../site/folder-of.ts";
import { homePath, indexFilePath, type SitePath } from "../site/paths.ts";
import { entryAt } from "./directory-entry.ts";
import { forgetSections, rememberSections } from "./kept-sections.ts";
import { rememberSegment } from "./kept-segments.ts";
import {
  type Journal,
  type JournalEntry,
  type LastBuild,
  type OutputState,
  rememberFolders,
  rememberJournal,
  rememberState,
  shortHash,
} from "./manifest.ts";
import { fileLookup, fileStamp, folderStamp, type OutputSurvey } from "./output-survey.ts";
import { inOrderOfRemoval, removeEmpty, removeFiles, superfluous } from "./removal.ts";
import { isIn, type RenderedSite, targetFolders } from "./target-folders.ts";

/** The files that publishing has added, changed and removed. */
export interface Changes {
  readonly added: readonly SitePath[];
  readonly changed: readonly SitePath[];
  readonly removed: readonly SitePath[];
  /** Files that somebody else had removed before, and that the site has no more. */
  readonly lost: readonly SitePath[];
}

/** No file has changed. */
export const noChanges: Changes = { added: [], changed: [], removed: [], lost: [] };

/** The result of publishing. */
export interface Publishing {
  readonly changes: Changes;
  /** Files in the output folder that are not Jiuwen's, and whose paths the site does not need. */
  readonly foreign: readonly string[];
}

/** Where files are moved, and what was found there. */
export interface Destination {
  readonly staging: string;
  readonly output: string;
  readonly found: OutputSurvey;
  /** Whether to move every staged file, also those whose bytes are there already. */
  readonly rewrite: boolean;
  /** What the cache holds of the build beside the site's files. */
  readonly lastBuild: LastBuild;
  /** The part of the cache that has the manifest of `output`. */
  readonly kept: Cache;
}

/**
 * Moves staged files into the output folder: first new files, then home, if it is new, and changed
 * ones; then it removes what is no longer published. What a build that was cut off was just
 * bringing in or removing goes before all else, as it may lead to what is not there. So at no
 * moment does a link on a page that can be reached from home lead to a missing file. (A fragment
 * within that file may be gone for a moment, or not have come yet.) Files with the same bytes are
 * not touched (unless `rewrite` is set), and neither are files that Jiuwen has not published. A
 * link in the place of a file is replaced, whatever its target. Throws a `Failure`, before anything
 * of this site moves, if a file or a link stands in the place of a folder, or a folder in that of a
 * file, or if the output that was surveyed is gone.
 */
export function publish(site: RenderedSite, destination: Destination): Publishing {
  const { staging, output, found, lastBuild, kept } = destination;
  if (!existsSync(output)) {
    // Only what has changed is staged, which alone is no site.
    if (found.folders.size > 0)
      throw new Failure(`${output} was moved away while the site was being built; nothing was published, build again`);
    return publishFirst(site, destination);
  }
  ensureRoom(output, found, site.staged);
  const disturbed = disturbedFolders(found, output);
  removeFiles(output, inOrderOfRemoval(found.leftover));
  const { added, changed } = whatMoves(site.staged, destination);
  const move = ({ path }: StagedFile) => {
    writing(join(output, path), () => makeFolderBelow(output, dirname(path)));
    renameSync(join(staging, path), join(output, path));
  };
  // What is written to the journal is about to be done: if this build is cut off, the next one
  // knows every file that may have come in, and takes none that leads nowhere for one of the site.
  // What the journal of an earlier build had stays in it: there may be empty folders of it.
  const note = ({ arrived, unsettled }: Journal) =>
    kept.remember(() => rememberJournal(kept, { arrived: [...found.journal, ...arrived], unsettled }));

  note({ arrived: [], unsettled: [...entriesOf(added)] });
  for (const file of added) if (file.path !== homePath) move(file);
  const moved = [...entriesOf(added), ...entriesOf(changed)];
  note({ arrived: moved, unsettled: [] });
  for (const file of added) if (file.path === homePath) move(file);
  changed.forEach(move);

  const folders = targetFolders(site);
  const removing = inOrderOfRemoval(superfluous(found, folders, output));
  const whereFound = fileLookup(new StagedFiles(), found.folders);
  const hashOf = (path: SitePath) => shortHash(found.arrived.get(path) ?? whereFound(path)?.sha256 ?? "");
  if (removing.length > 0) note({ arrived: moved, unsettled: removing.map((path) => [path, hashOf(path)]) });
  removeFiles(output, removing);
  const gone = [...found.leftover, ...removing];
  // This includes folders that a build which was cut off has left empty.
  for (const folder of new Set([...gone, ...found.missing].map(folderOf))) removeEmpty(output, folder);

  const touched = [...moved.map(([path]) => path), ...gone, ...found.missing];
  const foreign = [...found.foreign, ...found.altered].filter((path) => !isIn(folders, path)).sort(byCodePoint);
  const stamps = stampsAfter(touched.map(folderOf), found, output);
  // It must show to the next build, which is else the same again and looks at nothing.
  for (const folder of disturbed) stamps.set(folder, unknown);
  kept.remember(() => {
    forgetSections(kept, gone);
    rememberSite(site, destination, { lastBuild, stamps, foreign });
  });
  const isSuperfluous = (path: SitePath) => !isIn(folders, path);
  const removed = gone.filter(isSuperfluous);
  return {
    changes: { added: added.map(pathOf), changed: changed.map(pathOf), removed, lost: found.missing.filter(isSuperfluous) },
    foreign,
  };
}

/** Which staged files come in where nothing stands, and which take the place of another. */
function whatMoves(staged: StagedFiles, { output, found, rewrite }: Destination) {
  const [added, changed]: [StagedFile[], StagedFile[]] = [[], []];
  for (const file of staged) {
    const there = whatIsAt(output, file.path, found);
    if (there === null) added.push(file);
    else if (rewrite || there.sha256 !== file.sha256) changed.push(file);
  }
  return { added, changed };
}

function pathOf({ path }: StagedFile): SitePath {
  return path;
}

function* entriesOf(files: Iterable<StagedFile>): Iterable<JournalEntry> {
  for (const { path, sha256 } of files) yield [path, shortHash(sha256)];
}

/**
 * The folders in which something has happened since they were surveyed: nobody knows what stands
 * there now.
 */
function disturbedFolders({ folders }: OutputSurvey, output: string): string[] {
  return [...folders].flatMap(([folder, { stamp }]) => (folderStamp(output, folder) === stamp ? [] : [folder]));
}

/** The stamp of a folder of which nobody knows what stands there, which none has. */
const unknown = "" as Stamp;

/** Publishes a site where there is no output yet: the staging folder becomes the output. */
function publishFirst(site: RenderedSite, destination: Destination): Publishing {
  const { staging, output, found, lastBuild, kept } = destination;
  kept.remember(() => rememberJournal(kept, { arrived: entriesOf(site.staged), unsettled: [] }));
  renameSync(staging, output);
  const state = { lastBuild, stamps: stampsAfter(site.staged.folders, found, output), foreign: [] };
  const folders = targetFolders(site);
  kept.remember(() => rememberSite(site, destination, state));
  const lost = found.missing.filter((path) => !isIn(folders, path));
  return { changes: { ...noChanges, added: [...site.staged.paths()], lost }, foreign: [] };
}

/**
 * Writes the site to the cache, step by step: if one is refused, the following must not be written,
 * as they would be wrong.
 */
function rememberSite(site: RenderedSite, { output, found, kept }: Destination, state: OutputState): void {
  rememberFolders(kept, site.contents, found.published);
  for (const [path, sections] of site.sections) {
    const stamp = fileStamp(join(output, path));
    if (stamp) rememberSections(kept, path, stamp, sections);
  }
  for (const [level, known] of site.states) {
    const folder = site.folders.get(folderOf(indexFilePath(level, "directory")));
    if (folder) rememberSegment(kept, level, folder.hash, known);
  }
  rememberState(kept, state);
}

/**
 * The stamps of all folders. They are taken anew for those in which files have come or gone
 * (`changed`), and for the folders around them.
 */
function stampsAfter(changed: Iterable<string>, { folders }: OutputSurvey, output: string): Map<string, Stamp> {
  const stamps = new Map(Array.from(folders, ([folder, { stamp }]) => [folder, stamp]));
  const touched = new Set<string>();
  for (const one of changed) for (let folder = one; !touched.has(folder); folder = folderOf(folder)) touched.add(folder);
  // From the top, so that no folder is looked for behind a link.
  for (const folder of [...touched].sort((a, b) => a.length - b.length)) {
    const stamp = folderOf(folder) === "." || stamps.has(folderOf(folder)) ? folderStamp(output, folder) : null;
    if (stamp === null) stamps.delete(folder);
    else stamps.set(folder, stamp);
  }
  return stamps;
}

/**
 * The hash of what stands at a staged file's path in the output; null if nothing does. A link is no
 * file of the site, whatever its target: it has no hash and is replaced.
 */
function whatIsAt(output: string, sitePath: SitePath, { folders }: OutputSurvey): { readonly sha256: string | null } | null {
  const known = folders.get(folderOf(sitePath))?.whole().get(sitePath);
  if (known) return known;
  const path = join(output, sitePath);
  const entry = entryAt(path);
  if (!entry) return null;
  if (entry.isSymbolicLink()) return { sha256: null };
  if (!entry.isFile()) throw new Failure(`${path} is no file, but the site needs one there; move it away and build again`);
  return { sha256: sha256(readFileSync(path)) };
}

/**
 * Throws a `Failure` unless the missing folders of all files can be made. No linked folder is
 * entered, as files there would not be below the output.
 */
function ensureRoom(output: string, found: OutputSurvey, staged: StagedFiles): void {
  const folders = [...staged.folders].filter((folder) => !found.folders.has(folder));
  // From the top, so that no folder is looked for behind a link.
  for (const folder of new Set(folders.flatMap(foldersAround))) {
    const entry = entryAt(join(output, folder));
    if (!entry || entry.isDirectory()) continue;
    const what = entry.isSymbolicLink() ? "a symbolic link" : "a file";
    throw new Failure(`${join(output, folder)} is ${what}, but the site needs a folder there; move it away and build again`);
  }
}
