import { randomUUID } from "node:crypto";
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import { errorCode } from "../lib/error-code.ts";
import { Failure, reasonOf, writing } from "../lib/failure.ts";
import { isRunning } from "../lib/process-state.ts";
import { readRegularFile } from "../lib/regular-file.ts";

/**
 * The process that holds a lock. `birth` tells it from a later process with the same number; null
 * if the system does not say.
 */
interface Owner {
  readonly host: string;
  readonly process: number;
  readonly birth: string | null;
}

/**
 * Takes the lock at `path` for this process, and returns a function that gives it back. A lock
 * whose process is dead is taken over. Throws a `Failure` if another build holds it (`what` names
 * in that message what is locked), and if what stands there is no lock, or cannot be read or
 * removed.
 */
export async function lock(path: string, what: string, signal: AbortSignal): Promise<() => void> {
  // Two builds of one process are as much in each other's way as those of two.
  const owner: Owner = { host: hostname(), process: process.pid, birth: birthOf(process.pid) };
  const mine = JSON.stringify({ ...owner, build: randomUUID() });
  const giveBack = () => {
    if (read(path) === mine) rmSync(path, { force: true });
  };
  for (let tries = 0; tries < most; tries++) {
    if (create(path, mine)) return giveBack;
    const found = read(path);
    // Another process had taken the lock for a dead one, and has put it back.
    if (found === mine) return giveBack;
    if (found === "" && tries < patience) await setTimeout(interval, undefined, { signal });
    else if (found !== null && isHeld(found)) {
      throw new Failure(
        `another build is writing ${what}${named(found)}; wait for it to end, or stop it (if there is none, delete ${path})`,
      );
    } else if (found !== null) takeAway(path, found);
  }
  throw new Failure(`the lock ${path} changes hands all the time; wait for other builds to end`);
}

/**
 * How often an empty lock is looked at again, and after how many milliseconds. Its process has just
 * made it and not yet written into it, or died in between.
 */
const [patience, interval] = [20, 50];

/** The most tries to take a lock. */
const most = 1_000;

/**
 * Tries to create the lock; whether it is this process's now. While it is still empty, another
 * process may take it for one that was cut off.
 */
function create(path: string, content: string): boolean {
  const file = open(path);
  if (file === null) return false;
  try {
    // It is not written by its name, under which another's lock may stand by now.
    writing(path, () => writeFileSync(file, content));
    return fstatSync(file).ino === statSync(path, { throwIfNoEntry: false })?.ino;
  } catch (error) {
    // On a full disk the file may be made but not written.
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Opens a new file at `path`; null if there is one already. */
function open(path: string): number | null {
  try {
    return openSync(path, "wx");
  } catch (error) {
    if (isOf(error, "EEXIST")) return null;
    throw error;
  }
}

/**
 * The content of a lock; null if there is none. Throws a `Failure` if something else stands in its
 * place.
 */
function read(path: string): string | null {
  try {
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (!entry) return null;
    if (entry.isSymbolicLink()) throw new Error("it is a symbolic link");
    return readRegularFile(path, 100_000).toString();
  } catch (error) {
    if (isOf(error, "ENOENT")) return null;
    throw new Failure(`the lock ${path} cannot be read: ${reasonOf(error)}; if no other build is going on, delete it`);
  }
}

/**
 * Removes a dead lock. If another process has replaced it meanwhile, that process gets its lock
 * back.
 */
function takeAway(path: string, dead: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isOf(error, "ENOENT")) return;
    throw new Failure(`the lock ${path} is of a build that has ended, and cannot be taken away: ${reasonOf(error)}; delete it`);
  }
  if (read(aside) === dead) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function isOf(error: unknown, code: string): boolean {
  return errorCode(error) === code;
}

/**
 * Whether the process of a lock may still run. An empty or damaged lock was cut off while it was
 * written, and is held by none.
 */
function isHeld(content: string): boolean {
  const owner = parse(content);
  if (owner === null) return false;
  if (owner.host !== hostname()) return true;
  if (!isRunning(owner.process)) return false;
  const birth = birthOf(owner.process);
  // The birth of another user's process may be hidden.
  return birth === null || owner.birth === birth;
}

function named(content: string): string {
  const owner = parse(content);
  return owner ? ` (process ${owner.process} on ${owner.host})` : "";
}

function parse(content: string): Owner | null {
  try {
    const written: unknown = JSON.parse(content);
    return isOwner(written) ? written : null;
  } catch {
    return null;
  }
}

function isOwner(written: unknown): written is Owner {
  if (typeof written !== "object" || written === null) return false;
  const { host, process }: { host?: unknown; process?: unknown } = written;
  return typeof host === "string" && typeof process === "number" && Number.isSafeInteger(process) && process > 0;
}

/**
 * When a process began, as Linux tells it: the boot, and the clock ticks since then (proc(5), field
 * 22).
 */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name in front may hold spaces and brackets.
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()} ${started}`;
  } catch {
    return null;
  }
}
