import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Failure } from "../failure.ts";
import { isInside } from "../ingest/files.ts";

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

/** Where a build keeps what is not yet part of the site: on the same file system, so that files can move. */
export interface Workplace {
  readonly lock: string;
  readonly staging: string;
}

/** Beside the output, or, where that is a mount of its own or stands in a folder that may not be written to, in it. */
export function workplaceFor(output: string): Workplace {
  const beside = dirname(output);
  const within = existsSync(output) && (isMount(output) || !isWritable(beside));
  const name = join(within ? output : beside, `.${basename(output)}`);
  return { lock: `${name}.jiuwen-lock`, staging: `${name}.jiuwen-staging` };
}

/** Whether a name at the top of an output folder is one of these. */
export function isOfWorkplace(name: string): boolean {
  return /^\..*\.jiuwen-(?:lock|staging)/.test(name);
}

/** Nothing can be moved into a mount from outside of it, though it may be of the same device: Linux lists them all (proc(5), mountinfo, field 5). */
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
