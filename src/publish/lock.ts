import { closeSync, fstatSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { Failure, writing } from "../failure.ts";

/** Who holds a lock. `birth` tells a process from a later one with the same number; null where the system does not say. */
interface Owner {
  readonly host: string;
  readonly process: number;
  readonly birth: string | null;
}

/**
 * Takes the lock at `path` for this process and returns what gives it back. A lock whose process is dead is taken over. Throws a `Failure` when another build
 * holds it; `what` says in that message what is locked.
 */
export function lock(path: string, what: string): () => void {
  const mine = JSON.stringify({ host: hostname(), process: process.pid, birth: birthOf(process.pid) } satisfies Owner);
  for (let tries = 0; !create(path, mine); tries++) {
    const found = read(path);
    // It had been taken for a dead one, and was given back.
    if (found === mine) break;
    if (found === "" && tries < patience) pause();
    else if (found !== null && isHeld(found)) {
      throw new Failure(
        `another build is writing ${what}${named(found)}; wait for it to end, or stop it (if there is none, delete ${path})`,
      );
    } else if (found !== null) takeAway(path, found);
  }
  return () => {
    if (read(path) === mine) rmSync(path, { force: true });
  };
}

/** How often an empty lock is looked at again, and after how many milliseconds: its process has just made it and not yet written into it, or died there. */
const [patience, interval] = [20, 50];

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, interval);
}

/** Whether the lock is this process's now. While it says nothing yet, another may take it for one that was cut off. */
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
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return null;
    throw error;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** Takes a dead lock away. Should another process have replaced it meanwhile, it gets its own back. */
function takeAway(path: string, dead: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) === dead) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

/** A lock that says nothing was cut off while it was written. */
function isHeld(content: string): boolean {
  const owner = parse(content);
  if (owner === null) return false;
  if (owner.host !== hostname()) return true;
  try {
    process.kill(owner.process, 0);
  } catch (error) {
    // Someone else's process may not be signalled, but is alive.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return owner.birth === birthOf(owner.process);
}

function named(content: string): string {
  const owner = parse(content);
  return owner ? ` (process ${owner.process} on ${owner.host})` : "";
}

function parse(content: string): Owner | null {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

/** When a process began, as Linux tells it: the boot, and clock ticks since then (proc(5), field 22). */
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
