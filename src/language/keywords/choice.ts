import { isAdmissible, sumTerms, type Term, type TermSlot } from "./phrase-sum.ts";
import type { Slot } from "./slot.ts";

/** What an article is about, in a few characters. */
export interface Keyword {
  readonly text: string;
  /** How many articles have it as a keyword. With two of them it is a tag. */
  readonly articles: number;
}

/** A slot whose keyword is to be chosen. */
interface Place {
  readonly terms: TermSlot;
  keyword: Term | undefined;
}

/**
 * The keywords of each article, in the order of its slots; equal ones are the same object. A slot gives the longest of its terms that it shares
 * with another article, else its best. What becomes of a term depends on nothing but the articles that hold it and what became of longer
 * terms there: an article that is added changes others only where they hold a term that becomes admissible or shared, or ceases to be.
 */
export function chooseKeywords(articles: readonly (readonly Slot[])[]): Keyword[][] {
  const places = sumTerms(articles).map((slots) => slots.map((terms): Place => ({ terms, keyword: undefined })));
  shareKeywords(places);
  return places.map((own) => {
    const keywords: Keyword[] = [];
    for (const { terms, keyword = terms.find(isAdmissible) } of own) {
      if (keyword === undefined) continue;
      if (keyword.articles === 0) keyword.articles = 1;
      keywords.push(keyword);
    }
    return keywords;
  });
}

/** Gives the places their keywords that two articles share, the longest first. */
function shareKeywords(articles: readonly (readonly Place[])[]): void {
  for (const [term, holders] of longestFirst(findHolders(articles))) {
    const free = holders.filter(({ keyword }) => keyword === undefined);
    if (free.length < 2) continue;
    term.articles = free.length;
    for (const place of free) place.keyword = term;
  }
}

/** Where the terms stand that more than one article holds. (An article holds a phrase in one slot only.) */
function findHolders(articles: readonly (readonly Place[])[]): Map<Term, Place[]> {
  const holders = new Map<Term, Place[]>();
  for (const places of articles) {
    for (const place of places) {
      for (const term of place.terms) {
        if (term.holders < 2 || !isAdmissible(term)) continue;
        const before = holders.get(term);
        if (before) before.push(place);
        else holders.set(term, [place]);
      }
    }
  }
  return holders;
}

/** In an order that does not depend on that of the articles. */
function longestFirst(holders: Map<Term, Place[]>): [Term, Place[]][] {
  return [...holders].sort(([{ text: a }], [{ text: b }]) => b.length - a.length || (a < b ? -1 : 1));
}
