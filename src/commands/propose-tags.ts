import { keywordsOf } from "../archive/archive-keywords.ts";
import { knownNames } from "../archive/known-names.ts";
import { openCache } from "../cache/cache-folder.ts";
import { createKeywordSurvey } from "../curation/keyword-candidates.ts";
import type { Proposal } from "../curation/proposal.ts";
import { createTermSurvey } from "../curation/term-survey.ts";
import { findFolder } from "../input/archive-folder.ts";
import { openArchive, withAutomaticKeywords } from "../input/archive-source.ts";
import { readArchive } from "../input/read-archive.ts";
import { addProposals, readTagsFile } from "../input/tags-yaml.ts";
import { createTagger } from "../language/words/tagger.ts";
import { type Diagnostic, hasErrors } from "../lib/diagnostics.ts";
import { withBuildPool } from "../tasks/build-pool.ts";
import { createVocabulary } from "../vocabulary/vocabulary.ts";
import { wordsOf } from "./article-words.ts";

/** For which folder to propose terms, and how. */
export interface ProposeOptions {
  /** The folder of articles. */
  readonly input: string;
  /** The most terms to propose. */
  readonly limit: number;
  /** Whether to add them to `tags.yaml`. */
  readonly write: boolean;
  /** How many threads may work at a time. */
  readonly jobs: number;
  readonly signal: AbortSignal;
}

/**
 * Why there is no proposal: there is one article only, what articles share is in `tags.yaml`
 * already, or they share nothing.
 */
export type WhyNone = "one-article" | "all-settled" | "nothing-shared";

/** The outcome of proposing. */
export interface Proposed {
  /**
   * Whether `tags.yaml` and `archive.yaml` are sound, and there is an article; else nothing is
   * proposed or written.
   */
  readonly isValid: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly proposals: readonly Proposal[];
  /** Why there is no proposal; null if there is one, or nothing is valid. */
  readonly whyNone: WhyNone | null;
  /** Whether they were written into a new file. From then on articles get no automatic keywords. */
  readonly isNewFile: boolean;
}

/**
 * Proposes terms for the vocabulary of a folder, from all its sound articles: those that would add
 * most come first. What is accepted, proposed or rejected already is not proposed. Throws a
 * `Failure` for wrong usage, and if `tags.yaml` leaves no room for proposals; the file system's
 * errors pass through.
 */
export async function proposeTags({ input, limit, write, jobs, signal }: ProposeOptions): Promise<Proposed> {
  const folder = findFolder(input);
  const source = withAutomaticKeywords(await openArchive(folder, openCache(folder, { isKept: false })), true);
  const { settings } = source;
  if (hasErrors(settings.diagnostics))
    return { isValid: false, diagnostics: settings.diagnostics, proposals: [], whyNone: null, isNewFile: false };
  const file = readTagsFile(folder);
  const options = { jobs, renders: false, signal };
  const { archive, diagnostics } = await withBuildPool(source, options, (pool) => readArchive(source, pool));
  if (archive.articles.length === 0) return { isValid: false, diagnostics, proposals: [], whyNone: null, isNewFile: false };

  const settled = createVocabulary([...file.vocabulary.accepted, ...file.vocabulary.proposed]);
  const rejected = new Set(file.vocabulary.rejected);
  const cut = createTagger((word) => word);
  const keywords = createKeywordSurvey();
  for (const article of archive.articles) {
    signal.throwIfAborted();
    keywords.show(wordsOf(article, folder));
  }
  const named = [...keywordsOf(archive.articles).all, ...knownNames(archive.articles)];
  const all = new Map([...keywords.candidates(), ...named].map(({ name, kind, articles }) => [name, { name, kind, articles }]));
  const candidates = Array.from(all.values(), (one) => ({ ...one, words: cut(one.name).map(({ text }) => text) }));
  const isSettled = (name: string) => rejected.has(name) || settled.find(name) !== undefined;
  const survey = createTermSurvey(candidates, settings.terms, isSettled);
  for (const article of archive.articles) {
    signal.throwIfAborted();
    survey.show(article, wordsOf(article, folder));
  }
  const proposals = survey.proposals(limit);
  const isWritten = write && proposals.length > 0;
  if (isWritten) addProposals(folder, file, proposals);
  const hasSettled = candidates.some(({ name, articles }) => articles > 1 && isSettled(name));
  const whyNone = proposals.length > 0 ? null : whyNoneOf(archive.articles.length, hasSettled);
  return { isValid: true, diagnostics, proposals, whyNone, isNewFile: isWritten && file.text === null };
}

function whyNoneOf(articles: number, hasSettled: boolean): WhyNone {
  if (articles === 1) return "one-article";
  return hasSettled ? "all-settled" : "nothing-shared";
}
