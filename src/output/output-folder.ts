import { accessSync, constants, existsSync, lstatSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isInside } from "../input/article-files.ts";
import { Failure } from "../lib/failure.ts";
import { hasEnded } from "../lib/process-state.ts";

/**
 * The output folder's real path; it need not be there yet. A link to a folder is followed. Throws a
 * `Failure` when it is anything else, or when it and the input folder (a real path) lie within one
 * another: the site would become its own input, or bury it.
 */
export function findOutput(output: string, folder: string): string {
  const path = realPath(resolve(output));
  if (!existsSync(path) && isThere(path))
    throw new Failure(`the output ${output} is a symbolic link that leads to no folder; delete it, or name a folder with --output DIR`);
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

/** Whether there is anything by that name, if only a link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Not even the folder that it would be in.
    return false;
  }
}

/**
 * Where a build keeps what is not yet part of the site: on the same file system, so that files can
 * move.
 */
export interface Workplace {
  readonly lock: string;
  readonly staging: string;
}

/**
 * Beside the output, or, where that is a mount of its own or stands in a folder that may not be
 * written to, in it.
 */
export function workplaceFor(output: string): Workplace {
  const beside = dirname(output);
  const within = existsSync(output) && (isMount(output) || !isWritable(beside));
  const name = join(within ? output : beside, `.${basename(output)}`);
  return { lock: `${name}.jiuwen-lock`, staging: `${name}.jiuwen-staging` };
}

/** Removes what builds that were killed have left there. Only for whoever has the lock. */
export function clearWorkplace({ lock, staging }: Workplace): void {
  rmSync(staging, { recursive: true, force: true });
  const folder = dirname(staging);
  for (const name of namesIn(folder)) {
    const isSpool = /^[\da-f-]{36}$/.test(restOf(name, `${basename(staging)}-`));
    const process = restOf(name, `${basename(lock)}.`);
    // Other builds may be trying to take the lock, each with a name of its own.
    if (isSpool || (/^\d+$/.test(process) && hasEnded(Number(process)))) removeIfPossible(join(folder, name));
  }
}

/** Another user's file may not be removable; it is in nobody's way. */
function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

/** The rest of a name that begins with `prefix`. */
function restOf(name: string, prefix: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : "";
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder may be written to, and not be listed.
    return [];
  }
}

/** Whether a name at the top of an output folder is one of these. */
export function isOfWorkplace(name: string): boolean {
  return /^\..*\.jiuwen-(?:lock|staging)/.test(name);
}

/**
 * Nothing can be moved into a mount from outside of it, though it may be of the same device: Linux
 * lists them all (proc(5), mountinfo, field 5).
 */
function isMount(folder: string): boolean {
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) return true;
  const mounts = existsSync("/proc/self/mountinfo") ? readFileSync("/proc/self/mountinfo", "utf8") : "";
  return mounts.split("\n").some((line) => unescaped(line.split(" ")[4] ?? "") === folder);
}

/** In that list white space and backslashes are octal numbers. */
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
