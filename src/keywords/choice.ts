import type { Slot } from "./slot.ts";
import { isAdmissible, sumTerms, type Term, type TermSlot } from "./term.ts";

/** What an article is about, in a few characters. */
export interface Keyword {
  readonly text: string;
  /** How many articles have it as a keyword. With two of them it is a tag. */
  readonly articles: number;
}

/**
 * The keywords of each article, in the order of its slots; equal ones are the same object. A slot gives the longest of its terms that it shares
 * with another article, else its best. What becomes of a term depends on nothing but the articles that hold it and what became of longer
 * terms there: an article that is added changes others only where they hold a term that becomes admissible or shared, or ceases to be.
 */
export function chooseKeywords(articles: readonly (readonly Slot[])[]): Keyword[][] {
  const held = sumTerms(articles);
  const chosen = new Map<TermSlot, Keyword>();
  for (const [{ text }, holders] of longestFirst(findHolders(held))) {
    const free = holders.filter((slot) => !chosen.has(slot));
    const keyword = { text, articles: free.length };
    if (free.length > 1) for (const slot of free) chosen.set(slot, keyword);
  }
  return held.map((slots) => {
    const keywords: Keyword[] = [];
    for (const slot of slots) {
      const shared = chosen.get(slot);
      const best = shared ? undefined : slot.find(isAdmissible);
      if (shared) keywords.push(shared);
      else if (best) keywords.push({ text: best.text, articles: 1 });
    }
    return keywords;
  });
}

/** Where the terms stand that more than one article holds. (An article holds a phrase in one slot only.) */
function findHolders(articles: readonly (readonly TermSlot[])[]): Map<Term, TermSlot[]> {
  const holders = new Map<Term, TermSlot[]>();
  for (const slots of articles) {
    for (const slot of slots) {
      for (const term of slot) {
        if (term.holders < 2 || !isAdmissible(term)) continue;
        const before = holders.get(term);
        if (before) before.push(slot);
        else holders.set(term, [slot]);
      }
    }
  }
  return holders;
}

/** In an order that does not depend on that of the articles. */
function longestFirst(holders: Map<Term, TermSlot[]>): [Term, TermSlot[]][] {
  return [...holders].sort(([{ text: a }], [{ text: b }]) => b.length - a.length || (a < b ? -1 : 1));
}
