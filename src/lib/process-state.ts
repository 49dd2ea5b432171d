import { readFileSync } from "node:fs";

/** Whether a process with that number runs on this machine. */
export function isRunning(process: number): boolean {
  try {
    globalThis.process.kill(process, 0);
    return !isZombie(process);
  } catch (error) {
    // Someone else's process may not be signalled, but is alive.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Whether a process has ended and its parent has not asked how yet, as in a container whose first
 * process never does: such a one can still be signalled (proc(5), field 3).
 */
function isZombie(process: number): boolean {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")")).startsWith(") Z");
  } catch {
    // The system does not say.
    return false;
  }
}

/**
 * Whether the process with that number which has left something behind has ended. This one has left
 * nothing yet: it was an earlier one with its number.
 */
export function hasEnded(process: number): boolean {
  return process === globalThis.process.pid || !isRunning(process);
}
