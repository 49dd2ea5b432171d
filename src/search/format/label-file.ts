/** The kinds of labels that articles bear, in the order in which they are written. */
export const labelKinds = ["column", "tag", "author", "source"] as const;
export type LabelKind = (typeof labelKinds)[number];

/**
 * A file of labels with the articles that bear them, as JSON. Articles are numbered from the oldest
 * of the archive on.
 */
export interface LabelFile {
  /** That of all labels, which the first file of the index has, too. */
  readonly version: string;
  /** The names of each kind, in the order in which `postings` has them. */
  readonly names: Readonly<Record<LabelKind, readonly LabelName[]>>;
  /**
   * For each label how many articles bear it, and the gaps between these, or between the others
   * (`areOthersFewer`), as digits.
   */
  readonly postings: string;
}

/**
 * The labels that most articles bear, which are loaded to filter at all. Each other one is in one
 * of so many shards (`labelShard`).
 */
export interface CommonLabels extends LabelFile {
  readonly shards: number;
}

/** A label's name as articles have it, and what it folds to, where that is something else. */
export type LabelName = string | readonly [name: string, folded: string];

/** The order of the exponential Golomb code of how many articles bear a label. */
export const countOrder = 3;

/** Whether the articles without a label are written, as they are fewer. */
export function areOthersFewer(count: number, articles: number): boolean {
  return 2 * count > articles;
}

/** The text whose hash tells the shard of a label. */
export function labelKey(kind: LabelKind, folded: string): string {
  return `${kind} ${folded}`;
}

/** How many digits a version has: 66 bits of SHA-256. */
export const versionDigits = 11;
