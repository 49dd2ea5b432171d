import type { Part } from "./term-part.ts";

/** A run of words that may be a term, and what its occurrences in the article say for it. */
export interface Candidate {
  readonly text: string;
  /** The index of its first word where it first occurs, and its number of words. */
  readonly start: number;
  readonly words: number;
  /** Whether its words make it a term, and not the quotation marks around it alone. */
  readonly regular: boolean;
  count: number;
  inTitle: boolean;
  /** Whether it stands between quotation marks somewhere. */
  quoted: boolean;
  /** Whether it stands behind an announcing verb somewhere, as its object. */
  announced: boolean;
  /** Whether it stands beside a 的 somewhere. */
  besideDe: boolean;
  /** The word on the left of its last occurrence; undefined at the beginning of the text. */
  left: Part | undefined;
  /** How many times the word on the left differs from that of the occurrence before. */
  leftChanges: number;
  /** Whether a boundary stands on its left somewhere: a word that belongs to no term. */
  leftBounded: boolean;
  /** The same on the right. */
  right: Part | undefined;
  rightChanges: number;
  rightBounded: boolean;
}

/** Whether the same word always stands on the left, so that it may belong to the term. */
export function isOpenLeft({ leftBounded, leftChanges }: Candidate): boolean {
  return !leftBounded && leftChanges === 0;
}

/** Whether the same word always stands on the right. */
export function isOpenRight({ rightBounded, rightChanges }: Candidate): boolean {
  return !rightBounded && rightChanges === 0;
}

/**
 * A candidate at its first occurrence, with the words on both sides, before that occurrence is
 * counted.
 */
export function firstSeen(
  text: string,
  start: number,
  words: number,
  regular: boolean,
  left: Part | undefined,
  right: Part | undefined,
): Candidate {
  // One flat object: an article has hundreds of candidates, and an object for each side would slow
  // the whole reading down.
  return {
    text,
    start,
    words,
    regular,
    count: 0,
    inTitle: false,
    quoted: false,
    announced: false,
    besideDe: false,
    left,
    leftChanges: 0,
    leftBounded: false,
    right,
    rightChanges: 0,
    rightBounded: false,
  };
}

/** Counts one more occurrence of a candidate, with the words on both sides of it. */
export function note(candidate: Candidate, left: Part | undefined, right: Part | undefined): void {
  candidate.count++;
  if (left?.announcing) candidate.announced = true;
  if (left?.text === "的" || right?.text === "的") candidate.besideDe = true;
  if (left !== candidate.left) candidate.leftChanges++;
  if (right !== candidate.right) candidate.rightChanges++;
  candidate.left = left;
  candidate.right = right;
  if (left === undefined || left.kind === "break") candidate.leftBounded = true;
  if (right === undefined || right.kind === "break") candidate.rightBounded = true;
}
