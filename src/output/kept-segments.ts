import type { Cache } from "../cache/cache.ts";
import { levels, type SegmentLevel } from "../search/format/segment-levels.ts";
import { manifestFormat } from "./manifest.ts";

/**
 * What is known of a segment of the search index that was made of this input (`folderHash`); null
 * if the cache does not have it.
 */
export function recallSegment(kept: Cache, level: SegmentLevel, input: string): string | null {
  const text = kept.read(nameOf(level), manifestFormat);
  return text?.startsWith(`${input}\n`) ? text.slice(input.length + 1) : null;
}

/** Takes over what other jobs have remembered of segments of the search index that they made. */
export function adoptSegments(kept: Cache, others: readonly Cache[]): void {
  for (const level of levels) {
    for (const other of others) {
      const text = other.read(nameOf(level), manifestFormat);
      if (text !== null) kept.write(nameOf(level), manifestFormat, text);
    }
  }
}

/** Writes to the cache what is known of a segment of the search index, and its input. */
export function rememberSegment(kept: Cache, level: SegmentLevel, input: string, state: string): void {
  kept.write(nameOf(level), manifestFormat, `${input}\n${state}`);
}

function nameOf(level: SegmentLevel): string {
  return `segment-${level}`;
}
