import { readFileSync } from "node:fs";
import { errorCode } from "./error-code.ts";

/** Whether a process with that number runs on this machine. */
export function isRunning(process: number): boolean {
  try {
    globalThis.process.kill(process, 0);
    return !isZombie(process);
  } catch (error) {
    // Someone else's process may not be signalled, but is alive.
    return errorCode(error) === "EPERM";
  }
}

/**
 * Whether a process has ended but its parent has not waited for it, as the first process of many a
 * container never does. Such a process can still be signalled, so its state is read (proc(5), field
 * 3).
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
 * Whether the process that left something behind under this number has ended. This process has left
 * nothing yet, so its own number means an earlier process that had the same.
 */
export function hasEnded(process: number): boolean {
  return process === globalThis.process.pid || !isRunning(process);
}
