import { pathOf, type Term, type TermPath, termName } from "../format/index-term.ts";
import type { HitList, TermHits } from "./term-hits.ts";

/** The places that a term has in an article now, and how many it had before. */
export interface ArticleEdit {
  readonly article: number;
  readonly places: readonly number[];
  readonly before: number;
}

/** How the hits of a term change. */
export interface HitEdit {
  readonly term: Term;
  readonly path: TermPath;
  /** In articles that are changed, in their order. */
  readonly articles: readonly ArticleEdit[];
  /** All its hits, where the term comes from elsewhere; else null. */
  readonly whole: HitList | null;
}

/** The change of a term in some articles. */
export function editOf(term: Term, articles: readonly ArticleEdit[]): HitEdit {
  return { term, path: pathOf(term), articles: articles.toSorted((a, b) => a.article - b.article), whole: null };
}

/** The change by which all hits of a term come from elsewhere. */
export function comingOf({ term, path, ...whole }: TermHits): HitEdit {
  return { term, path, articles: [], whole };
}

/** How many more hits a term has after a change. */
export function moreHits({ articles, whole }: HitEdit): number {
  return articles.reduce((sum, { places, before }) => sum + places.length - before, whole?.length ?? 0);
}

/** What of a change is in the articles of a range. */
export function editWithin(edit: HitEdit, from: number, to: number): HitEdit {
  return { ...edit, articles: edit.articles.filter(({ article }) => article >= from && article < to) };
}

/** Terms after some changes, each of another term. Those without hits are left out. */
export function edited(terms: readonly TermHits[], edits: readonly HitEdit[]): TermHits[] {
  const left = new Map(edits.map((edit) => [termName(edit.term), edit]));
  const kept = terms.map((hits) => {
    const name = termName(hits.term);
    const edit = left.get(name);
    left.delete(name);
    return edit ? { ...hits, ...merged(hits, edit.articles) } : hits;
  });
  const come = Array.from(left.values(), ({ term, path, articles, whole }) => ({ term, path, ...(whole ?? merged(noHits, articles)) }));
  return [...kept, ...come].filter(({ length }) => length > 0);
}

const noHits: HitList = { articles: new Uint32Array(), places: new Uint32Array(), from: 0, length: 0 };

/** Hits in which some articles have others. */
function merged(hits: HitList, edits: readonly ArticleEdit[]): HitList {
  const most = edits.reduce((sum, { places }) => sum + places.length, hits.length);
  const [articles, places] = [new Uint32Array(most), new Uint32Array(most)];
  const end = hits.from + hits.length;
  let [length, at] = [0, hits.from];
  const add = (article: number, place: number) => {
    articles[length] = article;
    places[length++] = place;
  };
  for (const edit of edits) {
    for (; at < end && (hits.articles[at] ?? 0) < edit.article; at++) add(hits.articles[at] ?? 0, hits.places[at] ?? 0);
    while (at < end && hits.articles[at] === edit.article) at++;
    for (const place of edit.places) add(edit.article, place);
  }
  for (; at < end; at++) add(hits.articles[at] ?? 0, hits.places[at] ?? 0);
  return { articles, places, from: 0, length };
}
