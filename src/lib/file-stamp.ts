declare const stamp: unique symbol;

/**
 * The state of a file as the file system knows it without reading: size, times of the last change
 * of content and of inode (in nanoseconds), and inode. While the stamp stays the same, so do the
 * bytes; a copy or a checkout of the same bytes has another stamp.
 */
export type Stamp = string & { readonly [stamp]: true };

/** What the file system tells of a file; times in nanoseconds since 1970. */
interface FileState {
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  readonly ino: bigint;
}

/** The stamp of a file in the given state. */
export function stampOf({ size, mtimeNs, ctimeNs, ino }: FileState): Stamp {
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}` as Stamp;
}

/**
 * The coarsest step, in nanoseconds, in which a file system counts time (FAT: two seconds). A
 * second change within one step leaves no trace.
 */
const step = 2_000_000_000n;

/**
 * Whether the last change of a file lies so far before `now` (nanoseconds since 1970) that any
 * later change shows in its stamp.
 */
export function isSettled({ mtimeNs, ctimeNs }: FileState, now: bigint): boolean {
  return mtimeNs < now - step && ctimeNs < now - step;
}
