import type { SegmentLevel } from "./segment-levels.ts";

/**
 * The first file of the index that is loaded, as JSON: its segments from the oldest to the newest,
 * and how many articles each has.
 */
export interface StartFile {
  /** Whether the archive has pages of its own, which have a file of their own. */
  readonly hasPages: boolean;
  /** Whether the archive knows names, which have a file of their own. */
  readonly hasNames: boolean;
  readonly segments: readonly { readonly level: SegmentLevel; readonly articles: number }[];
  /** A hash of all labels, with which their files begin. */
  readonly labels: string;
  /**
   * The months that have articles (`2024-05`, or `2019` where no month is known), the oldest first,
   * with their numbers of articles.
   */
  readonly months: readonly (readonly [month: string, count: number])[];
}
