import { hash } from "node:crypto";
import { rmSync } from "node:fs";
import { isAbsolute } from "node:path";
import { readCacheFile, writeCacheFile } from "../cache/file.ts";
import type { Stamp } from "../ingest/stamp.ts";
import { own } from "../root.ts";
import type { SitePath } from "../site/paths.ts";
import type { Section } from "./table.ts";

/** A file that Jiuwen has put into an output folder. */
export interface PublishedFile {
  /** Of what it was made from. */
  readonly fingerprint: string;
  /** SHA-256 of its bytes in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** What Jiuwen has put into an output folder. Only files that stand here are ever deleted. */
export type PublishedFiles = ReadonlyMap<SitePath, PublishedFile>;

/** Jiuwen's memory of an output folder beside the files that it has put there (`recallFiles`), which take longer to recall. */
export interface Manifest {
  readonly origin: Origin;
  /** The state in which every folder was left that is not hidden, by its path below the output folder (`.` for that itself). */
  readonly folders: ReadonlyMap<string, Stamp>;
  /** Files that a build was about to add, or found half published, when it was cut off: they may be there. */
  readonly pending: readonly SitePath[];
  /** What is in the folder beside Jiuwen's files, as far as it has been named to the user. */
  readonly foreign: readonly string[];
}

/** From what a site was built (null where that cannot be told from a later state), and what that came to, as JSON. */
export interface Origin {
  readonly state: string | null;
  readonly outcome: string;
}

type WrittenState = readonly [origin: Origin, folders: readonly (readonly [string, Stamp])[]];

const format = "manifest 3";

/** What is remembered of `output` (a real path); nothing when that is not known. */
export function recallManifest(output: string): Manifest {
  const [origin, folders] = parse<WrittenState>(recall(output, "state")) ?? [{ state: null, outcome: "" }, []];
  return {
    origin,
    folders: new Map(folders),
    pending: (parse<SitePath[]>(recall(output, "pending")) ?? []).filter(isBelow),
    foreign: parse<string[]>(recall(output, "foreign")) ?? [],
  };
}

/** The files that Jiuwen has put into `output`, as far as that is known. */
export function recallFiles(output: string): PublishedFiles {
  const files = new Map<SitePath, PublishedFile>();
  const lines = recall(output, "files")?.split("\n") ?? [];
  for (let at = 0; at + linesOfFile <= lines.length; at += linesOfFile) {
    const [path, fingerprint, sha256, bytes] = [lines[at], lines[at + 1], lines[at + 2], lines[at + 3]] as [
      SitePath,
      string,
      string,
      string,
    ];
    if (isBelow(path)) files.set(path, { fingerprint, sha256, bytes: Number(bytes) });
  }
  return files;
}

/** A file is written as lines, which no field of it has in it: JSON takes three times as long to be read. */
function linesOf([path, { fingerprint, sha256, bytes }]: readonly [SitePath, PublishedFile]): string {
  return `${path}\n${fingerprint}\n${sha256}\n${bytes}`;
}
const linesOfFile = 4;

/** The sections of a table that is in the state with that stamp, if they are remembered. */
export function recallSections(output: string, table: Stamp): readonly Section[] | null {
  const [stamp, sections] = parse<WrittenTable>(recall(output, "table")) ?? [null, null];
  return stamp === table ? sections : null;
}

/** Remembers the sections of a table, and the state that it is in. */
export function rememberSections(output: string, table: Stamp, sections: readonly Section[]): void {
  const written: WrittenTable = [table, sections];
  remember(output, "table", JSON.stringify(written));
}

type WrittenTable = readonly [Stamp, readonly Section[]];

function recall(output: string, what: Part): string | null {
  return readCacheFile(fileFor(output, what), format);
}

function remember(output: string, what: Part, text: string): void {
  writeCacheFile(fileFor(output, what), format, text);
}

function parse<T>(text: string | null): T | null {
  return text === null ? null : JSON.parse(text);
}

/** Whatever a manifest holds, nothing outside the output folder is ever deleted by it. */
function isBelow(file: string): boolean {
  return !isAbsolute(file) && !(file.includes("..") && file.split(/[\\/]/).includes(".."));
}

/** Remembers which files are about to come in, before the first of them moves: a build that is cut off leaves none that the next does not know. */
export function rememberPending(output: string, pending: readonly SitePath[]): void {
  remember(output, "pending", JSON.stringify(pending));
}

/** Remembers what stands in the output folder now that everything has moved. */
export function rememberFiles(output: string, files: PublishedFiles): void {
  // Never are files remembered with the state of others: without a state each is read and compared.
  rmSync(fileFor(output, "state"), { force: true });
  remember(output, "files", Array.from(files, linesOf).join("\n"));
  rmSync(fileFor(output, "pending"), { force: true });
}

/** Remembers the state in which the output folder was left, whose files are remembered already. */
export function rememberState(output: string, origin: Origin, folders: Manifest["folders"]): void {
  const written: WrittenState = [origin, [...folders]];
  remember(output, "state", JSON.stringify(written));
}

/** Remembers which files in the output folder the user has been told of. */
export function rememberForeign(output: string, foreign: readonly string[]): void {
  remember(output, "foreign", JSON.stringify(foreign));
}

/** Forgets what was published into a folder that is gone. */
export function forgetManifest(output: string): void {
  rmSync(folderFor(output), { recursive: true, force: true });
}

type Part = "files" | "table" | "state" | "pending" | "foreign";

function fileFor(output: string, part: Part): string {
  return `${folderFor(output)}/${part}`;
}

function folderFor(output: string): string {
  return own(".cache", "published", hash("sha256", output).slice(0, 16));
}
