import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure, writing } from "../failure.ts";
import { fold } from "../fold.ts";
import { groupBy } from "../group.ts";
import { homePath, type SitePath, tablePath } from "../site/paths.ts";
import type { Edition } from "./edition.ts";
import { folderOf, type PublishedFile, type PublishedFolder, publishedFolder } from "./folder.ts";
import {
  type Origin,
  type PublishedFolders,
  rememberFolders,
  rememberPending,
  rememberSections,
  rememberState,
  type State,
} from "./manifest.ts";
import type { StagedFile } from "./stage.ts";
import { fileStamp, folderStamp, type Survey } from "./survey.ts";

/** What publishing did to the output folder, in files. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Where files move, and what was found there. */
export interface Destination {
  readonly staging: string;
  readonly output: string;
  readonly found: Survey;
  /** Move every staged file, also those whose bytes are there already. */
  readonly rewrite: boolean;
  /** What is remembered of the edition beside its files, given what publishing did. */
  readonly origin: Origin;
}

/**
 * Moves staged files into the output folder: new files first, home the last of them, then changed ones, then away with what is no longer published; so at no moment
 * does a link on a page that can be reached from home lead to a file that is not there. (A place in that file may be gone for a moment, or not have come yet.) Files with the same bytes are not touched (unless `rewrite` is set), and neither are files Jiuwen has
 * not published. Throws a `Failure`, before anything moves, where a file stands in the place of a folder or a folder in that of a file.
 */
export function publish(edition: Edition, { staging, output, found, rewrite, origin }: Destination): Changes {
  if (!existsSync(output)) return publishFirst(edition, { staging, output, found, rewrite, origin });
  const { staged } = edition;
  ensureRoom(output, found, staged);
  const places = staged.map((file) => ({ file, there: whatIsAt(join(output, file.path), file, found) }));
  const added = places.filter(({ there }) => there === null).sort((a, b) => homeLast(a.file, b.file));
  const changed = places.filter(({ file, there }) => there !== null && (rewrite || there.sha256 !== file.sha256));
  // Before anything moves: should this build be cut off, the next one still knows every file that may have come in.
  rememberPending(output, [...added.map(({ file }) => file.path), ...found.altered]);

  for (const { file } of [...added, ...changed]) {
    const place = join(output, file.path);
    writing(place, () => mkdirSync(dirname(place), { recursive: true }));
    renameSync(join(staging, file.path), place);
  }
  const removed = superfluous(found, edition, output);
  for (const path of removed) rmSync(join(output, path));
  // Also those that a build which was cut off has left empty.
  for (const folder of new Set([...removed, ...found.missing].map(folderOf))) removeEmpty(output, folder);

  const touched = [...added.map(({ file }) => file.path), ...changed.map(({ file }) => file.path), ...removed, ...found.missing];
  remember(output, edition, found, { origin, stamps: stampsAfter(touched, found, output), foreign: foreignTo(edition, found) });
  return { added: added.length, changed: changed.length, removed: removed.length };
}

/** Where there is no output yet, the staging folder becomes it. */
function publishFirst(edition: Edition, { staging, output, found, origin }: Destination): Changes {
  const paths = edition.staged.map(({ path }) => path);
  rememberPending(output, paths);
  renameSync(staging, output);
  remember(output, edition, found, { origin, stamps: stampsAfter(paths, found, output), foreign: [] });
  return { added: paths.length, changed: 0, removed: 0 };
}

/** Files in the output folder that are not Jiuwen's, nor in places that an edition has files for. */
export function foreignTo({ folders }: Edition, { foreign }: Pick<Survey, "foreign">): string[] {
  return foreign.filter((path) => !isIn(folders, path));
}

function isIn(folders: Edition["folders"], path: string): boolean {
  const folder = folders.get(folderOf(path));
  return folder?.paths().has(path as SitePath) ?? false;
}

function remember(output: string, edition: Edition, found: Survey, state: State): void {
  rememberFolders(output, publishedFolders(edition, found), found.published);
  const table = fileStamp(join(output, tablePath));
  if (table && edition.sections) rememberSections(output, table, edition.sections);
  rememberState(output, state);
}

