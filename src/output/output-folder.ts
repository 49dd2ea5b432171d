import { accessSync, constants, existsSync, lstatSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { ListedFile } from "../input/article-files.ts";
import { Failure } from "../lib/failure.ts";
import { namesIn } from "../lib/folder-names.ts";
import { isInside } from "../lib/is-inside.ts";
import { hasEnded } from "../lib/process-state.ts";

/**
 * The output folder's real path; it need not exist yet. A link to a folder is followed. It may lie
 * in the archive's folder (a real path). Throws a `Failure` if it is no folder, or if the archive
 * lies in it.
 */
export function findOutput(output: string, folder: string): string {
  if (output === "") throw new Failure("the name of the output folder is empty; name one with --output DIR");
  const path = realPath(resolve(output));
  if (!existsSync(path) && isThere(path))
    throw new Failure(`the output ${output} is a symbolic link that leads to no folder; delete it, or name a folder with --output DIR`);
  if (existsSync(path) && !statSync(path).isDirectory())
    throw new Failure(`the output ${output} is a file; name a folder with --output DIR`);
  if (isInside(path, folder)) throw new Failure(`the archive lies in the output folder ${output}; choose another with --output DIR`);
  return path;
}

/**
 * Throws a `Failure` if articles of the archive in `folder` lie in the output folder: their files
 * and the site's would get mixed up. (Both are real paths.)
 */
export function refuseArticlesIn(output: string, folder: string, seeds: readonly ListedFile[]): void {
  if (!isInside(folder, output)) return;
  const below = `${relative(folder, output).replaceAll(sep, "/")}/`;
  const article = seeds.find(({ file }) => file.startsWith(below));
  if (article)
    throw new Failure(
      `the output folder ${output} holds articles of the archive, such as ${article.file}; choose another with --output DIR`,
    );
}

/** The real path of what may not exist yet: links are followed as far as the path exists. */
function realPath(path: string): string {
  return existsSync(path) || dirname(path) === path ? realpathSync(path) : join(realPath(dirname(path)), basename(path));
}

/** Whether anything has that name, even a link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Not even the folder that it would be in exists.
    return false;
  }
}

/**
 * The paths of what a build keeps outside of the site: on the same file system, so that files can
 * be moved by renaming.
 */
export interface Workplace {
  readonly lock: string;
  readonly staging: string;
}

/** The longest name of a file, in bytes (Linux's and macOS's file systems). */
const longestName = 255;

/**
 * The workplace beside the output; within it if the output is a mount of its own, or stands in a
 * folder that may not be written to. Throws a `Failure` if the output's name leaves no room for
 * that of its workplace.
 */
export function workplaceFor(output: string): Workplace {
  const beside = dirname(output);
  const within = existsSync(output) && (isMount(output) || !isWritable(beside));
  const name = join(within ? output : beside, `.${basename(output)}`);
  const workplace = { lock: `${name}.jiuwen-lock`, staging: `${name}.jiuwen-staging` };
  if (Buffer.byteLength(basename(workplace.staging)) > longestName)
    throw new Failure(`the name of the output folder ${output} is too long for a folder beside it; shorten it by some 20 characters`);
  return workplace;
}

/** Removes what killed builds have left there. Only the holder of the lock may call it. */
export function clearWorkplace({ lock, staging }: Workplace): void {
  rmSync(staging, { recursive: true, force: true });
  const folder = dirname(staging);
  for (const name of namesIn(folder)) {
    const isSpool = /^[\da-f-]{36}$/.test(restOf(name, `${basename(staging)}-`));
    const process = restOf(name, `${basename(lock)}.`);
    // Other builds may be trying to take the lock, each with a file name of its own.
    if (isSpool || (/^\d+$/.test(process) && hasEnded(Number(process)))) removeIfPossible(join(folder, name));
  }
}

/** Removes a file if the system allows it: another user's file may stay, as it does no harm. */
function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

/** The rest of a name that begins with `prefix`. */
function restOf(name: string, prefix: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : "";
}

/** Whether a name at the top of an output folder is one of these. */
export function isOfWorkplace(name: string): boolean {
  return /^\..*\.jiuwen-(?:lock|staging)/.test(name);
}

/**
 * Whether a folder is a mount: nothing can be renamed into one from outside, even on the same
 * device. Linux lists all mounts (proc(5), mountinfo, field 5).
 */
function isMount(folder: string): boolean {
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) return true;
  const mounts = existsSync("/proc/self/mountinfo") ? readFileSync("/proc/self/mountinfo", "utf8") : "";
  return mounts.split("\n").some((line) => unescaped(line.split(" ")[4] ?? "") === folder);
}

/** A path of that list, in which white space and backslashes are octal numbers. */
function unescaped(path: string): string {
  return path.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
