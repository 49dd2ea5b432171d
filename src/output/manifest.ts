import { hash } from "node:crypto";
import { isAbsolute } from "node:path";
import { cacheFolder, readCacheFile, removeFromCache, writeCacheFile } from "../cache/cache-file.ts";
import type { Stamp } from "../lib/file-stamp.ts";
import { groupBy } from "../lib/group-by.ts";
import type { TableSection } from "../render/table-file.ts";
import type { SitePath } from "../site/paths.ts";
import type { PublishedFolder } from "./published-folder.ts";

/**
 * Jiuwen's memory of an output folder, but for what it has put into each folder there
 * (`recallFolders`), which takes longer to recall.
 */
export interface Manifest extends OutputState {
  /**
   * Files that a build was about to add, or found half published, when it was cut off: they may be
   * there.
   */
  readonly pending: readonly SitePath[];
}

/** How an output folder was left. */
export interface OutputState {
  readonly origin: BuildOrigin;
  /**
   * The state of every folder that is not hidden, by its path below the output folder (`.` for that
   * itself).
   */
  readonly stamps: ReadonlyMap<string, Stamp>;
  /** What is there beside Jiuwen's files: the user has been told of it. */
  readonly foreign: readonly string[];
}

/**
 * From what a site was built (null where that cannot be told from a later state), and what that
 * came to, as JSON.
 */
export interface BuildOrigin {
  readonly state: string | null;
  readonly outcome: string;
}

/**
 * What Jiuwen has put into each folder of the output, by its path. Only files that stand here are
 * ever deleted.
 */
export type PublishedFolders = ReadonlyMap<string, PublishedFolder>;

type WrittenState = readonly [origin: BuildOrigin, stamps: readonly (readonly [string, Stamp])[], foreign: readonly string[]];

const format = "manifest 4";

/** What is remembered of `output` (a real path); nothing when that is not known. */
export function recallManifest(output: string): Manifest {
  const [origin, stamps, foreign] = parse<WrittenState>(recall(output, "state")) ?? [{ state: null, outcome: "" }, [], []];
  return { origin, stamps: new Map(stamps), foreign, pending: (parse<SitePath[]>(recall(output, "pending")) ?? []).filter(isBelow) };
}

/** What is remembered of the folders of `output`; nothing when a part of that is lost. */
export function recallFolders(output: string): PublishedFolders {
  const folders = new Map<string, PublishedFolder>();
  const parts = parse<string[]>(recall(output, "parts")) ?? [];
  for (const part of parts) {
    const text = recall(output, `part-${part}`);
    if (text === null) return new Map();
    for (const [path, folder] of foldersIn(text)) if (isBelow(path)) folders.set(path, folder);
  }
  return folders;
}

/** A part holds folder after folder, each behind its path, its hash and the length of its lines. */
function* foldersIn(part: string): Iterable<[string, PublishedFolder]> {
  for (let at = 0; at < part.length; ) {
    const end = part.indexOf("\n", at);
    const [path = "", hash = "", length] = part.slice(at, end).split("\t");
    at = end + 1 + Number(length);
    yield [path, { hash, lines: part.slice(end + 1, at) }];
  }
}

function partText(folders: readonly (readonly [string, PublishedFolder])[]): string {
  return folders.map(([path, { hash, lines }]) => `${path}\t${hash}\t${lines.length}\n${lines}`).join("");
}

/** Whatever a manifest holds, nothing outside the output folder is ever deleted by it. */
function isBelow(path: string): boolean {
  return !isAbsolute(path) && !(path.includes("..") && path.split(/[\\/]/).includes(".."));
}

/**
 * Remembers which files are about to come in, before the first of them moves: a build that is cut
 * off leaves none that the next does not know.
 */
export function rememberPending(output: string, pending: readonly SitePath[]): void {
  remember(output, "pending", JSON.stringify(pending));
}

/**
 * Remembers what stands in the output folder now that everything has moved. Folders that are those
 * of `earlier`, which were remembered, are not written again.
 */
export function rememberFolders(output: string, folders: PublishedFolders, earlier: PublishedFolders): void {
  // Without a state every file is read and compared: should this be cut off, none is taken for what
  // it is not.
  removeFromCache(fileFor(output, "state"));
  const parts = groupBy(folders, ([path]) => partOf(path));
  const changed = new Set<string>();
  for (const [path, folder] of folders) if (earlier.get(path) !== folder) changed.add(partOf(path));
  for (const path of earlier.keys()) if (!folders.has(path)) changed.add(partOf(path));
  for (const part of changed) {
    const ofPart = parts.get(part);
    if (ofPart) remember(output, `part-${part}`, partText(ofPart));
  }
  remember(output, "parts", JSON.stringify([...parts.keys()]));
  for (const part of changed) if (!parts.has(part)) removeFromCache(fileFor(output, `part-${part}`));
  removeFromCache(fileFor(output, "pending"));
}

/** Remembers how the output folder was left, whose folders are remembered already. */
export function rememberState(output: string, { origin, stamps, foreign }: OutputState): void {
  const written: WrittenState = [origin, [...stamps], foreign];
  remember(output, "state", JSON.stringify(written));
}

/** The sections of a table that is in the state with that stamp, if they are remembered. */
export function recallSections(output: string, table: Stamp): readonly TableSection[] | null {
  const [stamp, sections] = parse<WrittenTable>(recall(output, "table")) ?? [null, null];
  return stamp === table ? sections : null;
}

/** Remembers the sections of a table, and the state that it is in. */
export function rememberSections(output: string, table: Stamp, sections: readonly TableSection[]): void {
  const written: WrittenTable = [table, sections];
  remember(output, "table", JSON.stringify(written));
}

type WrittenTable = readonly [Stamp, readonly TableSection[]];

/** Forgets what was published into a folder that is gone. */
export function forgetManifest(output: string): void {
  removeFromCache(manifestFolder(output));
}

/**
 * Folders are kept in a file for each folder at the top, such as a year: what an article changes is
 * in few of them.
 */
function partOf(folder: string): string {
  return folder === "." ? "top" : folder.replace(/\/.*/s, "");
}

type Part = "state" | "pending" | "table" | "parts" | `part-${string}`;

function recall(output: string, part: Part): string | null {
  return readCacheFile(fileFor(output, part), format);
}

function remember(output: string, part: Part, text: string): void {
  writeCacheFile(fileFor(output, part), format, text);
}

function parse<T>(text: string | null): T | null {
  return text === null ? null : JSON.parse(text);
}

function fileFor(output: string, part: Part): string {
  return `${manifestFolder(output)}/${part}`;
}

/** Where all that is remembered of \`output\` (a real path) is kept. */
export function manifestFolder(output: string): string {
  return `${cacheFolder}/published/${hash("sha256", output).slice(0, 16)}`;
}
