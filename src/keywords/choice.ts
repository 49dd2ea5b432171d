import type { Slot } from "./slot.ts";
import { isAdmissible, sumTerms, type Term } from "./term.ts";

/** What an article is about, in a few characters. */
export interface Keyword {
  readonly text: string;
  /** How many articles have it as a keyword. With two of them it is a tag. */
  readonly articles: number;
}

/** A slot with its terms that are admissible, and the one that is chosen. */
interface Place {
  readonly terms: readonly Term[];
  chosen: Keyword | undefined;
}

/**
 * The keywords of each article, in the order of its slots; equal ones are the same object. A slot gives the longest of its terms that it shares
 * with another article, else its best. What becomes of a term depends on nothing but the articles that hold it and what became of longer
 * terms there: an article that is added changes others only where they hold a term that becomes admissible or shared, or ceases to be.
 */
export function chooseKeywords(articles: readonly (readonly Slot[])[]): Keyword[][] {
  const places = sumTerms(articles).map((slots) => slots.map((terms): Place => ({ terms: terms.filter(isAdmissible), chosen: undefined })));
  for (const [term, holders] of longestFirst(findHolders(places))) {
    const free = holders.filter(({ chosen }) => chosen === undefined);
    if (free.length < 2) continue;
    const keyword = { text: term.text, articles: free.length };
    for (const place of free) place.chosen = keyword;
  }
  return places.map((own) => own.flatMap(({ terms: [best], chosen }) => chosen ?? (best ? { text: best.text, articles: 1 } : [])));
}

/** Where the terms stand that more than one article holds. An article holds no term twice. */
function findHolders(articles: readonly (readonly Place[])[]): Map<Term, Place[]> {
  const holders = new Map<Term, Place[]>();
  for (const places of articles) {
    for (const place of places) {
      for (const term of place.terms) {
        if (term.holders < 2) continue;
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
