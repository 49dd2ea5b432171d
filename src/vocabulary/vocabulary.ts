import { fold } from "../lib/fold.ts";
import { once } from "../lib/once.ts";
import { createFinder, type Occurrence } from "./finder.ts";
import type { Term } from "./term.ts";

/**
 * How often a term must stand in a body for the article to be about it; in a title once is enough.
 */
export const timesInBody = 2;

/**
 * How many terms an article carries at most. Only a list of everything has more, and is about none
 * of them.
 */
export const mostTerms = 100;

/** The curated tags, and the rule by which an article gets them. */
export interface Vocabulary {
  readonly terms: readonly Term[];
  /** The term that a name, an alias or a former name stands for, case and width aside. */
  readonly find: (name: string) => Term | undefined;
  /** Everywhere that names and aliases stand in a text, in units of the folded text (`fold`). */
  readonly occurrences: (text: string) => readonly Occurrence[];
  /** The terms that an article is about, in the vocabulary's order. */
  readonly match: (title: readonly Occurrence[], body: readonly Occurrence[]) => Term[];
}

/**
 * An article carries a term when its name or an alias stands in the title, or at least twice in the
 * body. Case and width do not count. Where terms overlap, the longest one counts alone, unless a
 * shorter one asks to count as well (`withinLonger`); a Latin name counts as a whole word only. Of
 * more than a hundred terms those count that stand in the title, and then those that stand most
 * often.
 */
export function createVocabulary(terms: readonly Term[]): Vocabulary {
  const byName = new Map(
    terms.flatMap((term) => [term.name, ...term.aliases, ...term.formerly].map((name) => [fold(name), term] as const)),
  );
  const finder = once(() =>
    createFinder(terms.flatMap((term) => [term.name, ...term.aliases].map((name) => ({ text: fold(name), term })))),
  );
  const places = new Map(terms.map((term, place) => [term, place]));
  return {
    terms,
    find: (name) => byName.get(fold(name)),
    occurrences: (text) => (terms.length === 0 ? [] : finder()(fold(text))),
    match: (title, body) => {
      if (title.length + body.length === 0) return [];
      const inBody = new Map<Term, number>();
      for (const one of body) if (counts(one)) inBody.set(one.spelling.term, (inBody.get(one.spelling.term) ?? 0) + 1);
      const inTitle = new Set(title.filter(counts).map(({ spelling }) => spelling.term));
      const found = [...new Set([...inTitle, ...inBody.keys()])].filter(
        (term) => inTitle.has(term) || (inBody.get(term) ?? 0) >= timesInBody,
      );
      const inOrder = (a: Term, b: Term) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
      if (found.length <= mostTerms) return found.sort(inOrder);
      const weightOf = (term: Term) => (inTitle.has(term) ? Number.MAX_SAFE_INTEGER : (inBody.get(term) ?? 0));
      const byWeight = (a: Term, b: Term) => weightOf(b) - weightOf(a) || inOrder(a, b);
      return found.sort(byWeight).slice(0, mostTerms).sort(inOrder);
    },
  };
}

/**
 * Whether an occurrence counts for its term. What stands within another spelling of the same term
 * is counted there.
 */
export function counts({ spelling: { term }, within }: Occurrence): boolean {
  return within === null || (term.withinLonger && within.spelling.term !== term);
}
