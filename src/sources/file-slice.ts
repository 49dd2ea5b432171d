import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { Failure } from "../lib/failure.ts";

/** A run of bytes of a file on the disk: the whole file, or an entry of a container. */
export interface FileSlice {
  readonly path: string;
  /** The first byte, and that after the last one, counted from 0. */
  readonly start: number;
  readonly end: number;
}

/**
 * Opens a regular file for `use`, and closes it again. Anything else may have no end, or never
 * begin, so that it throws a `Failure`; the file system's errors pass through.
 */
export async function withFile<T>(path: string, use: (file: number, size: number) => T | Promise<T>): Promise<T> {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new Failure("it is no regular file");
    return await use(file, stats.size);
  } finally {
    closeSync(file);
  }
}

/** The whole of a file. */
export function wholeFile(path: string): Promise<FileSlice> {
  return withFile(path, (_file, size) => ({ path, start: 0, end: size }));
}

/** The bytes of an open file from `start` to `end`, fewer if it ends before. */
export function readBytes(file: number, start: number, end: number): Buffer {
  const bytes = Buffer.allocUnsafe(Math.max(0, end - start));
  let filled = 0;
  for (let more = -1; more !== 0 && filled < bytes.length; filled += more) {
    more = readSync(file, bytes, filled, bytes.length - filled, start + filled);
  }
  return bytes.subarray(0, filled);
}

/** The bytes of a slice. */
export function readSlice({ path, start, end }: FileSlice): Promise<Buffer> {
  return withFile(path, (file) => readBytes(file, start, end));
}
