import { hash } from "node:crypto";
import { type Account, accountOf } from "../archive/account.ts";
import { type Archive, createArchive, inOrder } from "../archive/archive.ts";
import { keywordsOf } from "../archive/archive-keywords.ts";
import { duplicateIds } from "../archive/duplicate-ids.ts";
import { sharedAddresses } from "../archive/former-addresses.ts";
import { futureDates } from "../archive/future-dates.ts";
import type { LeftOut } from "../archive/left-out.ts";
import { withoutMissingViews } from "../archive/missing-views.ts";
import { compareOldSite } from "../archive/old-site.ts";
import { sameTextNotes } from "../archive/same-texts.ts";
import { dayAt } from "../archive/zoned-time.ts";
import type { Cache } from "../cache/cache.ts";
import { importAccount, noArticlesIn } from "../import/import-account.ts";
import type { Article } from "../ingest/article.ts";
import { extensions } from "../ingest/format.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { type Diagnostic, hasErrors, inFile, type Problem, problem, type RuleId, rules } from "../lib/diagnostics.ts";
import { groupBy } from "../lib/group-by.ts";
import { isMediaName } from "../media/media-name.ts";
import type { Work } from "../threads/pool.ts";
import { createVocabulary } from "../vocabulary/vocabulary.ts";
import type { ArchiveSource } from "./archive-source.ts";
import type { ListedFile, Listing } from "./article-files.ts";
import { type ArticleMedia, readArticleMedia } from "./article-media.ts";
import { readChanged, type StampedReading } from "./changed-readings.ts";
import { type ImportReports, readImportReports } from "./import-reports.ts";
import type { ReadMediaFiles, StampedMedia } from "./media-readings.ts";
import { recallReadings } from "./reading-cache.ts";
import { parseReading, type ToRead, type WrittenReading } from "./readings.ts";
import { settledReadings } from "./settled-readings.ts";

/** An archive as it was read from its folder, and what the cache is to have of it. */
export interface ReadArchive extends FoundArchive {
  /** The readings of all files. */
  readonly readings: readonly StampedReading[];
  readonly media: readonly StampedMedia[];
}

/** An archive as it was found in its folder. */
export interface FoundArchive {
  /** The archive of the sound articles. */
  readonly archive: Archive;
  /** The hash of each article's reading, by its summary. */
  readonly hashes: ReadonlyMap<unknown, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that are not sound, and why. */
  readonly leftOut: readonly LeftOut[];
  /** What the archive lacks, and what was assumed. */
  readonly account: Account;
}

/** How many files a thread reads in one task. */
const portion = 500;

/** How many pictures and documents a thread reads in one task, each of which may have 50 MB. */
const mediaPortion = 20;

/** The tasks by which seed files are read (`readSeeds`), and the files that articles name. */
export interface ReadTasks {
  readonly read: (files: readonly ToRead[]) => Promise<readonly (WrittenReading | null)[]>;
  readonly media: ReadMediaFiles;
}

