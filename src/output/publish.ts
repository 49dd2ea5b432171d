import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Remember } from "../cache/remember.ts";
import { Failure, writing } from "../lib/failure.ts";
import { foldFileName } from "../lib/fold.ts";
import { groupBy } from "../lib/group-by.ts";
import type { StagedFile } from "../render/stage.ts";
import type { TableSection } from "../render/table-file.ts";
import { homePath, isArticlePath, type SitePath, tablePath } from "../site/paths.ts";
import { entryAt } from "./directory-entry.ts";
import {
  type BuildOrigin,
  type OutputState,
  type PublishedFolders,
  rememberFolders,
  rememberPending,
  rememberSections,
  rememberState,
} from "./manifest.ts";
import { fileLookup, fileStamp, folderStamp, type OutputSurvey } from "./output-survey.ts";
import { folderOf, type PublishedFile, type PublishedFolder, publishedFolder } from "./published-folder.ts";
import { type FolderDiff, inputsOf } from "./site-diff.ts";

/** A site whose files have been made, unless they are in the output folder already. */
export interface RenderedSite {
  /** What is to stand in each folder of the output. */
  readonly folders: ReadonlyMap<string, FolderDiff>;
  readonly staged: readonly StagedFile[];
  /** The sections of the table, if it was made anew. */
  readonly tableSections: readonly TableSection[] | null;
}

/** What is to stand in a folder of the output, all of which has been made. */
interface TargetFolder {
  readonly hash: string;
  readonly paths: () => ReadonlySet<SitePath>;
  /** For each file the hash of its input; null if the folder stays as it is. */
  readonly inputs: ReadonlyMap<SitePath, string> | null;
}

type TargetFolders = ReadonlyMap<string, TargetFolder>;

/** How many files publishing has added, changed and removed. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

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
  readonly origin: BuildOrigin;
  readonly remember: Remember;
}

/**
 * Moves staged files into the output folder: first new files, home the last of them, then changed
 * ones; then it removes what is no longer published. So at no moment does a link on a page that can
 * be reached from home lead to a missing file. (A fragment within that file may be gone for a
 * moment, or not have come yet.) Files with the same bytes are not touched (unless `rewrite` is
 * set), and neither are files that Jiuwen has not published. A link in the place of a file is
 * replaced, whatever its target. Throws a `Failure`, before anything moves, if a file or a link
 * stands in the place of a folder, or a folder in that of a file.
 */
export function publish(site: RenderedSite, destination: Destination): Publishing {
  const { staging, output, found, rewrite, origin, remember } = destination;
  if (!existsSync(output)) return publishFirst(site, destination);
  const { staged } = site;
  ensureRoom(output, found, staged);
  const standing = staged.map((file) => ({ file, there: whatIsAt(join(output, file.path), file, found) }));
  const added = standing.filter(({ there }) => there === null).sort((a, b) => homeLast(a.file, b.file));
  const changed = standing.filter(({ file, there }) => there !== null && (rewrite || there.sha256 !== file.sha256));
  // This is written before anything moves: if this build is cut off, the next one still knows every
  // file that may have come in.
  remember(() => rememberPending(output, [...added.map(({ file }) => file.path), ...found.altered]));

  for (const { file } of [...added, ...changed]) {
    const path = join(output, file.path);
    writing(path, () => mkdirSync(dirname(path), { recursive: true }));
    renameSync(join(staging, file.path), path);
  }
  const folders = targetFolders(site);
  const removed = superfluous(found, folders, output).sort((a, b) => turnToGo(a) - turnToGo(b));
  for (const path of removed) rmSync(join(output, path));
  // This includes folders that a build which was cut off has left empty.
  for (const folder of new Set([...removed, ...found.missing].map(folderOf))) removeEmpty(output, folder);

  const touched = [...added.map(({ file }) => file.path), ...changed.map(({ file }) => file.path), ...removed, ...found.missing];
  const foreign = found.foreign.filter((path) => !isIn(folders, path));
  const state = { origin, stamps: stampsAfter(touched, found, output), foreign };
  remember(() => rememberSite(site, folders, destination, state));
  return { changes: { added: added.length, changed: changed.length, removed: removed.length }, foreign };
}

/** Publishes a site where there is no output yet: the staging folder becomes the output. */
function publishFirst(site: RenderedSite, destination: Destination): Publishing {
  const { staging, output, found, origin, remember } = destination;
  const paths = site.staged.map(({ path }) => path);
  remember(() => rememberPending(output, paths));
  renameSync(staging, output);
  const state = { origin, stamps: stampsAfter(paths, found, output), foreign: [] };
  remember(() => rememberSite(site, targetFolders(site), destination, state));
  return { changes: { added: paths.length, changed: 0, removed: 0 }, foreign: [] };
}

function targetFolders({ folders, staged }: RenderedSite): TargetFolders {
  const stagedIn = groupBy(staged, ({ path }) => folderOf(path));
  const targets = new Map<string, TargetFolder>();
  for (const [folder, diff] of folders) {
    const inputs = inputsOf(diff, stagedIn.get(folder) ?? []);
    const paths = diff.kind === "kept" ? diff.paths : () => new Set(inputs?.keys());
    targets.set(folder, { hash: diff.hash, paths, inputs });
  }
  return targets;
}

function isIn(folders: TargetFolders, path: string): boolean {
  const folder = folders.get(folderOf(path));
  return folder?.paths().has(path as SitePath) ?? false;
}

