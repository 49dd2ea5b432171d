import { relative, resolve, sep } from "node:path";
import { keywordsOf } from "../archive/archive-keywords.ts";
import { openCache } from "../cache/cache-folder.ts";
import { type Explanation, explainKeywords, explainTerms } from "../curation/explain.ts";
import { findFolder } from "../input/archive-folder.ts";
import { openArchive } from "../input/archive-source.ts";
import { knownReadings, readArchive } from "../input/read-archive.ts";
import { hasErrors } from "../lib/diagnostics.ts";
import { Failure } from "../lib/failure.ts";
import { withBuildPool } from "../tasks/build-pool.ts";
import { createVocabulary } from "../vocabulary/vocabulary.ts";
import { wordsOf } from "./article-words.ts";

/**
 * Explains why each tag stands on the article in `file`, a path as the shell has it or below the
 * input folder. Throws a `Failure` if there is no such sound article.
 */
export async function explainTags(input: string, file: string, jobs: number, signal: AbortSignal): Promise<Explanation[]> {
  const folder = findFolder(input);
  const source = await openArchive(folder, openCache(folder, { isKept: false }));
  const { settings } = source;
  if (hasErrors(settings.diagnostics)) throw new Failure("archive.yaml or tags.yaml has errors; `check` tells which");
  const known = knownReadings(source);
  const { archive } = await withBuildPool(source, { jobs, renders: false, signal }, ({ workOn }) => readArchive(source, { workOn, known }));
  const names = [file, relative(folder, resolve(file))].map((name) => name.replaceAll(sep, "/"));
  const article = archive.articles.find(({ origin }) => names.includes(origin.file));
  if (!article) throw new Failure(`${file} is no sound article of ${input}; \`check\` tells what is wrong with it`);
  const words = wordsOf(article, folder);
  if (settings.automaticKeywords) return explainKeywords(article, words, archive, keywordsOf(archive.articles));
  return explainTerms(article, words, archive, createVocabulary(settings.terms));
}
