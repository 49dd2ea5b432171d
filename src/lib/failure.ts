/**
 * Something that keeps Jiuwen from its work and is no fault of an article: wrong usage, or a
 * machine that refuses (exit code 2). The message tells the person at the terminal what is wrong,
 * where, and how to mend it.
 */
export class Failure extends Error {
  override name = "Failure";
}

/** A failure that lasts until Jiuwen is installed again, and started again. */
export class BrokenInstallation extends Failure {
  override name = "BrokenInstallation";
}

/** The message of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Runs a function that writes to `path`. Where the system refuses, it throws a `Failure` that names
 * the path, which Node's own error does not do for a full disk.
 */
export function writing<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new Failure(`${path} cannot be written: ${error.message}; mend this and build again`);
  }
}
