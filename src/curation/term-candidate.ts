import type { TermKind } from "../vocabulary/term.ts";

/** A name that might be a term. */
export interface TermCandidate {
  readonly name: string;
  readonly kind: TermKind;
  /** How many articles have it as a keyword, or name it with an office. */
  readonly articles: number;
  /** The words it consists of. */
  readonly words: readonly string[];
}
