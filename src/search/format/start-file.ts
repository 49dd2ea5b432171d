import type { SegmentLevel } from "./segment-levels.ts";

/**
 * The first file of the index that is loaded, as JSON: its segments from the oldest to the newest,
 * and how many articles each has.
 */
export interface StartFile {
  readonly segments: readonly { readonly level: SegmentLevel; readonly articles: number }[];
}
