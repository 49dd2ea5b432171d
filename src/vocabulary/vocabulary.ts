import { fold } from "../lib/fold.ts";
import { once } from "../lib/once.ts";
import { createFinder, type Occurrence } from "./finder.ts";
import type { Term } from "./term.ts";

/**
 * How often a term must occur in a body for the article to be about it; in a title once is enough.
 */
export const timesInBody = 2;

/**
 * The most terms that an article carries. Only a list of everything has more, and is about none of
 * them.
 */
export const mostTerms = 100;

/** The curated tags, and the rule by which an article gets them. */
export interface Vocabulary {
  readonly terms: readonly Term[];
  /** The term that a name, an alias or a former name stands for, case and width aside. */
  readonly find: (name: string) => Term | undefined;
  /**
   * All occurrences of names and aliases in a text, in UTF-16 units of the folded text (`fold`).
   */
  readonly occurrences: (text: string) => readonly Occurrence[];
  /** The terms that an article is about, in the vocabulary's order. */
  readonly match: (title: readonly Occurrence[], body: readonly Occurrence[]) => Term[];
}

/**
 * Creates a vocabulary. An article carries a term if its name or an alias stands in the title, or
 * at least twice in the body, whatever the case and width. Where terms overlap, only the longest
 * counts, unless a shorter one is to count as well (`withinLonger`); a Latin name counts as a whole
 * word only. Of more than a hundred terms, those in the title are kept, and then the most frequent
 * ones.
 */
export function createVocabulary(terms: readonly Term[]): Vocabulary {
  const byName = new Map(
    terms.flatMap((term) => [term.name, ...term.aliases, ...term.formerly].map((name) => [fold(name), term] as const)),
  );
  const finder = once(() =>
    createFinder(terms.flatMap((term) => [term.name, ...term.aliases].map((name) => ({ text: fold(name), term })))),
  );
  const ranks = new Map(terms.map((term, rank) => [term, rank]));
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
      const inOrder = (a: Term, b: Term) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0);
      if (found.length <= mostTerms) return found.sort(inOrder);
      const weightOf = (term: Term) => (inTitle.has(term) ? Number.MAX_SAFE_INTEGER : (inBody.get(term) ?? 0));
      const byWeight = (a: Term, b: Term) => weightOf(b) - weightOf(a) || inOrder(a, b);
      return found.sort(byWeight).slice(0, mostTerms).sort(inOrder);
    },
  };
}

/**
 * Whether an occurrence counts for its term. Within another spelling of the same term it does not
 * count again.
 */
export function counts({ spelling: { term }, within }: Occurrence): boolean {
  return within === null || (term.withinLonger && within.spelling.term !== term);
}
