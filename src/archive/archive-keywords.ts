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
import { type Namesakes, namesakesIn } from "./namesakes.ts";
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
  const tags = new Set(candidates.filter(isTag));
  const terms = new Map<string, Term>();
  const add = (term: Term, misread: readonly string[] = []) => {
    for (const one of [term.name, ...term.aliases, ...misread]) if (!terms.has(fold(one))) terms.set(fold(one), term);
  };
  for (const { name, aliases, kind } of tags) add({ ...plainTerm(name, kind), aliases });
  for (const { name, aliases, misread, kind } of known) add({ ...plainTerm(name, kind), aliases }, misread);
  const events = localEvents(found).filter(({ name }) => !terms.has(fold(name)));
  const eventsOf = new Map<Article, string[]>();
  for (const { name, happening, articles: telling } of events) {
    add({ ...plainTerm(name, "专题"), broader: terms.get(fold(happening))?.name ?? null });
    for (const article of telling) eventsOf.set(article, [...(eventsOf.get(article) ?? []), name]);
  }
  const find = (name: string) => terms.get(fold(name));
  return {
    all: Array.from(tags, ({ name, kind, articles }) => ({ name, kind, articles })).sort((a, b) => byCodePoint(a.name, b.name)),
    find,
    titleWords: candidates.filter((one) => !tags.has(one) && isTitleWord(one)).map(({ name, articles }) => ({ name, articles })),
    events: new Map(events.map((event) => [event.name, event])),
    namesakes: namesakesIn(articles, { find }),
    termsOf: (article) => {
      const held = (found.get(article) ?? []).flatMap((candidate) => (tags.has(candidate) ? candidate.name : []));
      return [...(eventsOf.get(article) ?? []), ...held].slice(0, mostTagsOf);
    },
  };
}

/** The candidates that each article would carry, and how many articles would carry each. */
function findIn(articles: readonly Article[], candidates: readonly TagCandidate[]): Map<Article, readonly TagCandidate[]> {
  const find = createTermFinder([
    ...candidates.flatMap((term) =>
      [term.name, ...term.aliases].map((text) => ({ text, term, group: term.group, hiddenBy: term.hiddenBy })),
    ),
    ...wordsAroundPlaces.map((text) => ({ text, term: null, group: "地点", hiddenBy: [] })),
    // Subjects are hidden by the group of institutions.
    ...wordsAroundSubjects.map((text) => ({ text, term: null, group: "机构", hiddenBy: [] })),
  ]);
  const found = new Map<Article, readonly TagCandidate[]>();
  for (const article of articles) {
    const { title } = article.header;
    const all = new Set<TagCandidate>();
    const text = `${title}\n${article.text.repeated}`;
    find(text, (term, start) => {
      if (term === null || all.has(term) || isOfOtherCountry(term, text, start)) return;
      all.add(term);
      term.articles++;
      if (start < title.length) term.titles++;
    });
    found.set(article, [...all]);
  }
  return found;
}

/** Whether what looks like a Chinese ministry belongs to the country in front of it: 俄国防部. */
function isOfOtherCountry({ name, kind }: TagCandidate, text: string, start: number): boolean {
  if (kind !== "机构" || !mayBelongToAnother(name) || text.startsWith("中国", start - 2)) return false;
  return countryEndingAt(text, start) > 0 || countryName(text.charAt(start - 1)) !== undefined;
}