/** What stands in each folder now. */
function publishedFolders({ folders, staged }: Edition, found: Survey): PublishedFolders {
  const stagedIn = groupBy(staged, ({ path }) => folderOf(path));
  const published = new Map<string, PublishedFolder>();
  for (const [folder, { digest, fingerprints }] of folders) {
    const made = new Map(stagedIn.get(folder)?.map((file) => [file.path, file]));
    const before = found.folders.get(folder);
    if (fingerprints === null) {
      if (before?.untouched) published.set(folder, before.untouched);
      continue;
    }
    const files = new Map<SitePath, PublishedFile>();
    for (const [path, fingerprint] of fingerprints) {
      const file = made.get(path) ?? before?.whole().get(path);
      if (file) files.set(path, { fingerprint, sha256: file.sha256, bytes: file.bytes });
    }
    published.set(folder, publishedFolder(digest, files));
  }
  return published;
}

/** The states of all folders, anew for those whose files at `paths` have come or gone, and for those around them. */
function stampsAfter(paths: readonly SitePath[], { folders }: Survey, output: string): State["stamps"] {
  const stamps = new Map(Array.from(folders, ([folder, { stamp }]) => [folder, stamp]));
  const touched = new Set<string>();
  for (const path of paths) for (let folder = folderOf(path); !touched.has(folder); folder = folderOf(folder)) touched.add(folder);
  for (const folder of touched) {
    const stamp = folderStamp(output, folder);
    if (stamp === null) stamps.delete(folder);
    else stamps.set(folder, stamp);
  }
  return stamps;
}

/** The hash of what stands at a staged file's place; null when nothing does. */
function whatIsAt(path: string, { path: place }: StagedFile, { folders }: Survey): { readonly sha256: string } | null {
  const known = folders.get(folderOf(place))?.whole().get(place);
  if (known) return known;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return null;
  if (!stats.isFile()) throw new Failure(`${path} is no file, but the site needs one there; move it away and build again`);
  return { sha256: hash("sha256", readFileSync(path)) };
}

/** The folders of all files that are not there yet can be made. */
function ensureRoom(output: string, found: Survey, staged: readonly StagedFile[]): void {
  const folders = new Set(staged.map(({ path }) => folderOf(path)).filter((folder) => !found.folders.has(folder)));
  for (const folder of folders) {
    if (folder !== ".") folders.add(folderOf(folder));
    const stats = existsSync(join(output, folder)) ? statSync(join(output, folder)) : null;
    if (stats && !stats.isDirectory())
      throw new Failure(`${join(output, folder)} is a file, but the site needs a folder there; move it away and build again`);
  }
}

function homeLast(a: StagedFile, b: StagedFile): number {
  return Number(a.path === homePath) - Number(b.path === homePath);
}

/** Files of an earlier edition that this one does not have. Where a disk knows no case, what was renamed in case alone is one file under both names. */
function superfluous(found: Survey, edition: Edition, output: string): SitePath[] {
  const gone: SitePath[] = [];
  for (const [folder, { whole }] of found.folders) {
    const planned = edition.folders.get(folder);
    if (planned?.fingerprints === null) continue;
    for (const path of whole().keys()) if (!planned?.fingerprints.has(path)) gone.push(path);
  }
  for (const path of found.altered) if (!isIn(edition.folders, path)) gone.push(path);
  const spelledNow = new Map<string, SitePath>();
  const folded = new Set(gone.map((path) => fold(folderOf(path))));
  for (const [folder, { paths }] of edition.folders) {
    if (folded.has(fold(folder))) for (const path of paths()) spelledNow.set(fold(path), path);
  }
  return gone.filter((path) => !isSameFile(output, path, spelledNow.get(fold(path))));
}

function isSameFile(output: string, path: SitePath, other: SitePath | undefined): boolean {
  if (other === undefined) return false;
  const [a, b] = [statSync(join(output, path)), statSync(join(output, other))];
  return a.ino === b.ino && a.dev === b.dev;
}

/** Removes a folder of the site if nothing is left in it, and then perhaps the one it is in. */
function removeEmpty(output: string, folder: string): void {
  if (folder === ".") return;
  const path = join(output, folder);
  if (existsSync(path)) {
    if (!statSync(path).isDirectory() || readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
  removeEmpty(output, dirname(folder));
}
