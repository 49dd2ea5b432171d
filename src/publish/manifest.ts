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
export interface Manifest {
  readonly files: ReadonlyMap<SitePath, PublishedFile>;
  /** The state of every folder with such files, by its path below the output folder (`.` for that itself). */
  readonly folders: ReadonlyMap<string, Stamp>;
  /** Files that a build was about to add when it was cut off: they may be there. */
  readonly pending: readonly SitePath[];
  /** What is in the folder beside them, as far as it has been named to the user. */
  readonly foreign: readonly string[];
}

const format = "manifest 1";

/** What is remembered of `output` (a real path); nothing when that is not known. */
export function recallManifest(output: string): Manifest {
  const files = parse<[SitePath, string, string, number][]>(readCacheFile(fileFor(output, "files"), format)) ?? [];
  return {
    files: new Map(
      files.filter(([path]) => isBelow(path)).map(([path, fingerprint, sha256, bytes]) => [path, { fingerprint, sha256, bytes }]),
    ),
    folders: new Map(parse<[string, Stamp][]>(readCacheFile(fileFor(output, "folders"), format)) ?? []),
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
export function rememberFiles(output: string, files: Manifest["files"], folders: Manifest["folders"]): void {
  const rows = Array.from(files, ([path, { fingerprint, sha256, bytes }]) => [path, fingerprint, sha256, bytes]);
  // The folders last: without their states all files are looked at.
  rmSync(fileFor(output, "folders"), { force: true });
  writeCacheFile(fileFor(output, "files"), format, JSON.stringify(rows));
  writeCacheFile(fileFor(output, "folders"), format, JSON.stringify([...folders]));
  rmSync(fileFor(output, "pending"), { force: true });
}

export function rememberForeign(output: string, foreign: readonly string[]): void {
  writeCacheFile(fileFor(output, "foreign"), format, JSON.stringify(foreign));
}

/** Forgets what was published into a folder that is gone. */
export function forgetManifest(output: string): void {
  rmSync(folderFor(output), { recursive: true, force: true });
}

function fileFor(output: string, name: "files" | "folders" | "pending" | "foreign"): string {
  return `${folderFor(output)}/${name}.json`;
}

function folderFor(output: string): string {
  return own(".cache", "published", hash("sha256", output).slice(0, 16));
}
