import type { Part } from "./part.ts";

/** A run of words that may be a term, and what its places in the article say for it. */
export interface Candidate {
  readonly text: string;
  /** Where it first stands, and of how many words it is. */
  readonly start: number;
  readonly words: number;
  /** Whether it is a term by its words, and not only what stands between quotation marks. */
  readonly regular: boolean;
  count: number;
  inTitle: boolean;
  /** Whether it stands between quotation marks somewhere. */
  quoted: boolean;
  /** Whether it stands behind an announcing verb somewhere, as its object. */
  announced: boolean;
  /** Whether it stands beside a 的 somewhere. */
  besideDe: boolean;
  /** The word on the left of its last place, none at the beginning. */
  left: Part | undefined;
  /** How many times another word stands on the left than at the place before. */
  leftChanges: number;
  /** Whether on the left is somewhere a boundary: a word that belongs to no term. */
  leftBounded: boolean;
  /** The same on the right. */
  right: Part | undefined;
  rightChanges: number;
  rightBounded: boolean;
}

/** Whether always the same word stands on the left, which may belong to the term. */
export function isOpenLeft({ leftBounded, leftChanges }: Candidate): boolean {
  return !leftBounded && leftChanges === 0;
}

/** Whether always the same word stands on the right. */
export function isOpenRight({ rightBounded, rightChanges }: Candidate): boolean {
  return !rightBounded && rightChanges === 0;
}

/** A candidate at its first place, with the words on both sides of it; not yet noted there. */
export function firstSeen(
  text: string,
  start: number,
  words: number,
  regular: boolean,
  left: Part | undefined,
  right: Part | undefined,
): Candidate {
  // One flat object, as there are 200 of them in an article: with an object for each side the whole
  // reading takes a third longer.
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

/** Notes one more place of a candidate, by the words on both sides of it. */
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
