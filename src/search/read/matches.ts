import { groupBy } from "../../lib/group-by.ts";
import type { Counts } from "./counts.ts";
import { isOfText, isWanted, type QueryTerm } from "./query-parser.ts";

/** The articles of a segment that a query finds, in order, and how often they have its terms. */
export type Matches = Counts;

/** A term of a query, and the articles that have it. */
export interface CountedTerm {
  readonly term: QueryTerm;
  readonly counts: Counts;
}

/**
 * The articles that have all wanted terms, of alternatives one, and no excluded one, with their
 * hits added up. `articles` is how many the segment has.
 */
export function matchesOf(terms: readonly CountedTerm[], articles: number): Matches {
  const groups = groupBy(
    terms.filter(({ term }) => isWanted(term)),
    ({ term }) => term.group,
  );
  const wanted = Array.from(groups.values(), (alternatives) =>
    alternatives.map(({ term, counts }) => (term.inTitle ? titleOnly(counts) : counts)).reduce(either),
  );
  const excluded = terms.filter(({ term }) => term.isExcluded).map(({ term, counts }) => (term.inTitle ? titleOnly(counts) : counts));
  wanted.sort((a, b) => a.articles.length - b.articles.length);
  const [rarest, ...others] = wanted;
  const found = others.reduce(both, rarest ?? everything(articles));
  return excluded.reduce(without, found);
}

/**
 * Whether an article bears the labels that a query asks for, and none that it excludes. A label
 * that is an alternative to a text is not asked for.
 */
export function bearing(terms: readonly CountedTerm[], articles: number): (article: number) => boolean {
  const withTexts = new Set(terms.filter(({ term }) => isWanted(term) && isOfText(term)).map(({ term }) => term.group));
  const asked = terms.filter(({ term }) => !isOfText(term) && !(isWanted(term) && withTexts.has(term.group)));
  if (asked.length === 0) return () => true;
  const bearers = new Set(matchesOf(asked, articles).articles);
  return (article) => bearers.has(article);
}

function everything(length: number): Counts {
  return { articles: Uint32Array.from({ length }, (_, at) => at), hits: new Uint32Array(length), inTitle: new Uint32Array(length) };
}

/** Only hits in titles. */
export function titleOnly(counts: Counts): Counts {
  const { articles, inTitle } = chosen(counts, (at) => (counts.inTitle[at] ?? 0) > 0);
  return { articles, hits: inTitle, inTitle };
}

function both(a: Counts, b: Counts): Counts {
  const least = Math.min(a.articles.length, b.articles.length);
  const [articles, hits, inTitle] = [new Uint32Array(least), new Uint32Array(least), new Uint32Array(least)];
  let length = 0;
  for (let at = 0, other = 0; at < a.articles.length && other < b.articles.length; ) {
    const order = (a.articles[at] ?? 0) - (b.articles[other] ?? 0);
    if (order === 0) {
      articles[length] = a.articles[at] ?? 0;
      hits[length] = (a.hits[at] ?? 0) + (b.hits[other] ?? 0);
      inTitle[length++] = (a.inTitle[at] ?? 0) + (b.inTitle[other] ?? 0);
    }
    if (order <= 0) at++;
    if (order >= 0) other++;
  }
  return { articles: articles.subarray(0, length), hits: hits.subarray(0, length), inTitle: inTitle.subarray(0, length) };
}

/** The articles of both, with their hits added up. */
function either(a: Counts, b: Counts): Counts {
  const most = a.articles.length + b.articles.length;
  const [articles, hits, inTitle] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
  let length = 0;
  for (let at = 0, other = 0; at < a.articles.length || other < b.articles.length; ) {
    const [own, others] = [a.articles[at] ?? Number.POSITIVE_INFINITY, b.articles[other] ?? Number.POSITIVE_INFINITY];
    articles[length] = Math.min(own, others);
    hits[length] = (own <= others ? (a.hits[at] ?? 0) : 0) + (others <= own ? (b.hits[other] ?? 0) : 0);
    inTitle[length++] = (own <= others ? (a.inTitle[at] ?? 0) : 0) + (others <= own ? (b.inTitle[other] ?? 0) : 0);
    if (own <= others) at++;
    if (others <= own) other++;
  }
  return { articles: articles.subarray(0, length), hits: hits.subarray(0, length), inTitle: inTitle.subarray(0, length) };
}

function without(from: Counts, excluded: Counts): Counts {
  let other = 0;
  return chosen(from, (at) => {
    const article = from.articles[at] ?? 0;
    while ((excluded.articles[other] ?? Number.POSITIVE_INFINITY) < article) other++;
    return excluded.articles[other] !== article;
  });
}

/** Those of some articles that pass; `passes` is asked with their index in the list. */
export function chosen({ articles, hits, inTitle }: Counts, passes: (at: number) => boolean): Counts {
  const own = {
    articles: new Uint32Array(articles.length),
    hits: new Uint32Array(articles.length),
    inTitle: new Uint32Array(articles.length),
  };
  let length = 0;
  for (let at = 0; at < articles.length; at++) {
    if (!passes(at)) continue;
    own.articles[length] = articles[at] ?? 0;
    own.hits[length] = hits[at] ?? 0;
    own.inTitle[length++] = inTitle[at] ?? 0;
  }
  return { articles: own.articles.subarray(0, length), hits: own.hits.subarray(0, length), inTitle: own.inTitle.subarray(0, length) };
}
