import { compareKeys } from "../key.ts";
import { Numbers } from "./numbers.ts";
import { emptyTerm, type Term } from "./postings.ts";

/** Puts together what several runs say of the same terms, given in the order of the articles: each has articles of its own, and all its terms in order. */
export function* merged(runs: readonly Iterable<Term>[]): Iterable<Term> {
  const [only] = runs;
  if (only && runs.length === 1) {
    yield* only;
    return;
  }
  const iterators = runs.map((run) => run[Symbol.iterator]());
  const heads: (Term | null)[] = iterators.map(next);
  const join = createJoiner();
  const same: number[] = [];
  for (;;) {
    same.length = 0;
    let least: Term | null = null;
    for (let at = 0; at < heads.length; at++) {
      const head = heads[at];
      if (!head) continue;
      const order: number = least === null ? -1 : compareKeys(head.key, least.key);
      if (order > 0) continue;
      if (order < 0) same.length = 0;
      same.push(at);
      least = head;
    }
    if (least === null) return;
    yield same.length === 1 ? least : join(same.flatMap((at) => heads[at] ?? []));
    for (const at of same) heads[at] = next(iterators[at] as Iterator<Term>);
  }
}

function next(iterator: Iterator<Term>): Term | null {
  const { done, value } = iterator.next();
  return done ? null : value;
}

function createJoiner(): (terms: readonly Term[]) => Term {
  const [articles, values, inTitle] = [new Numbers(), new Numbers(), new Numbers()];
  const joined = emptyTerm();
  return (terms) => {
    for (const list of [articles, values, inTitle]) list.length = 0;
    for (const term of terms) {
      joined.key = term.key;
      joined.isCounted = term.isCounted;
      articles.append(term.articles, term.from, term.length);
      values.append(term.values, term.from, term.length);
      if (term.isCounted) inTitle.append(term.inTitle, term.from, term.length);
    }
    joined.length = articles.length;
    joined.articles = articles.all;
    joined.values = values.all;
    joined.inTitle = inTitle.all;
    return joined;
  };
}
