import type { TermKind } from "../vocabulary/term.ts";

/** A name that several articles share, and might be a term. */
export interface Candidate {
  readonly name: string;
  readonly kind: TermKind;
  /** The words it consists of. */
  readonly words: readonly string[];
}
