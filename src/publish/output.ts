import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Failure } from "../failure.ts";
import { isInside } from "../ingest/files.ts";
import { fold } from "../ingest/fold.ts";
import { homePath, type SitePath } from "../site/paths.ts";
import { readManifest, writeManifest } from "./manifest.ts";

/** What publishing did to the output folder, in files. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/**
 * The output folder's real path; it need not be there yet. Throws a `Failure` when it is a file, or when it and the input folder (a real path) lie
 * within one another: the site would become its own input, or bury it.
 */
export function findOutput(output: string, folder: string): string {
  const path = realPath(resolve(output));
  if (existsSync(path) && !statSync(path).isDirectory())
    throw new Failure(`the output ${output} is a file; name a folder with --output DIR`);
  if (isInside(folder, path))
    throw new Failure(`the output folder ${output} lies in the input folder; choose one outside with --output DIR`);
  if (isInside(path, folder)) throw new Failure(`the input folder lies in the output folder ${output}; choose another with --output DIR`);
  return path;
}

/** The real path of what may not exist yet: links are followed as far as there is something. */
function realPath(path: string): string {
  return existsSync(path) || dirname(path) === path ? realpathSync(path) : join(realPath(dirname(path)), basename(path));
}

/**
 * A folder on the same file system as the output that this process alone uses: beside it, or, where the output is a mount of its own or stands in a
 * folder that may not be written to, in it.
 */
export function stagingFor(output: string): string {
  const beside = dirname(output);
  const within = existsSync(output) && (statSync(output).dev !== statSync(beside).dev || !isWritable(beside));
  return join(within ? output : beside, `.${basename(output)}.staging-${process.pid}`);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Moves a staged site into the output folder: new files first, home the last of them, then changed ones, then what an earlier build published and
 * this one does not; so no page that can be reached from home has a broken link at any moment. Files with the same bytes are not touched
 * (unless `rewrite` is set), and neither are files Jiuwen has not published.
 */
export function publish(files: readonly SitePath[], staging: string, output: string, { rewrite }: { readonly rewrite: boolean }): Changes {
  const earlier = readManifest(output);
  // Before anything moves: should this build be killed half-way, the next one still knows every file that may have come in.
  writeManifest(output, [...new Set([...earlier, ...files])]);
  if (!existsSync(output)) {
    renameSync(staging, output);
    writeManifest(output, files);
    return { added: files.length, changed: 0, removed: 0 };
  }

  const added = files.filter((file) => !existsSync(join(output, file))).sort(homeLast);
  const isNew = new Set(added);
  const changed = files.filter((file) => !isNew.has(file) && (rewrite || !sameBytes(join(staging, file), join(output, file))));
  for (const file of [...added, ...changed]) {
    mkdirSync(dirname(join(output, file)), { recursive: true });
    renameSync(join(staging, file), join(output, file));
  }

  const kept = new Set(files);
  const spelledNow = new Map(files.map((file) => [fold(file), file]));
  const removed = earlier.filter(
    (file) => !kept.has(file) && existsSync(join(output, file)) && !isSameFile(output, file, spelledNow.get(fold(file))),
  );
  for (const file of removed) rmSync(join(output, file));
  for (const folder of new Set(removed.map(dirname))) removeEmpty(output, folder);
  writeManifest(output, files);
  return { added: added.length, changed: changed.length, removed: removed.length };
}

function homeLast(a: SitePath, b: SitePath): number {
  return Number(a === homePath) - Number(b === homePath);
}

/** Where a disk knows no case, what was renamed in case alone is one file under both names. */
function isSameFile(output: string, file: SitePath, other: SitePath | undefined): boolean {
  if (other === undefined) return false;
  const [a, b] = [statSync(join(output, file)), statSync(join(output, other))];
  return a.ino === b.ino && a.dev === b.dev;
}

function sameBytes(a: string, b: string): boolean {
  return statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));
}

/** Removes a folder of the site if nothing is left in it, and then perhaps the one it is in. */
function removeEmpty(output: string, folder: string): void {
  if (folder === "." || !existsSync(join(output, folder)) || readdirSync(join(output, folder)).length > 0) return;
  rmdirSync(join(output, folder));
  removeEmpty(output, dirname(folder));
}
