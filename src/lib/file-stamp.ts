declare const stamp: unique symbol;

/**
 * The state of a file as far as the file system tells it without reading: size, times of the last
 * change of content and of inode (in nanoseconds), and inode. While it stays the same, so do the
 * bytes; a copy or a checkout of the same bytes has another.
 */
export type Stamp = string & { readonly [stamp]: true };

/** What the file system tells of a file; times in nanoseconds since 1970. */
interface FileState {
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  readonly ino: bigint;
}

export function stampOf({ size, mtimeNs, ctimeNs, ino }: FileState): Stamp {
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}` as Stamp;
}

/**
 * File systems count time in steps of up to two seconds (FAT), so that a second change within one
 * step leaves no trace. In nanoseconds.
 */
const step = 2_000_000_000n;

/**
 * Whether a file has not changed for so long before `now` (nanoseconds since 1970) that a later
 * change shows in its stamp.
 */
export function isSettled({ mtimeNs, ctimeNs }: FileState, now: bigint): boolean {
  return mtimeNs < now - step && ctimeNs < now - step;
}
