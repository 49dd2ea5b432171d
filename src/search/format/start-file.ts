import type { Level } from "./segment-levels.ts";

/**
 * The first file of the index that is loaded, as JSON: its segments from the oldest to the newest,
 * and how many articles each has.
 */
export interface StartFile {
  readonly segments: readonly { readonly level: Level; readonly articles: number }[];
}
