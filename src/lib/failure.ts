/**
 * Something that keeps Jiuwen from doing its work and that is not a fault of an article: wrong
 * usage, or a machine that refuses (exit code 2). The message is written for the person at the
 * terminal: what, where, and how to mend it.
 */
export class Failure extends Error {
  override name = "Failure";
}

/**
 * Does what writes to `path`. Should the system refuse, the failure names the path: of a full disk,
 * say, Node tells only that it is full.
 */
export function writing<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new Failure(`${path} cannot be written: ${error.message}; mend this and build again`);
  }
}
