import { readFileSync } from "node:fs";
import type { SitePath } from "../site/paths.ts";
import type { Stage } from "./stage.ts";

/** A part of a file, which is made from an input of its own. */
export interface Section {
  /** The hash of its input. */
  readonly input: string;
  readonly bytes: number;
}

/** A file that was made earlier, and its sections in their order. */
export interface EarlierFile {
  readonly file: string;
  readonly sections: readonly Section[];
}

/** The sections that files of the site have, by their paths. */
export type SectionsOf = ReadonlyMap<SitePath, readonly Section[]>;

/** A file that is put together from sections. */
export interface SectionedFile {
  readonly path: SitePath;
  /** What stands before the first section. */
  readonly head?: Uint8Array;
  /** The sections; `make` gives the bytes of one that no earlier file has. */
  readonly sections: Iterable<{ readonly input: string; readonly make: () => Uint8Array }>;
  /** Adds what stands behind the sections, and follows from their bytes. */
  readonly finish?: (sections: Iterable<Uint8Array>) => Iterable<Uint8Array>;
}

/**
 * Stages a file and returns its sections. Those that an earlier file has with the same input are
 * copied from it, so that an article more does not cost the making of all that stands beside it.
 */
export function stageSections(
  { path, head = Buffer.of(), sections, finish = (made) => made }: SectionedFile,
  stage: Stage,
  earlier: EarlierFile | null,
): Section[] {
  const copies = earlier ? sectionsIn(earlier, head.length) : new Map<string, Uint8Array>();
  const staged: Section[] = [];
  function* made() {
    for (const { input, make } of sections) {
      const bytes = copies.get(input) ?? make();
      staged.push({ input, bytes: bytes.length });
      yield bytes;
    }
  }
  function* pieces() {
    yield head;
    yield* finish(made());
  }
  stage.putText(path, pieces());
  return staged;
}

function sectionsIn({ file, sections }: EarlierFile, start: number): ReadonlyMap<string, Uint8Array> {
  const whole = readFileSync(file);
  const copies = new Map<string, Uint8Array>();
  let end = start;
  for (const { input, bytes } of sections) {
    end += bytes;
    copies.set(input, whole.subarray(end - bytes, end));
  }
  return copies;
}
