import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** A file has more bytes than it may have. */
export class TooLarge extends Error {
  /** Its size in megabytes, rounded up to a tenth. */
  readonly megabytes: string;
  constructor(bytes: number, most: number) {
    super(`its ${megabytes(bytes)} MB are more than ${megabytes(most)}`);
    this.megabytes = megabytes(bytes);
  }
}

/**
 * Reads a regular file of at most `most` bytes. Anything else may have no end, or never begin:
 * reading a pipe that nobody writes to would wait for ever. So the file is opened without waiting,
 * and its kind is asked for before it is read. Throws an `Error` that says what the path is where
 * it is no such file; the file system's errors pass through.
 */
export function readRegularFile(path: string, most: number): Buffer {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw new Error("it is a folder");
    if (!stats.isFile()) throw new Error("it is a pipe, a device or a socket");
    if (stats.size > most) throw new TooLarge(stats.size, most);
    const bytes = Buffer.allocUnsafe(stats.size);
    let end = 0;
    for (let more = -1; more !== 0 && end < bytes.length; end += more) more = readSync(file, bytes, end, bytes.length - end, null);
    return end === bytes.length ? bytes : bytes.subarray(0, end);
  } finally {
    closeSync(file);
  }
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10);
}
