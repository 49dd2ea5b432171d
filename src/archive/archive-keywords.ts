import type { Article } from "../ingest/article.ts";
import { mayBelongToAnother } from "../language/names/central-institutions.ts";
import { countryEndingAt, countryName } from "../language/names/countries.ts";
import { wordsAroundPlaces } from "../language/terms/places.ts";
import { wordsAroundSubjects } from "../language/terms/subject-nouns.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { fold } from "../lib/fold.ts";
import { plainTerm, type Term, type TermKind } from "../vocabulary/term.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Archive } from "./archive.ts";
import { knownNames } from "./known-names.ts";
import { type LocalEvent, localEvents } from "./local-events.ts";
import { namedPeople } from "./named-people.ts";
import { type Namesakes, namesakesIn } from "./namesakes.ts";
import type { Rows } from "./number-rows.ts";
import { isTag, isTitleWord, mostTagsOf, type TagCandidate, tagCandidates } from "./tag-candidates.ts";
import { createTermFinder } from "./term-finder.ts";

/** The automatic tags of an archive without a vocabulary, in whose place they stand. */
export interface Keywords {
  /** Every term that is an automatic tag, with the number of articles that carry it. */
  readonly all: readonly { readonly name: string; readonly kind: TermKind; readonly articles: number }[];
  /**
   * The term that a name stands for: an automatic tag, or a person or institution with an office.
   */
  readonly find: Vocabulary["find"];
  /** The words that at least three titles share and that are no tags. */
  readonly titleWords: Archive["titleWords"];
  /** The tags that are events at a place, by their names. */
  readonly events: ReadonlyMap<string, LocalEvent>;
  /** The countries by which people of one name are told apart. */
  readonly namesakes: Namesakes;
  /**
   * The names of an article's tags: events at a place, then terms in its title, then the others.
   */
  readonly termsOf: (article: Article) => readonly string[];
}

/**
 * Finds the automatic tags of an archive, and gives them to its articles: to those that have the
 * term in the title, or twice in the text, and an event at a place to those that hold both. Whether
 * a term is a tag follows from the articles that hold it alone; so an added article changes only
 * such as share a term with it.
 */
export function keywordsOf(articles: readonly Article[]): Keywords {
  const known = knownNames(articles);
  const candidates = tagCandidates(articles, known);
  const found = findIn(articles, candidates);
  const tags = candidates.filter(isTag);
  const terms = new Map<string, Term>();
  const add = (term: Term, misread: readonly string[] = []) => {
    for (const one of [term.name, ...term.aliases, ...misread]) if (!terms.has(fold(one))) terms.set(fold(one), term);
  };
  for (const { name, aliases, kind } of tags) add({ ...plainTerm(name, kind), aliases });
  for (const { name, aliases, misread, kind } of known) add({ ...plainTerm(name, kind), aliases }, misread);
  const events = localEvents(articles, found, candidates).filter(({ name }) => !terms.has(fold(name)));
  const eventsOf = new Map<Article, string[]>();
  for (const { name, happening, articles: telling } of events) {
    add({ ...plainTerm(name, "专题"), broader: terms.get(fold(happening))?.name ?? null });
    for (const article of telling) eventsOf.set(article, [...(eventsOf.get(article) ?? []), name]);
  }
  const find = (name: string) => terms.get(fold(name));
  const termsOf = tagNames(articles, found, candidates);
  return {
    all: tags.map(({ name, kind, articles }) => ({ name, kind, articles })).sort((a, b) => byCodePoint(a.name, b.name)),
    find,
    titleWords: candidates.filter((one) => !isTag(one) && isTitleWord(one)).map(({ name, articles }) => ({ name, articles })),
    events: new Map(events.map((event) => [event.name, event])),
    namesakes: namesakesIn(namedPeople(articles).people, { find }),
    termsOf: (article) => [...(eventsOf.get(article) ?? []), ...termsOf(article)].slice(0, mostTagsOf),
  };
}

/** Makes a function that gives the names of those candidates of an article that are tags. */
function tagNames(articles: readonly Article[], found: Rows, candidates: readonly TagCandidate[]): (article: Article) => readonly string[] {
  const numbers = new Map<Article, number>();
  for (const [number, article] of articles.entries()) numbers.set(article, number);
  const names = candidates.map((candidate) => (isTag(candidate) ? candidate.name : null));
  return (article) => {
    const own: string[] = [];
    const number = numbers.get(article) ?? -1;
    const end = found.starts[number + 1] ?? 0;
    for (let at = found.starts[number] ?? end; at < end && own.length < mostTagsOf; at++) {
      const name = names[found.values[at] ?? 0] ?? null;
      if (name !== null) own.push(name);
    }
    return own;
  };
}

/** The candidates that each article would carry, by their numbers; counts the articles of each. */
function findIn(articles: readonly Article[], candidates: readonly TagCandidate[]): Rows {
  const find = createTermFinder<number>([
    ...candidates.flatMap(({ name, aliases, group, hiddenBy }, term) =>
      [name, ...aliases].map((text) => ({ text, term, group, hiddenBy })),
    ),
    ...wordsAroundPlaces.map((text) => ({ text, term: noTerm, group: "地点", hiddenBy: [] })),
    // Subjects are hidden by the group of institutions.
    ...wordsAroundSubjects.map((text) => ({ text, term: noTerm, group: "机构", hiddenBy: [] })),
  ]);
  /** The last article so far in which each candidate was found. */
  const latest = new Int32Array(candidates.length).fill(-1);
  const values: number[] = [];
  const starts = new Int32Array(articles.length + 1);
  for (const [article, { header, text }] of articles.entries()) {
    const lookIn = (part: string, inTitle: boolean) =>
      find(part, (number, start) => {
        const term = candidates[number];
        if (!term || latest[number] === article || isOfOtherCountry(term, part, start)) return;
        latest[number] = article;
        values.push(number);
        term.articles++;
        if (inTitle) term.titles++;
      });
    // No term stands across the end of the title.
    lookIn(header.title, true);
    lookIn(text.repeated, false);
    starts[article + 1] = values.length;
  }
  return { values: Int32Array.from(values), starts };
}

/** Stands for what is found only because it hides terms. */
const noTerm = -1;

/** Whether what looks like a Chinese ministry belongs to the country in front of it: 俄国防部. */
function isOfOtherCountry({ name, kind }: TagCandidate, text: string, start: number): boolean {
  if (kind !== "机构" || !mayBelongToAnother(name) || text.startsWith("中国", start - 2)) return false;
  return countryEndingAt(text, start) > 0 || countryName(text.charAt(start - 1)) !== undefined;
}
