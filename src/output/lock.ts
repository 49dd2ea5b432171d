import { closeSync, fstatSync, lstatSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import { Failure, writing } from "../lib/failure.ts";
import { isRunning } from "../lib/process-state.ts";
import { readRegularFile } from "../lib/regular-file.ts";

/**
 * Who holds a lock. `birth` tells a process from a later one with the same number; null where the
 * system does not say.
 */
interface Owner {
  readonly host: string;
  readonly process: number;
  readonly birth: string | null;
}

/**
 * Takes the lock at `path` for this process and returns what gives it back. A lock whose process is
 * dead is taken over. Throws a `Failure` when another build holds it (`what` says in that message
 * what is locked), and when what stands there is no lock, or cannot be read or taken away.
 */
export async function lock(path: string, what: string, signal: AbortSignal): Promise<() => void> {
  const mine = JSON.stringify({ host: hostname(), process: process.pid, birth: birthOf(process.pid) } satisfies Owner);
  const giveBack = () => {
    if (read(path) === mine) rmSync(path, { force: true });
  };
  for (let tries = 0; tries < most; tries++) {
    if (create(path, mine)) return giveBack;
    const found = read(path);
    // It had been taken for a dead one, and was given back.
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
 * How often an empty lock is looked at again, and after how many milliseconds: its process has just
 * made it and not yet written into it, or died there.
 */
const [patience, interval] = [20, 50];

/** How often a lock is tried at all. */
const most = 1_000;

/**
 * Whether the lock is this process's now. While it says nothing yet, another may take it for one
 * that was cut off.
 */
function create(path: string, content: string): boolean {
  const file = open(path);
  if (file === null) return false;
  try {
    // Not by its name, which may be that of another's lock by now.
    writing(path, () => writeFileSync(file, content));
    return fstatSync(file).ino === statSync(path, { throwIfNoEntry: false })?.ino;
  } catch (error) {
    // On a full disk there is room for its name alone.
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** A new file at `path`; null where there is one. */
function open(path: string): number | null {
  try {
    return openSync(path, "wx");
  } catch (error) {
    if (isOf(error, "EEXIST")) return null;
    throw error;
  }
}

/**
 * What a lock says; null where there is none. Throws a `Failure` where something else stands in its
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
 * Takes a dead lock away. Should another process have replaced it meanwhile, it gets its own back.
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
  return error instanceof Error && "code" in error && error.code === code;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A lock that says nothing was cut off while it was written. */
function isHeld(content: string): boolean {
  const owner = parse(content);
  if (owner === null) return false;
  if (owner.host !== hostname()) return true;
  if (!isRunning(owner.process)) return false;
  const birth = birthOf(owner.process);
  // Of someone else's process it may be hidden.
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
 * When a process began, as Linux tells it: the boot, and clock ticks since then (proc(5), field
 * 22).
 */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name before may hold spaces and brackets.
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()} ${started}`;
  } catch {
    return null;
  }
}
