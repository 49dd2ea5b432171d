import { relative, resolve, sep } from "node:path";
import { keywordsOf } from "../archive/archive-keywords.ts";
import { programVersion } from "../cache/program-version.ts";
import { createRemember } from "../cache/remember.ts";
import { type Explanation, explainKeywords, explainTerms } from "../curation/explain.ts";
import type { Proposal } from "../curation/proposal.ts";
import type { Words } from "../curation/term-places.ts";
import { createSurvey } from "../curation/term-survey.ts";
import type { Article } from "../ingest/article.ts";
import { formatReaders } from "../ingest/format-table.ts";
import { readBody } from "../ingest/seed.ts";
import { findFolder, listSeeds } from "../input/article-files.ts";
import { assemble, readArticles, readingVersion } from "../input/read-archive.ts";
import { recallReadings } from "../input/reading-cache.ts";
import { readSettings } from "../input/settings.ts";
import { readSource } from "../input/source-file.ts";
import { addProposals, readTagsFile } from "../input/tags-yaml.ts";
import { createTagger } from "../language/words/tagger.ts";
import { type Diagnostic, hasErrors } from "../lib/diagnostics.ts";
import { Failure } from "../lib/failure.ts";
import { createBuildCrew } from "../tasks/build-pool.ts";
import { createVocabulary } from "../vocabulary/vocabulary.ts";

export interface ProposeOptions {
  /** The folder of articles. */
  readonly input: string;
  /** How many terms are proposed at most. */
  readonly limit: number;
  /** Add them to `tags.yaml`. */
  readonly write: boolean;
  /** How many threads may work at a time. */
  readonly jobs: number;
  readonly signal: AbortSignal;
}

/** What came of proposing. */
export interface Proposed {
  /** Whether `tags.yaml` and `archive.yaml` are sound, and there is an article; else nothing is proposed, nor written. */
  readonly isValid: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly proposals: readonly Proposal[];
  /** Whether they were written into a file that there was not. From then on articles get no keywords of their own accord. */
  readonly isFirst: boolean;
}

/**
 * Proposes terms for the vocabulary of a folder, from all its sound articles: those that would add most first. What is accepted, proposed or rejected already is not proposed. Throws a
 * `Failure` for wrong usage, and where `tags.yaml` leaves no place for proposals; the file system's errors pass through.
 */
export async function proposeTags({ input, limit, write, jobs, signal }: ProposeOptions): Promise<Proposed> {
  const folder = findFolder(input);
  const settings = await readSettings(folder, programVersion(), createRemember().remember);
  if (hasErrors(settings.diagnostics)) return { isValid: false, diagnostics: settings.diagnostics, proposals: [], isFirst: false };
  const file = readTagsFile(folder);
  const { config, terms } = settings;
  const crew = createBuildCrew({ folder, timeZone: config.timeZone, terms, automatic: true, renders: false }, jobs, signal);
  try {
    const listing = listSeeds(folder);
    const read = await readArticles(listing, [], { workOn: crew.workOn, onFile: () => {} });
    const { archive, diagnostics } = assemble(listing, { ...settings, automatic: false }, read);
    if (archive.articles.length === 0) return { isValid: false, diagnostics, proposals: [], isFirst: false };
    const settled = createVocabulary([...file.vocabulary.accepted, ...file.vocabulary.proposed]);
    const rejected = new Set(file.vocabulary.rejected);
    const cut = createTagger((word) => word);
    const candidates = keywordsOf(archive.articles).all.map((one) => ({ ...one, words: cut(one.name).map(({ text }) => text) }));
    const survey = createSurvey(candidates, terms, (name) => rejected.has(name) || settled.find(name) !== undefined);
    for (const article of archive.articles) {
      signal.throwIfAborted();
      survey.show(article, wordsOf(article, folder));
    }
    const proposals = survey.proposals(limit);
    const isWritten = write && proposals.length > 0;
    if (isWritten) addProposals(folder, file, proposals);
    return { isValid: true, diagnostics, proposals, isFirst: isWritten && file.text === null };
  } finally {
    await crew.dismiss();
  }
}

/** Why each tag stands on the article in `file`, a path as the shell has it or below the input folder. Throws a `Failure` where there is no such sound article. */
export async function explainTags(input: string, file: string, jobs: number, signal: AbortSignal): Promise<Explanation[]> {
  const folder = findFolder(input);
  const version = programVersion();
  const settings = await readSettings(folder, version, createRemember().remember);
  if (hasErrors(settings.diagnostics)) throw new Failure("archive.yaml or tags.yaml has errors; `check` tells which");
  const { config, terms, automatic } = settings;
  const crew = createBuildCrew({ folder, timeZone: config.timeZone, terms, automatic, renders: false }, jobs, signal);
  try {
    const listing = listSeeds(folder);
    const known = recallReadings(folder, readingVersion(version, settings));
    const read = await readArticles(listing, known, { workOn: crew.workOn, onFile: () => {} });
    const { archive } = assemble(listing, settings, read);
    const names = [file, relative(folder, resolve(file))].map((name) => name.replaceAll(sep, "/"));
    const article = archive.articles.find((one) => names.includes(one.origin.file));
    if (!article) throw new Failure(`${file} is no sound article of ${input}; \`check\` tells what is wrong with it`);
    const words = wordsOf(article, folder);
    if (automatic) return explainKeywords(article, words, archive, keywordsOf(archive.articles));
    return explainTerms(article, words, archive, createVocabulary(terms));
  } finally {
    await crew.dismiss();
  }
}

function wordsOf(article: Article, folder: string): Words {
  const body = readBody(article.origin.file, readSource(folder, article.origin));
  return { title: article.header.title, paragraphs: formatReaders[article.origin.format].blocks(body).map(({ text }) => text) };
}
