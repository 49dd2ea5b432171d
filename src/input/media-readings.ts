import type { Problem } from "../lib/diagnostics.ts";
import type { Stamp } from "../lib/file-stamp.ts";
import type { MediaFile } from "../media/media-file.ts";
import type { ListedFile } from "./article-files.ts";
import type { ToRead } from "./readings.ts";

/** What reading a picture or document gave. The same bytes under the same name give the same. */
export interface MediaReading {
  /** Null if the file could not be read, which another try might mend. */
  readonly media: MediaFile | null;
  readonly problems: readonly Problem[];
}

/**
 * A reading with the path of its file and its stamp; null if a later change might not show in it.
 */
export interface StampedMedia extends MediaReading {
  readonly file: string;
  readonly stamp: Stamp | null;
}

/** Reads files, in order; null stands for a file whose bytes are the known ones. */
export type ReadMediaFiles = (files: readonly ToRead[]) => Promise<readonly (MediaReading | null)[]>;

/**
 * The readings of files, in their order. Those with the stamp of an earlier reading (`known`) are
 * not opened; others are hashed, and looked at if their bytes differ.
 */
export async function readChangedMedia(
  files: readonly ListedFile[],
  known: readonly StampedMedia[],
  read: ReadMediaFiles,
): Promise<StampedMedia[]> {
  const earlier = new Map(known.map((one) => [one.file, one]));
  const isCurrent = ({ file, stamp }: ListedFile) => stamp !== null && earlier.get(file)?.stamp === stamp;
  const changed = files.filter((one) => !isCurrent(one));
  const results = await read(changed.map(({ file }) => ({ file, knownSha256: earlier.get(file)?.media?.sha256 ?? null })));
  const readAgain = new Map(changed.map(({ file }, index) => [file, results[index] ?? null]));
  return files.flatMap(({ file, stamp }) => {
    const before = earlier.get(file);
    const now = readAgain.get(file);
    if (now) return { file, stamp: now.media === null ? null : stamp, ...now };
    // What is remembered as it was need not be written again.
    if (!before) return [];
    return before.stamp === stamp ? before : { ...before, stamp };
  });
}
