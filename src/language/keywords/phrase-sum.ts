import type { Slot } from "./slot.ts";

/** A phrase, and what all articles that hold it in one of their slots say of it, added up. */
export interface Term {
  readonly text: string;
  count: number;
  rarest: number;
  /** The one character that stands on this side in every article; empty if a boundary or different ones do. */
  left: string;
  right: string;
  /** How many articles hold it. */
  holders: number;
  /** How many articles have it as a keyword. */
  articles: number;
}

/** The terms of a slot, in its order. */
export type TermSlot = readonly Term[];

/** Adds up what articles say of the same phrases. */
export function sumTerms(articles: readonly (readonly Slot[])[]): TermSlot[][] {
  const terms = new Map<string, Term>();
  return articles.map((slots) =>
    slots.map((slot) =>
      slot.map(([text, count, rarest, left, right]) => {
        const term = terms.get(text);
        if (!term) {
          const fresh = { text, count, rarest, left, right, holders: 1, articles: 0 };
          terms.set(text, fresh);
          return fresh;
        }
        term.count += count;
        term.rarest += rarest;
        if (term.left !== left) term.left = "";
        if (term.right !== right) term.right = "";
        term.holders++;
        return term;
      }),
    ),
  );
}

/**
 * Whether a phrase is a term: it holds together, as its rarest word often stands in it, and it is free, as on neither side always the same
 * character stands, of which one place shows nothing. (内部凝固度 and 自由运用程度, by which M67, “互联网时代的社会语言学” (2012), finds new words.)
 */
export function isAdmissible({ count, rarest, left, right }: Term): boolean {
  return count >= leastCohesion * rarest && (count === 1 || (left === "" && right === ""));
}

/** Below it two words stand together by chance, as 审核评估 and 工作. */
const leastCohesion = 1 / 8;
