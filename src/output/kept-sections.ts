import { type Cache, cacheNameOf } from "../cache/cache.ts";
import type { Stamp } from "../lib/file-stamp.ts";
import type { Section } from "../render/section-file.ts";
import type { SitePath } from "../site/paths.ts";
import { manifestFormat } from "./manifest.ts";

/** The sections of the file with this stamp at a path; null if the cache does not have them. */
export function recallSections(kept: Cache, path: SitePath, file: Stamp): readonly Section[] | null {
  const text = sectionsIn(kept).read(cacheNameOf(path), manifestFormat);
  if (text === null) return null;
  const [stamp, sections]: WrittenSections = JSON.parse(text);
  return stamp === file ? sections.map(([input, bytes]) => ({ input, bytes })) : null;
}

/** Writes to the cache the sections of the file at a path, and its stamp. */
export function rememberSections(kept: Cache, path: SitePath, file: Stamp, sections: readonly Section[]): void {
  const written: WrittenSections = [file, sections.map(({ input, bytes }) => [input, bytes])];
  sectionsIn(kept).write(cacheNameOf(path), manifestFormat, JSON.stringify(written));
}

/** Removes from the cache the sections of files that are gone, as far as they had any. */
export function forgetSections(kept: Cache, gone: readonly SitePath[]): void {
  const names = new Set(sectionsIn(kept).names());
  for (const name of gone.map(cacheNameOf)) if (names.has(name)) sectionsIn(kept).remove(name);
}

type WrittenSections = readonly [Stamp, readonly (readonly [input: string, bytes: number])[]];

/** The part of an output folder's cache that has the sections of files. */
export function sectionsIn(kept: Cache): Cache {
  return kept.within("sections");
}
