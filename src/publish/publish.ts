import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure, writing } from "../failure.ts";
import { fold } from "../ingest/fold.ts";
import { homePath, type SitePath, tablePath } from "../site/paths.ts";
import type { Edition } from "./edition.ts";
import { type Origin, type PublishedFile, rememberFiles, rememberPending, rememberSections, rememberState } from "./manifest.ts";
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
  if (!existsSync(output)) return publishFirst(edition, staging, output, origin);
  const { fingerprints, staged, sections } = edition;
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
  const files = new Map<SitePath, PublishedFile>();
  for (const [path, file] of found.whole) if (fingerprints.has(path)) files.set(path, file);
  for (const file of staged) files.set(file.path, published(file, fingerprints));

  const removed = superfluous([...found.whole.keys(), ...found.altered], fingerprints, output);
  for (const path of removed) rmSync(join(output, path));
  // Also those that a build which was cut off has left empty.
  for (const folder of new Set([...removed, ...found.missing].map((path) => dirname(path)))) removeEmpty(output, folder);
  rememberFiles(output, files);
  rememberTable(output, sections);
  const moved = [...added, ...changed].map(({ file }) => file.path);
  rememberState(output, origin, withStamps(found.folders, output, [...moved, ...removed, ...found.missing]));
  return { added: added.length, changed: changed.length, removed: removed.length };
}

/** Where there is no output yet, the staging folder becomes it. */
function publishFirst({ fingerprints, staged, sections }: Edition, staging: string, output: string, origin: Origin): Changes {
  const paths = staged.map(({ path }) => path);
  rememberPending(output, paths);
  renameSync(staging, output);
  rememberFiles(output, new Map(staged.map((file) => [file.path, published(file, fingerprints)])));
  rememberTable(output, sections);
  rememberState(output, origin, withStamps(new Map(), output, paths));
  return { added: staged.length, changed: 0, removed: 0 };
}

function rememberTable(output: string, sections: Edition["sections"]): void {
  const stamp = fileStamp(join(output, tablePath));
  if (stamp && sections) rememberSections(output, stamp, sections);
}

/** The states of folders, anew for those whose files at `paths` have come or gone, and for those around them. */
function withStamps(folders: Survey["folders"], output: string, paths: readonly SitePath[]): Survey["folders"] {
  const stamps = new Map(folders);
  const touched = new Set<string>();
  for (const path of paths) for (let folder = dirname(path); !touched.has(folder); folder = dirname(folder)) touched.add(folder);
  for (const folder of touched) {
    const stamp = folderStamp(output, folder);
    if (stamp === null) stamps.delete(folder);
    else stamps.set(folder, stamp);
  }
  return stamps;
}

function published({ path, sha256, bytes }: StagedFile, fingerprints: Edition["fingerprints"]): PublishedFile {
  return { fingerprint: fingerprints.get(path) ?? "", sha256, bytes };
}

/** The hash of what stands at a staged file's place; null when nothing does. */
function whatIsAt(path: string, { path: place }: StagedFile, { whole }: Survey): { readonly sha256: string } | null {
  const known = whole.get(place);
  if (known) return known;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return null;
  if (!stats.isFile()) throw new Failure(`${path} is no file, but the site needs one there; move it away and build again`);
  return { sha256: hash("sha256", readFileSync(path)) };
}

/** The folders of all files that are not there yet can be made. */
function ensureRoom(output: string, { whole }: Survey, staged: readonly StagedFile[]): void {
  const folders = new Set(staged.filter(({ path }) => !whole.has(path)).map(({ path }) => dirname(path)));
  for (const folder of folders) {
    if (folder !== ".") folders.add(dirname(folder));
    const stats = existsSync(join(output, folder)) ? statSync(join(output, folder)) : null;
    if (stats && !stats.isDirectory())
      throw new Failure(`${join(output, folder)} is a file, but the site needs a folder there; move it away and build again`);
  }
}

function homeLast(a: StagedFile, b: StagedFile): number {
  return Number(a.path === homePath) - Number(b.path === homePath);
}

/** Files of an earlier edition that this one does not have. Where a disk knows no case, what was renamed in case alone is one file under both names. */
function superfluous(earlier: readonly SitePath[], fingerprints: ReadonlyMap<SitePath, string>, output: string): SitePath[] {
  const gone = earlier.filter((path) => !fingerprints.has(path));
  if (gone.length === 0) return [];
  const spelledNow = new Map([...fingerprints.keys()].map((path) => [fold(path), path]));
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
