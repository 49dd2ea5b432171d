import { hash } from "node:crypto";
import { rmSync } from "node:fs";
import { isAbsolute } from "node:path";
import { readCacheFile, writeCacheFile } from "../cache/file.ts";
import type { Stamp } from "../ingest/stamp.ts";
import { own } from "../root.ts";
import type { SitePath } from "../site/paths.ts";

/** A file that Jiuwen has put into an output folder. */
export interface PublishedFile {
  /** Of what it was made from. */
  readonly fingerprint: string;
  /** SHA-256 of its bytes in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Jiuwen's memory of an output folder: what it has put there. Only files that stand here are ever deleted. */
export interface Manifest extends Published {
  /** Files that a build was about to add, or found half published, when it was cut off: they may be there. */
  readonly pending: readonly SitePath[];
  /** What is in the folder beside them, as far as it has been named to the user. */
  readonly foreign: readonly string[];
}

/** What was published, all of it remembered at one moment. */
export interface Published {
  readonly files: ReadonlyMap<SitePath, PublishedFile>;
  /** The state of every folder with such files, by its path below the output folder (`.` for that itself). */
  readonly folders: ReadonlyMap<string, Stamp>;
  readonly origin: Origin;
}

/** From what a site was built (null where that cannot be told from a later state), and what that came to, as JSON. */
export interface Origin {
  readonly state: string | null;
  readonly outcome: string;
}

/** How what is remembered is written. */
interface Written {
  readonly files: readonly [SitePath, string, string, number][];
  readonly folders: readonly [string, Stamp][];
  readonly origin: Origin;
}

const format = "manifest 2";
const nothing: Written = { files: [], folders: [], origin: { state: null, outcome: "" } };

/** What is remembered of `output` (a real path); nothing when that is not known. */
export function recallManifest(output: string): Manifest {
  const { files, folders, origin } = parse<Written>(readCacheFile(fileFor(output, "published"), format)) ?? nothing;
  return {
    files: new Map(
      files.filter(([path]) => isBelow(path)).map(([path, fingerprint, sha256, bytes]) => [path, { fingerprint, sha256, bytes }]),
    ),
    folders: new Map(folders),
    origin,
    pending: (parse<SitePath[]>(readCacheFile(fileFor(output, "pending"), format)) ?? []).filter(isBelow),
    foreign: parse<string[]>(readCacheFile(fileFor(output, "foreign"), format)) ?? [],
  };
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
  writeCacheFile(fileFor(output, "pending"), format, JSON.stringify(pending));
}

/** Remembers what stands in the output folder now that everything has moved. */
export function rememberPublished(output: string, { files, folders, origin }: Published): void {
  const rows = Array.from(files, ([path, { fingerprint, sha256, bytes }]): Written["files"][number] => [path, fingerprint, sha256, bytes]);
  const written: Written = { files: rows, folders: [...folders], origin };
  writeCacheFile(fileFor(output, "published"), format, JSON.stringify(written));
  rmSync(fileFor(output, "pending"), { force: true });
}

export function rememberForeign(output: string, foreign: readonly string[]): void {
  writeCacheFile(fileFor(output, "foreign"), format, JSON.stringify(foreign));
}

/** Forgets what was published into a folder that is gone. */
export function forgetManifest(output: string): void {
  rmSync(folderFor(output), { recursive: true, force: true });
}

function fileFor(output: string, name: "published" | "pending" | "foreign"): string {
  return `${folderFor(output)}/${name}.json`;
}

function folderFor(output: string): string {
  return own(".cache", "published", hash("sha256", output).slice(0, 16));
}
