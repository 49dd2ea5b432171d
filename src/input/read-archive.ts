import { hash } from "node:crypto";
import { type Archive, createArchive } from "../archive/archive.ts";
import { keywordsOf } from "../archive/archive-keywords.ts";
import { duplicateIds } from "../archive/duplicate-ids.ts";
import { futureDates } from "../archive/future-dates.ts";
import type { LeftOut } from "../archive/left-out.ts";
import { dayAt } from "../archive/zoned-time.ts";
import type { Article } from "../ingest/article.ts";
import { extensions } from "../ingest/format.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { type Diagnostic, hasErrors, inFile, problem, rules } from "../lib/diagnostics.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Work } from "../threads/pool.ts";
import { createVocabulary } from "../vocabulary/vocabulary.ts";
import type { ArchiveSource } from "./archive-source.ts";
import { type ReadFiles, readChanged, type StampedReading } from "./changed-readings.ts";
import { recallReadings } from "./reading-cache.ts";
import type { ToRead, WrittenReading } from "./readings.ts";
import { settledReadings } from "./settled-readings.ts";

/** An archive as it was read from its folder. */
export interface ReadArchive {
  /** The archive of the sound articles. */
  readonly archive: Archive;
  /** The hash of each article's reading, by the article and by its summary. */
  readonly hashes: ReadonlyMap<object, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that are not sound, and why. */
  readonly leftOut: readonly LeftOut[];
  /** The readings of all files, for the cache. */
  readonly readings: readonly StampedReading[];
}

/** How many files a thread reads in one task. */
const portion = 500;

/** The task by which seed files are read (`readSeeds`). */
export interface ReadTasks {
  readonly read: ReadFiles;
}

/** How the articles of an archive are read. */
export interface ReadOptions {
  /** The work on a number of files. */
  readonly workOn: (files: number) => Work<ReadTasks>;
  /** Readings from the cache; files that have not changed since are not read. */
  readonly known?: readonly StampedReading[];
  /** Is called with the number of files that are read, and the number of all. */
  readonly onFile?: (done: number, of: number) => void;
}

/**
 * A hash of what readings depend on beside the bytes of the files: the version of the program, and
 * the settings that matter to a single article.
 */
export function readingVersion({ version, settings: { config, terms, automaticKeywords } }: ArchiveSource): string {
  return hash("sha256", JSON.stringify([version, config.timeZone, config.fields, config.strict, terms, automaticKeywords]));
}

/** The readings that the cache has of the files of a source. */
export function knownReadings(source: ArchiveSource): StampedReading[] {
  return recallReadings(source.cache, readingVersion(source));
}

/**
 * Reads all articles of a source and makes an archive of the sound ones. Faults are collected as
 * diagnostics.
 */
export async function readArchive(source: ArchiveSource, { workOn, known = [], onFile = () => {} }: ReadOptions): Promise<ReadArchive> {
  const readings = await readChanged(source.listing.seeds, known, async (files) => {
    const results: (WrittenReading | null)[] = new Array(files.length);
    const portions = Array.from({ length: Math.ceil(files.length / portion) }, (_, index): readonly ToRead[] =>
      files.slice(index * portion, (index + 1) * portion),
    );
    let done = 0;
    await workOn(files.length)("read", portions, (found, asked) => {
      const start = portions.indexOf(asked) * portion;
      for (const [index, reading] of found.entries()) results[start + index] = reading;
      done += found.length;
      onFile(done, files.length);
    });
    return results;
  });
  return assemble(source, readings);
}

/** Makes an archive of readings, which come in any order. */
function assemble({ listing, settings }: ArchiveSource, remembered: readonly StampedReading[]): ReadArchive {
  const readings = settledReadings(remembered, settings.config);
  const read = readings.flatMap(({ reading: { article } }) => article ?? []);
  const duplicates = duplicateIds(read);
  const faulty = readings.filter(({ reading }) => reading.problems.length > 0).sort((a, b) => byCodePoint(a.reading.file, b.reading.file));
  const today = dayAt(Date.now(), settings.config.timeZone);
  const diagnostics = [
    ...settings.diagnostics,
    ...listing.diagnostics,
    ...faulty.flatMap(({ reading: { file, problems } }) => inFile(file, problems)),
    ...duplicates,
    ...futureDates(read, today),
  ];
  const duplicated = new Set(duplicates.map(({ file }) => file));
  const articles: Article[] = [];
  const hashes = new Map<object, string>();
  for (const { reading, digest } of readings) {
    const { article } = reading;
    if (article === null || duplicated.has(article.origin.file)) continue;
    articles.push(article);
    hashes.set(article, digest).set(article.summary, digest);
  }
  // A site without an article has nothing to show, and no date.
  if (articles.length === 0 && !hasErrors(diagnostics)) {
    const reason = diagnostics.some(({ rule }) => rule === "draft")
      ? "every article here says that it is not to be published; take that out of one"
      : `there is no article here; put ${extensions.join(" or ")} files into the folder${passedOver(listing.passedOver)}`;
    diagnostics.push(...inFile(".", [problem("error", "empty-folder", reason)]));
  }
  const keywords = settings.automaticKeywords ? keywordsOf(articles) : null;
  const archive = createArchive(articles, keywords ?? createVocabulary(settings.terms), keywords?.termsOf);
  return { archive, hashes, diagnostics, leftOut: leftOutBy(diagnostics), readings: remembered };
}

function passedOver(number: number): string {
  return number === 0 ? "" : `, or name one of those in it that are passed over by their names, as what begins with _ is (${number} here)`;
}

/**
 * Whether a diagnostic concerns the settings: they matter to every page, so that leaving an article
 * out does not help.
 */
export function concernsSettings({ rule }: Diagnostic): boolean {
  return rule === "bad-config" || rule === "bad-vocabulary" || rule === "bad-theme" || rule === "bad-page";
}

function leftOutBy(diagnostics: readonly Diagnostic[]): LeftOut[] {
  const isOfFile = (one: Diagnostic) => !concernsSettings(one) && one.rule !== "empty-folder";
  const errors = diagnostics.filter((one) => one.level === "error" && isOfFile(one));
  return [...groupBy(errors, ({ file }) => file)].map(([file, found]) => ({
    file,
    reasons: [...new Set(found.map(({ rule }) => rules[rule]))],
  }));
}
