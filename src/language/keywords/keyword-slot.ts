import { type Candidate, isOpenLeft, isOpenRight } from "./keyword-candidate.ts";

/**
 * A phrase, and what the article says for its being a term: how often it occurs, how often the
 * rarest of its words does, and the one character that always stands on its left and on its right;
 * empty if a boundary or different characters stand there. It is a tuple, which is smaller in the
 * cache, as several are kept for each article.
 */
export type Alternative = readonly [text: string, count: number, rarest: number, left: string, right: string];

/**
 * The phrases for one keyword of an article: the best first, then those that contain it or are
 * contained in it: 产学研深度融合, 产学研深度融合发展, 深度融合.
 */
export type Slot = readonly Alternative[];

/** A candidate, its weight as a keyword, and how often the rarest of its words occurs. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly weight: number;
  readonly rarest: number;
}

const slotLimit = 8;
const alternativeLimit = 3;

/**
 * The least weight of a slot's best phrase: a lower one costs more precision than it gains recall.
 * Alternatives may weigh less.
 */
const leastBest = -1.4;

/** The slots of an article, the best first. */
export function fillSlots(weighed: readonly Weighed[]): Slot[] {
  const slots: Alternative[][] = [];
  for (const { candidate, weight, rarest } of weighed.toSorted((a, b) => b.weight - a.weight)) {
    const related = slots.find(([best]) => best && (best[0].includes(candidate.text) || candidate.text.includes(best[0])));
    const left = isOpenLeft(candidate) ? (candidate.left?.text.slice(-1) ?? "") : "";
    const right = isOpenRight(candidate) ? (candidate.right?.text.slice(0, 1) ?? "") : "";
    const alternative = [candidate.text, candidate.count, rarest, left, right] as const;
    if (!related) {
      if (slots.length < slotLimit && weight >= leastBest) slots.push([alternative]);
    } else if (related.length < alternativeLimit) related.push(alternative);
  }
  return slots;
}
