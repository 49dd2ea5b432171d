import type { Article } from "../ingest/article.ts";
import { isCampaign } from "../language/keywords/campaigns.ts";
import { places } from "../language/terms/places.ts";
import { subjectNouns } from "../language/terms/subject-nouns.ts";
import { hasNumeral, isSetApart } from "../language/terms/title-terms.ts";
import { lookUpTag } from "../language/words/dictionary.ts";
import type { TermKind } from "../vocabulary/term.ts";
import type { KnownName } from "./known-names.ts";
import { type Rows, rowsOf } from "./number-rows.ts";
import { addTitle, isFree, noNeighbours } from "./term-neighbours.ts";

/**
 * In how many titles a mined term must stand, and how many articles must carry any tag. Measured on
 * 24,100 news articles: a reader does not accept more tags when five articles become more.
 */
const [fewestTitles, fewestArticles] = [3, 5];

/** The least share of articles with a mined term that have it in their titles. */
const leastTitleShare = 0.1;

/** The most automatic tags of an article. */
export const mostTagsOf = 30;

/** A term that may be a tag, while its articles are counted. */
export interface TagCandidate {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: TermKind;
  /**
   * The group that it belongs to, and those within whose longer names it does not count: 印度 in
   * 印度尼西亚, 贝鲁 in 贝鲁特, 国防 in 国防部.
   */
  readonly group: TermKind | null;
  readonly hiddenBy: readonly TermKind[];
  /**
   * How many titles it must stand in, and in which share of its articles' titles: a name that is
   * known beforehand and a subject by itself need fewer.
   */
  readonly fewestTitles: number;
  readonly leastTitleShare: number;
  /** The articles that carry it, and those that have it in their titles. */
  articles: number;
  titles: number;
}

/** The names that are known, and the terms that stand in enough titles by themselves. */
export function tagCandidates(articles: readonly Article[], known: readonly KnownName[]): TagCandidate[] {
  const names = new Map<string, TagCandidate>();
  const add = (name: string, aliases: readonly string[], kind: TermKind) => {
    if (names.has(name)) return;
    names.set(name, {
      name,
      aliases,
      kind,
      group: kind,
      hiddenBy: kind === "人物" ? [kind, "地点"] : [kind],
      fewestTitles: 1,
      leastTitleShare: 0,
      articles: 0,
      titles: 0,
    });
  };
  for (const { name, aliases } of places) add(name, aliases, "地点");
  for (const { name, aliases, kind } of known) if (kind === "机构" || isNoWord(name)) add(name, aliases, kind);
  const spelled = new Set([...names.values()].flatMap(({ name, aliases }) => [name, ...aliases]));
  const mined = minedTerms(articles).filter((name) => !spelled.has(name));
  return [...names.values(), ...mined.map(newTerm)];
}

function newTerm(name: string): TagCandidate {
  const kind: TermKind = isCampaign(name) ? "专题" : "主题";
  const plain = { name, aliases: [], kind, group: null, fewestTitles, articles: 0, titles: 0 };
  if (subjectNouns.has(name)) return { ...plain, hiddenBy: ["机构"], leastTitleShare: 0 };
  return { ...plain, hiddenBy: [], leastTitleShare };
}

/** Whether a person's name is no ordinary word as well, as 高峰. */
function isNoWord(name: string): boolean {
  return /^(?:nr|x)/.test(lookUpTag(name));
}

/** Whether enough articles carry a candidate, and enough have it in their titles. */
export function isTag({ articles, titles, ...needed }: TagCandidate): boolean {
  return articles >= fewestArticles && titles >= needed.fewestTitles && titles >= needed.leastTitleShare * articles;
}

/** Whether enough titles share a candidate, tag or not. */
export function isTitleWord({ titles }: TagCandidate): boolean {
  return titles >= fewestTitles;
}

/**
 * The terms that titles show: those in at least three of them, free on both sides, and not nearly
 * always within one longer term. What is set apart (神舟十七号, “一带一路”) and what is a subject
 * by itself (地震) is free by its nature.
 */
function minedTerms(articles: readonly Article[]): string[] {
  const { terms, titles, of } = countedTerms(articles);
  const isFrequent = (number: number) => (titles[number] ?? 0) >= fewestTitles;
  const isWhole = (term: string) => subjectNouns.has(term) || hasNumeral(term);
  /** What stands beside each term; null where that does not matter. */
  const neighbours = terms.map((term, number) => (isFrequent(number) && !isWhole(term) ? noNeighbours() : null));
  for (const [article, { header }] of articles.entries()) {
    const end = of.starts[article + 1] ?? 0;
    for (let at = of.starts[article] ?? 0; at < end; at++) {
      const number = of.values[at] ?? 0;
      const [term, beside] = [terms[number] ?? "", neighbours[number] ?? null];
      if (beside === null) continue;
      const start = header.title.indexOf(term);
      if (isSetApart(header.title, start, term)) neighbours[number] = null;
      else addTitle(beside, header.title, start, start + term.length);
    }
  }
  const free = new Map<string, number>();
  for (const [number, term] of terms.entries()) {
    const beside = neighbours[number] ?? null;
    if (isFrequent(number) && (beside === null || isFree(beside))) free.set(term, titles[number] ?? 0);
  }
  const explained = explainedTerms(free);
  return [...free.keys()].filter((term) => isWhole(term) || !explained.has(term));
}

/** All terms of titles, in how many titles each stands, and those of each article. */
function countedTerms(articles: readonly Article[]): { terms: string[]; titles: number[]; of: Rows } {
  const terms: string[] = [];
  const titles: number[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (term: string) => {
    const known = numbers.get(term);
    const number = known ?? terms.push(term) - 1;
    if (known === undefined) numbers.set(term, number);
    titles[number] = (titles[number] ?? 0) + 1;
    return number;
  };
  return { terms, titles, of: rowsOf(articles, ({ text }) => text.titleTerms, numberOf) };
}

/** The share of a term's titles that one longer term must have to explain it. */
const explainingShare = 0.6;

/** The terms that stand mostly within one longer term; each has the number of its titles. */
function explainedTerms(free: ReadonlyMap<string, number>): Set<string> {
  const explained = new Set<string>();
  for (const [longer, titles] of free) {
    for (let start = 0; start < longer.length - 1; start++) {
      for (let end = start + 2; end <= longer.length; end++) {
        if (end - start === longer.length) continue;
        const part = longer.slice(start, end);
        const own = free.get(part);
        if (own !== undefined && titles >= explainingShare * own) explained.add(part);
      }
    }
  }
  return explained;
}
