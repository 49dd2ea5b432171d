import type { Archive } from "../archive/archive.ts";
import type { Keywords } from "../archive/archive-keywords.ts";
import { withoutIssue } from "../archive/column-series.ts";
import type { Tag, TagKind } from "../archive/tags.ts";
import type { Article } from "../ingest/article.ts";
import { fold } from "../lib/fold.ts";
import { groupBy } from "../lib/group-by.ts";
import { plainTerm } from "../vocabulary/term.ts";
import { counts, createVocabulary, mostTerms, timesInBody, type Vocabulary } from "../vocabulary/vocabulary.ts";
import { sentenceAround } from "./sentences.ts";
import { type PlainText, type TermOccurrence, termOccurrences } from "./term-occurrences.ts";

/** Why a tag stands on an article, or why a term that occurs in it does not. */
export interface Explanation {
  readonly tag: string;
  readonly kind: TagKind;
  readonly carried: boolean;
  /** The rules that give the tag to the article, or what keeps it off, in English. */
  readonly rules: readonly string[];
  /** The sentences of the article in which it stands. */
  readonly places: readonly { readonly where: string; readonly sentence: string }[];
}

/**
 * Explains every tag of an article, in its order, and then every term of the vocabulary that occurs
 * in the article without being a tag of it.
 */
export function explainTerms(
  article: Article,
  words: PlainText,
  { tagsOf }: Pick<Archive, "tagsOf">,
  vocabulary: Vocabulary,
): Explanation[] {
  const byTerm = groupBy(termOccurrences(words, vocabulary), ({ occurrence }) => occurrence.spelling.term.name);
  const tags = tagsOf.get(article) ?? [];
  const carried = tags.map((tag): Explanation => {
    const places = byTerm.get(tag.name) ?? [];
    const rules = [...declarations(article, tag, vocabulary), ...occurrences(places)];
    return { tag: tag.name, kind: tag.kind, carried: true, rules, places: shown(places.filter(({ occurrence }) => counts(occurrence))) };
  });
  const names = new Set(tags.map(({ name }) => name));
  const others = [...byTerm].filter(([name]) => !names.has(name));
  const kindOf = (name: string): TagKind => vocabulary.find(name)?.kind ?? "其他";
  return [
    ...carried,
    ...others.map(([tag, places]) => ({ tag, kind: kindOf(tag), carried: false, rules: [obstacle(places)], places: shown(places) })),
  ];
}

/**
 * Explains every tag of an article in an archive without a vocabulary, and then every term of its
 * title that is no tag.
 */
export function explainKeywords(
  article: Article,
  words: PlainText,
  { tagsOf }: Pick<Archive, "tagsOf">,
  { find, termsOf, events }: Keywords,
): Explanation[] {
  const tags = tagsOf.get(article) ?? [];
  const automatic = new Set(termsOf(article).map(fold));
  const names = new Map(tags.map(({ name }) => [fold(name), name]));
  const others = article.text.titleTerms.filter((term) => !names.has(fold(term)));
  const named = createVocabulary([...names.values(), ...others].map((name) => ({ ...plainTerm(name, "主题"), withinLonger: true })));
  const byName = groupBy(termOccurrences(words, named), ({ occurrence }) => occurrence.spelling.term.name);
  const carried = tags.map((tag): Explanation => {
    const places = byName.get(tag.name) ?? [];
    const event = events.get(tag.name);
    const held = event ? [`an event at a place: the article carries ${event.place} and ${event.happening}`] : occurrences(places);
    const rule = automatic.has(fold(tag.name)) ? [...held, `an automatic tag of ${tag.articles.length} articles`] : [];
    return {
      tag: tag.name,
      kind: tag.kind,
      carried: true,
      rules: [...declarations(article, tag, { find }), ...rule],
      places: shown(places),
    };
  });
  const rules = [
    "a term of the title that is no automatic tag: it takes three titles and five articles, and other words on both sides of it",
  ];
  return [
    ...carried,
    ...others.map((tag): Explanation => ({ tag, kind: "主题", carried: false, rules, places: shown(byName.get(tag) ?? []) })),
  ];
}

/** What in the title and header of the article gives it the tag. */
function declarations({ summary: { columns }, header: { column, tags } }: Article, tag: Tag, { find }: Pick<Vocabulary, "find">): string[] {
  const means = (written: string) => fold(find(written)?.name ?? written) === fold(tag.name);
  const isIssue = (written: string) => tag.asColumn > 0 && fold(withoutIssue(written) ?? written) === fold(tag.name);
  const isColumn = (written: string) => means(written) || isIssue(written);
  return [
    ...columns.filter(isColumn).map((written) => `a column in the title: 【${written}】`),
    ...(column !== null && isColumn(column) ? [`the column that the source declares: ${column}`] : []),
    ...tags.filter(means).map((written) => `a tag that the source declares: ${written}`),
  ];
}

/**
 * The rule by which its occurrences in the text give a term to an article; none if they are too
 * few.
 */
function occurrences(places: readonly TermOccurrence[]): string[] {
  const counted = places.filter(({ occurrence }) => counts(occurrence));
  const inTitle = counted.filter(({ paragraph }) => paragraph === "title").length;
  const inBody = counted.length - inTitle;
  if (inTitle === 0 && inBody < timesInBody) return [];
  return [
    `stands ${times(inTitle)} in the title and ${times(inBody)} in the body; once in the title or ${times(timesInBody)} in the body is enough`,
  ];
}

function obstacle(places: readonly TermOccurrence[]): string {
  const counted = places.filter(({ occurrence }) => counts(occurrence));
  if (occurrences(places).length > 0)
    return `stands often enough, but others stand more often; an article carries ${mostTerms} terms at most`;
  if (counted.length > 0)
    return `stands ${times(counted.length)} in the body; it takes once in the title or ${times(timesInBody)} in the body`;
  const [around] = places.flatMap(({ occurrence }) => occurrence.within?.spelling.term.name ?? []);
  return `stands only within ${around}, which is longer; \`withinLonger: true\` would count it`;
}

function shown(places: readonly TermOccurrence[]): Explanation["places"] {
  return places.map(({ paragraph, text, start, end }) => ({
    where: paragraph === "title" ? "title" : `paragraph ${paragraph}`,
    sentence: sentenceAround(text, start, end),
  }));
}

function times(number: number): string {
  return ["not", "once", "twice"][number] ?? `${number} times`;
}