/**
 * Writes the site to the cache, step by step: if one is refused, the following must not be written,
 * as they would be wrong.
 */
function rememberSite(site: RenderedSite, folders: TargetFolders, { output, found }: Destination, state: OutputState): void {
  rememberFolders(output, publishedFolders(site, folders, found), found.published);
  const table = fileStamp(join(output, tablePath));
  if (table && site.tableSections) rememberSections(output, table, site.tableSections);
  rememberState(output, state);
}

/** The files that each folder has now. */
function publishedFolders({ staged }: RenderedSite, folders: TargetFolders, found: OutputSurvey): PublishedFolders {
  const fileAt = fileLookup(staged, found.folders);
  const published = new Map<string, PublishedFolder>();
  for (const [folder, { hash, inputs }] of folders) {
    const untouched = found.folders.get(folder)?.untouched;
    if (inputs === null) {
      if (untouched) published.set(folder, untouched);
      continue;
    }
    const files = new Map<SitePath, PublishedFile>();
    for (const [path, input] of inputs) {
      const file = fileAt(path);
      if (file) files.set(path, { input, sha256: file.sha256, bytes: file.bytes });
    }
    published.set(folder, publishedFolder(hash, files));
  }
  return published;
}

/**
 * The stamps of all folders. They are taken anew for folders of the files at `paths`, which have
 * come or gone, and for the folders around them.
 */
function stampsAfter(paths: readonly SitePath[], { folders }: OutputSurvey, output: string): OutputState["stamps"] {
  const stamps = new Map(Array.from(folders, ([folder, { stamp }]) => [folder, stamp]));
  const touched = new Set<string>();
  for (const path of paths) for (let folder = folderOf(path); !touched.has(folder); folder = folderOf(folder)) touched.add(folder);
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
function whatIsAt(path: string, { path: sitePath }: StagedFile, { folders }: OutputSurvey): { readonly sha256: string | null } | null {
  const known = folders.get(folderOf(sitePath))?.whole().get(sitePath);
  if (known) return known;
  const entry = entryAt(path);
  if (!entry) return null;
  if (entry.isSymbolicLink()) return { sha256: null };
  if (!entry.isFile()) throw new Failure(`${path} is no file, but the site needs one there; move it away and build again`);
  return { sha256: hash("sha256", readFileSync(path)) };
}

/**
 * Throws a `Failure` unless the missing folders of all files can be made. No linked folder is
 * entered, as files there would not be below the output.
 */
function ensureRoom(output: string, found: OutputSurvey, staged: readonly StagedFile[]): void {
  const folders = new Set(staged.map(({ path }) => folderOf(path)).filter((folder) => !found.folders.has(folder)));
  // From the top, so that no folder is looked for behind a link.
  for (const folder of new Set([...folders].flatMap(withThoseAround))) {
    const entry = entryAt(join(output, folder));
    if (!entry || entry.isDirectory()) continue;
    const what = entry.isSymbolicLink() ? "a symbolic link" : "a file";
    throw new Failure(`${join(output, folder)} is ${what}, but the site needs a folder there; move it away and build again`);
  }
}

/** A folder and all that it is in, the outermost first. */
function withThoseAround(folder: string): string[] {
  return folder === "." ? [] : [...withThoseAround(folderOf(folder)), folder];
}

function homeLast(a: StagedFile, b: StagedFile): number {
  return Number(a.path === homePath) - Number(b.path === homePath);
}

/**
 * The files of the earlier site that this one does not have. On a disk that ignores case, a file
 * that was renamed only in case is the same under both names.
 */
function superfluous(found: OutputSurvey, folders: TargetFolders, output: string): SitePath[] {
  const gone: SitePath[] = [];
  for (const [folder, { whole }] of found.folders) {
    const target = folders.get(folder);
    if (target?.inputs === null) continue;
    for (const path of whole().keys()) if (!target?.inputs.has(path)) gone.push(path);
  }
  for (const path of found.altered) if (!isIn(folders, path)) gone.push(path);
  const spelledNow = new Map<string, SitePath>();
  const folded = new Set(gone.map((path) => foldFileName(folderOf(path))));
  for (const [folder, { paths }] of folders) {
    if (folded.has(foldFileName(folder))) for (const path of paths()) spelledNow.set(foldFileName(path), path);
  }
  return gone.filter((path) => !isSameFile(output, path, spelledNow.get(foldFileName(path))));
}

/**
 * The rank by which files are removed. No page that stays links to one that goes, but those that go
 * link to one another, often in a circle. Those with the most links go first: pages that list
 * articles, then articles, then what all of them load or offer, which has no links.
 */
function turnToGo(path: SitePath): number {
  if (!path.endsWith(".html")) return 2;
  return isArticlePath(path) ? 1 : 0;
}

function isSameFile(output: string, path: SitePath, other: SitePath | undefined): boolean {
  if (other === undefined) return false;
  const [a, b] = [entryAt(join(output, path)), entryAt(join(output, other))];
  return a !== null && a.ino === b?.ino && a.dev === b.dev;
}

/**
 * Removes a folder of the site if it is empty, and then perhaps the folder around it. Nothing
 * behind a link is removed.
 */
function removeEmpty(output: string, folder: string): void {
  const around = withThoseAround(folder).map((one) => ({ path: join(output, one), entry: entryAt(join(output, one)) }));
  if (around.some(({ entry }) => entry && !entry.isDirectory())) return;
  for (const { path, entry } of around.reverse()) {
    if (!entry) continue;
    if (readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
}