/** How the articles of an archive are read. */
export interface ReadOptions {
  /** The work on a number of files. */
  readonly workOn: (files: number) => Work<ReadTasks>;
  /** Readings from the cache; files that have not changed since are not read. */
  readonly known?: readonly StampedReading[];
  readonly knownMedia?: readonly StampedMedia[];
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

/** The readings that a cache has of the files of a source. */
export function knownReadings(source: ArchiveSource, cache: Cache = source.cache): StampedReading[] {
  return recallReadings(cache, readingVersion(source));
}

/**
 * Reads all articles of a source and makes an archive of the sound ones. Faults are collected as
 * diagnostics.
 */
export async function readArchive(source: ArchiveSource, options: ReadOptions): Promise<ReadArchive> {
  const { known = [], knownMedia = [] } = options;
  const remembered = await readSeedFiles(source.listing.seeds, known, options);
  const readings = settledReadings(remembered, source.settings.config);
  const read = readings.flatMap(({ reading: { article } }) => article ?? []);
  const duplicates = duplicateIds(read);
  const duplicated = new Set(duplicates.map(({ file }) => file));
  const sound = read.filter(({ origin }) => !duplicated.has(origin.file));
  const { formerHosts } = source.settings.config;
  const nameable = { others: source.listing.others, texts: foreignTexts(source.listing, readings), formerHosts };
  const media = await readArticleMedia(sound, nameable, knownMedia, (files) =>
    inPortions(files, mediaPortion, (portions, take) => options.workOn(files.length)("media", portions, take)),
  );
  const reports = await readImportReports(source.folder, source.listing);
  return { ...assemble(source, readings, { read, sound, duplicates }, media, reports), readings: remembered, media: media.media };
}

/** Reads those of some seed files that have changed since they were read (`known`). */
export function readSeedFiles(
  seeds: readonly ListedFile[],
  known: readonly StampedReading[],
  { workOn, onFile = () => {} }: Pick<ReadOptions, "workOn" | "onFile">,
): Promise<StampedReading[]> {
  return readChanged(seeds, known, (files) =>
    inPortions(
      files,
      portion,
      // Each portion is parsed as it comes, so that never all readings are in memory twice.
      (portions, take) =>
        workOn(files.length)("read", portions, (found, asked) =>
          take(
            found.map((one, index) => one && parseReading(one, asked[index]?.file ?? "")),
            asked,
          ),
        ),
      onFile,
    ),
  );
}

/**
 * Has files read in portions of one task each, and gives their results in the order of the files.
 */
async function inPortions<R>(
  files: readonly ToRead[],
  size: number,
  work: (portions: readonly (readonly ToRead[])[], take: (found: readonly R[], asked: readonly ToRead[]) => void) => Promise<void>,
  onFile: (done: number, of: number) => void = () => {},
): Promise<R[]> {
  const results: R[] = new Array(files.length);
  const portions = Array.from({ length: Math.ceil(files.length / size) }, (_, index): readonly ToRead[] =>
    files.slice(index * size, (index + 1) * size),
  );
  let done = 0;
  await work(portions, (found, asked) => {
    const start = portions.indexOf(asked) * size;
    for (const [index, reading] of found.entries()) results[start + index] = reading;
    done += found.length;
    onFile(done, files.length);
  });
  return results;
}

/** The articles of readings. */
interface FoundArticles {
  readonly read: readonly Article[];
  /** Those of which none has the address of another. */
  readonly sound: readonly Article[];
  readonly duplicates: readonly Diagnostic[];
}

/** Makes an archive of readings, which come in any order, and of the files that articles name. */
function assemble(
  { listing, settings, oldAddresses }: ArchiveSource,
  readings: readonly StampedReading[],
  { read, sound: articles, duplicates }: FoundArticles,
  { filesOf, linksOf, unused, media, diagnostics: ofMedia }: ArticleMedia,
  reports: ImportReports,
): FoundArchive {
  const taken = new Set(media.map(({ file }) => file));
  const faulty = readings
    .filter(({ reading: { file, problems } }) => problems.length > 0 && !taken.has(file))
    .sort((a, b) => byCodePoint(a.reading.file, b.reading.file));
  const today = dayAt(Date.now(), settings.config.timeZone);
  const ofArticles = faulty.flatMap(({ reading: { file, problems } }) => inFile(file, problems));
  const diagnostics = [
    ...settings.diagnostics,
    ...listing.diagnostics,
    ...unused.flatMap(({ file }) => inFile(file, [unusedFile(file)])),
    ...ofMedia,
    ...reports.diagnostics,
    ...withoutMissingViews(ofArticles, articles),
    ...duplicates,
    ...futureDates(read, today),
  ];
  const hashes = new Map<unknown, string>();
  for (const { reading, digest } of readings) if (reading.article) hashes.set(reading.article.summary, digest);
  // A site without an article has nothing to show, and no date.
  if (articles.length === 0 && !hasErrors(diagnostics)) {
    const reason = diagnostics.some(({ rule }) => rule === "draft")
      ? "every article here says that it is not to be published; take that out of one"
      : `there is no article here; put ${extensions.join(" or ")} files into the folder${passedOver(listing.passedOver)}`;
    diagnostics.push(...inFile(".", [problem("error", "empty-folder", reason)]));
  }
  const oldSite =
    oldAddresses &&
    compareOldSite(oldAddresses, articles, { formerHosts: settings.config.formerHosts, noArticles: noArticlesIn(reports.rows) });
  // Both work on one list, so that what is gathered from it once serves both.
  const newestFirst = inOrder(articles);
  const keywords = settings.automaticKeywords ? keywordsOf(newestFirst) : null;
  const archive = createArchive(newestFirst, keywords ?? createVocabulary(settings.terms), keywords?.termsOf, {
    filesOf,
    linksOf,
    titleWords: keywords?.titleWords ?? [],
  });
  diagnostics.push(...sharedAddresses(archive.addresses), ...sameTextNotes(archive.sameTexts));
  const account = accountOf(diagnostics, articles, { oldSite, imported: importAccount(reports.rows) });
  return { archive, hashes, diagnostics, leftOut: leftOutBy(diagnostics), account };
}

/** Texts that do not look like articles, so that they may be documents which articles name. */
function foreignTexts({ seeds }: Listing, readings: readonly StampedReading[]): ListedFile[] {
  const texts = new Set(
    readings.flatMap(({ reading: { file, problems } }) => (problems.some(({ rule }) => foreign.has(rule)) ? file : [])),
  );
  return texts.size === 0 ? [] : seeds.filter(({ file }) => texts.has(file));
}

/** Why a file that is no article is not published. */
function unusedFile(file: string): Problem {
  return isMediaName(file)
    ? problem("info", "unused-file", "no article names this file, so that it is not published")
    : problem("info", "other-format", `only ${extensions.join(" and ")} files are read as articles`);
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

/** Rules by which a file does not look like an article at all, as a list of addresses does not. */
const foreign: ReadonlySet<RuleId> = new Set<RuleId>(["no-body-marker", "no-front-matter", "unread-file"]);

function leftOutBy(diagnostics: readonly Diagnostic[]): LeftOut[] {
  const isOfFile = (one: Diagnostic) => !concernsSettings(one) && one.rule !== "empty-folder";
  const errors = diagnostics.filter((one) => one.level === "error" && isOfFile(one));
  return [...groupBy(errors, ({ file }) => file)].map(([file, found]) => ({
    file,
    isArticle: !found.some(({ rule }) => foreign.has(rule)),
    reasons: [...new Set(found.map(({ rule }) => rules[rule]))],
  }));
}
