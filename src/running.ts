/** Whether a process with that number runs on this machine. */
export function isRunning(process: number): boolean {
  try {
    globalThis.process.kill(process, 0);
    return true;
  } catch (error) {
    // Someone else's process may not be signalled, but is alive.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Whether the process with that number which has left something behind has ended. This one has left nothing yet: it was an earlier one with its number. */
export function hasEnded(process: number): boolean {
  return process === globalThis.process.pid || !isRunning(process);
}
