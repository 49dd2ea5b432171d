import type { Stamp } from "../lib/file-stamp.ts";
import type { ListedFile } from "./article-files.ts";
import type { HashedReading } from "./reading.ts";
import type { ToRead } from "./readings.ts";

/**
 * A reading, and the stamp of its file; null if a later change of the file might not show in it.
 */
export interface StampedReading extends HashedReading {
  readonly stamp: Stamp | null;
}

/** Reads files, in order; null stands for a file whose bytes are the known ones. */
export type ReadFiles = (files: readonly ToRead[]) => Promise<readonly (HashedReading | null)[]>;

/**
 * The readings of the seed files. Files with the stamp of an earlier reading (`known`) are not
 * opened; others are hashed, and read if their bytes differ. Known readings come first, in their
 * order; new ones follow in the order of the files.
 */
export async function readChanged(
  seeds: readonly ListedFile[],
  known: readonly StampedReading[],
  read: ReadFiles,
): Promise<StampedReading[]> {
  const indexes = new Map<string, number>();
  for (const [index, { reading }] of known.entries()) indexes.set(reading.file, index);
  const isCurrent = new Uint8Array(known.length);
  const changed: { readonly seed: ListedFile; readonly earlier: StampedReading | undefined }[] = [];
  for (const seed of seeds) {
    const index = indexes.get(seed.file) ?? -1;
    const earlier = known[index];
    if (seed.stamp !== null && earlier?.stamp === seed.stamp) isCurrent[index] = 1;
    else changed.push({ seed, earlier });
  }
  const results = await read(changed.map(({ seed: { file }, earlier }) => ({ file, knownSha256: earlier?.reading.sha256 ?? null })));
  const readAgain = changed.flatMap(({ seed: { stamp }, earlier }, index): StampedReading[] => {
    const found = results[index] ?? null;
    if (found === null) return earlier ? [{ ...earlier, stamp }] : [];
    const { reading, digest } = found;
    // A file that could not be read may be readable next time without having changed.
    return [{ stamp: reading.sha256 === null ? null : stamp, digest, reading }];
  });
  return [...known.filter((_, index) => isCurrent[index] === 1), ...readAgain];
}
