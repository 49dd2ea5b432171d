import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { fold, visible } from "../lib/fold.ts";
import { groupBy } from "../lib/group-by.ts";
import { plainTerm, type Term } from "../vocabulary/term.ts";
import { createVocabulary, timesInBody } from "../vocabulary/vocabulary.ts";
import { areAlike } from "./likeness.ts";
import type { Example, Proposal } from "./proposal.ts";
import { onOneLine, sentenceAround } from "./sentences.ts";
import { shortForms } from "./short-forms.ts";
import type { TermCandidate } from "./term-candidate.ts";
import { type PlainText, type TermOccurrence, termOccurrences } from "./term-occurrences.ts";

/** The fewest articles of a proposed term, as a tag on one article leads nowhere. */
const fewest = 2;

/**
 * In which share of the articles that would carry it a name must be a keyword. A common word (双方,
 * 意见) is the keyword of only few of them.
 */
const leastShare = 0.2;

/** The most sentences that show how a term is used, each from another article. */
const mostExamples = 3;

/**
 * Matches another name that an article announces behind a name:
 * 中国西部科技创新港（以下简称“创新港”）.
 */
const announced = /^[（(](?:以下)?简称[为：:]?\s*[“「"]?(?<name>[^”」"）)，。]{2,12})/;

/** How far behind a name such an announcement is looked for, in UTF-16 units. */
const longestNotice = 60;

/**
 * A survey of how articles use candidates. They are shown one after the other, and then it proposes
 * terms.
 */
export interface TermSurvey {
  readonly show: (article: Pick<Article, "origin" | "text">, words: PlainText) => void;
  /**
   * The terms that at least two articles would carry, those that add most first, at most `limit` of
   * them.
   */
  readonly proposals: (limit: number) => Proposal[];
}

/** What the survey has found of one candidate. */
interface Finding {
  readonly candidate: TermCandidate;
  /** Short forms that may stand for it. */
  readonly forms: readonly string[];
  articles: number;
  untagged: number;
  gain: number;
  readonly examples: Example[];
  /** The other names that articles use for it, each with the number of these articles. */
  readonly besides: Map<string, number>;
}

/**
 * Creates a survey of candidates beside the accepted terms. Names that are settled (accepted,
 * proposed or rejected before) are no candidates. Of overlapping names the longest counts, as it
 * would if all were accepted.
 */
export function createTermSurvey(
  candidates: readonly TermCandidate[],
  accepted: readonly Term[],
  isSettled: (name: string) => boolean,
): TermSurvey {
  const open = distinct(candidates.filter(({ name }) => !isSettled(name)));
  const findings = new Map(open.map((candidate) => [candidate.name, newFinding(candidate)]));
  const own = [...findings.values()].flatMap(({ candidate, forms }) => [candidate.name, ...forms]);
  const names = new Set([...own, ...accepted.flatMap((term) => [term.name, ...term.aliases])]);
  const vocabulary = createVocabulary(Array.from(names, (name) => plainTerm(name, "主题")));
  return {
    show: ({ origin: { file }, text: { terms } }, words) => {
      const byName = groupBy(termOccurrences(words, vocabulary), ({ occurrence }) => occurrence.spelling.term.name);
      if (byName.size === 0) return;
      for (const [name, all] of byName) {
        const finding = findings.get(name);
        const places = all.filter(({ occurrence }) => occurrence.within === null);
        if (!finding || places.length === 0) continue;
        for (const other of besides(finding, places, byName)) finding.besides.set(other, (finding.besides.get(other) ?? 0) + 1);
        if (!isAbout(places)) continue;
        finding.articles++;
        if (terms.length === 0) finding.untagged++;
        finding.gain += 1 / (1 + terms.length);
        const [first] = places.toSorted(bodyFirst);
        if (first && finding.examples.length < mostExamples)
          finding.examples.push({ file, sentence: sentenceAround(first.text, first.start, first.end) });
      }
    },
    proposals: (limit) => proposalsFrom([...findings.values()], limit, accepted, isSettled),
  };
}

/**
 * Candidates of which no two are one term by their case or width, as a vocabulary that has both is
 * in error. Of these the one of most articles stands for all.
 */
function distinct(candidates: readonly TermCandidate[]): TermCandidate[] {
  return [...groupBy(candidates, ({ name }) => fold(name)).values()].flatMap((same) => {
    const [usual] = same.toSorted((a, b) => b.articles - a.articles || byCodePoint(a.name, b.name));
    return usual ? { ...usual, articles: same.reduce((sum, { articles }) => sum + articles, 0) } : [];
  });
}

function newFinding(candidate: TermCandidate): Finding {
  const forms = shortForms(candidate);
  return { candidate, forms, articles: 0, untagged: 0, gain: 0, examples: [], besides: new Map() };
}

/** Whether an article would carry a name with these occurrences, by the rule of the vocabulary. */
function isAbout(places: readonly TermOccurrence[]): boolean {
  return places.some(({ paragraph }) => paragraph === "title") || places.length >= timesInBody;
}

/** Orders sentences of the body first, as a title shows less of how a term is used. */
function bodyFirst(a: TermOccurrence, b: TermOccurrence): number {
  return Number(a.paragraph === "title") - Number(b.paragraph === "title");
}

/** The other names that an article uses for a candidate with these occurrences. */
function besides(
  { candidate, forms }: Finding,
  places: readonly TermOccurrence[],
  byName: ReadonlyMap<string, readonly TermOccurrence[]>,
): Set<string> {
  const used = forms.filter((form) => byName.get(form)?.some(({ occurrence }) => occurrence.within?.spelling.term.name !== candidate.name));
  const given = places.flatMap(({ text, end }) => announced.exec(text.slice(end, end + longestNotice))?.groups?.["name"] ?? []);
  return new Set([...used, ...given.map((name) => visible(onOneLine(name))).filter((name) => name.length > 1)]);
}

function isTelling({ candidate, articles }: Finding): boolean {
  return candidate.articles >= leastShare * articles;
}

/**
 * The proposals of the findings. A name that articles use for another one is proposed only as its
 * alias.
 */
function proposalsFrom(
  findings: readonly Finding[],
  limit: number,
  accepted: readonly Term[],
  isSettled: (name: string) => boolean,
): Proposal[] {
  const aliases = new Set(findings.filter(({ articles }) => articles > 0).flatMap(({ besides }) => [...besides.keys()]));
  return findings
    .filter((finding) => finding.articles >= fewest && isTelling(finding) && !aliases.has(finding.candidate.name))
    .sort((a, b) => b.gain - a.gain || byCodePoint(a.candidate.name, b.candidate.name))
    .slice(0, limit)
    .map(({ candidate: { name, kind }, articles, untagged, gain, examples, besides }) => ({
      ...{ name, kind, articles, untagged, gain, examples },
      aliases: [...besides].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b)).flatMap(([other]) => (isSettled(other) ? [] : [other])),
      near: accepted.filter((term) => [term.name, ...term.aliases].some((other) => areAlike(name, other))).map((term) => term.name),
    }));
}
