import type { SeedFile } from "./files.ts";
import type { Reading, ToRead, WrittenReading } from "./reading.ts";
import type { Stamp } from "./stamp.ts";

/** A reading, and the state its file was in; null where that cannot be told from a later one. */
export interface Known {
  readonly stamp: Stamp | null;
  /** A hash of all that the reading is. */
  readonly digest: string;
  readonly reading: Reading;
}

/** Reads files, in order; null stands for a file whose bytes are the known ones. */
export type Read = (files: readonly ToRead[]) => Promise<readonly (WrittenReading | null)[]>;

/**
 * What is in the seed files, in their order. Files in the state in which they were read earlier (`known`, by file) are not looked at; others are hashed, and
 * read where their bytes are others.
 */
export async function ingest(seeds: readonly SeedFile[], known: ReadonlyMap<string, Known>, read: Read): Promise<Known[]> {
  const changed = seeds.filter(({ file, stamp }) => stamp === null || known.get(file)?.stamp !== stamp);
  const results = await read(changed.map(({ file }) => ({ file, known: known.get(file)?.reading.sha256 ?? null })));
  const readAgain = new Map(changed.map(({ file }, index) => [file, results[index] ?? null]));
  return seeds.flatMap(({ file, stamp }) => {
    const earlier = known.get(file);
    const found = readAgain.get(file);
    if (found === undefined) return earlier ?? [];
    if (found === null) return earlier ? { ...earlier, stamp } : [];
    const reading: Reading = JSON.parse(found.json);
    // What could not be read may be readable next time, though the file is as it was.
    return { stamp: reading.sha256 === null ? null : stamp, digest: found.digest, reading };
  });
}
