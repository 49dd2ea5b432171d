import type { Slot } from "./keyword-slot.ts";

/** A phrase, with the counts of all articles that hold it in one of their slots added up. */
export interface PhraseSum {
  readonly text: string;
  count: number;
  rarest: number;
  /**
   * The one character that stands on this side in every article; empty if a boundary or different
   * characters do.
   */
  left: string;
  right: string;
  /** How many articles hold it. */
  articlesWith: number;
  /** How many articles have it as a keyword. */
  articles: number;
}

/** The phrases of a slot, the best first. */
export type PhraseSlot = readonly PhraseSum[];

/** Adds up what all articles say of the same phrases. */
export function sumPhrases(articles: readonly (readonly Slot[])[]): PhraseSlot[][] {
  const sums = new Map<string, PhraseSum>();
  return articles.map((slots) =>
    slots.map((slot) =>
      slot.map(([text, count, rarest, left, right]) => {
        const phrase = sums.get(text);
        if (!phrase) {
          const fresh = { text, count, rarest, left, right, articlesWith: 1, articles: 0 };
          sums.set(text, fresh);
          return fresh;
        }
        phrase.count += count;
        phrase.rarest += rarest;
        if (phrase.left !== left) phrase.left = "";
        if (phrase.right !== right) phrase.right = "";
        phrase.articlesWith++;
        return phrase;
      }),
    ),
  );
}

/**
 * Whether a phrase can be a term. Its words must hold together, so that its rarest word often
 * stands in it; and it must be free, so that neither side always has the same character, which a
 * single occurrence cannot show. These are 内部凝固度 and 自由运用程度, by which M67 finds new
 * words (“互联网时代的社会语言学”, 2012).
 */
export function isAdmissible({ count, rarest, left, right }: PhraseSum): boolean {
  return count >= leastCohesion * rarest && (count === 1 || (left === "" && right === ""));
}

/** Below this cohesion two words stand together by chance, as 审核评估 and 工作. */
const leastCohesion = 1 / 8;
