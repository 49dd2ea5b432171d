import { addressKey, pageAddress } from "../addresses/page-address.ts";
import { candidatePart } from "../import/article-parts.ts";
import { type Candidate, type CandidatePart, textHash } from "../import/candidate.ts";
import type { FileIndex, PagePlace } from "../import/file-index.ts";
import { articleOfPage, type DateRules, type FoundArticle, type NoArticle } from "../import/found-article.ts";
import { emptyRow, type ImportResult, type ReportRow } from "../import/import-report.ts";
import { isMadeWithMap } from "../import/made-by.ts";
import { type ColumnMeanings, isAttachment, readRow } from "../import/row-article.ts";
import { savedKind } from "../import/saved-page.ts";
import { createNaming, type FindBeside, type NamedInPage } from "../import/seed-files.ts";
import type { SeedOriginal } from "../import/seed-text.ts";
import { Failure } from "../lib/failure.ts";
import { sha256 } from "../lib/sha256.ts";
import type { SavedFile, SourceRow } from "../sources/source-entry.ts";
import { readPage } from "../webpage/read-page.ts";
import type { SiteMap } from "../webpage/selector-map.ts";
import type { NumberedEntry } from "./import-records.ts";
import { detached, type StagedArticle, type Staging } from "./import-staging.ts";

/** An article that was read in this run. */
export interface ReadCandidate extends Candidate {
  readonly kind: "read";
  readonly staged: StagedArticle;
  readonly original: SeedOriginal;
}

/** An article of which the report of an earlier run says all. */
export interface KnownCandidate extends Candidate {
  readonly kind: "known";
  readonly row: ReportRow;
  /** Reads its original again; null if that is in none of the sources. */
  readonly readAgain: (() => Promise<ReadCandidate | ReportRow>) | null;
}

/** How records are read. */
export interface ReadingOptions {
  readonly index: FileIndex;
  /** Finds what earlier runs have put beside seeds, for a page of this record. */
  readonly findBeside: (record: string) => FindBeside;
  readonly staging: Staging;
  readonly map: SiteMap | null;
  readonly rules: DateRules;
  readonly columns: ColumnMeanings;
  /** What seeds are made by, as `ReportRow.madeFrom` begins with it. */
  readonly madeBy: string;
  readonly keepOriginals: boolean;
  /** What earlier runs have said of each record. */
  readonly earlier: ReadonlyMap<string, ReportRow>;
  /** Is told which columns of a table were not taken. */
  readonly onUnused: (record: string, columns: readonly string[]) => void;
}

/** What became of an entry: an article, a row of the report, or nothing that is told. */
export type ReadEntry = ReadCandidate | KnownCandidate | ReportRow | null;

/** Whether something is a candidate for an article, and no row of the report. */
export function isCandidate<C extends Candidate>(read: C | ReportRow): read is C {
  return "kind" in read;
}

/** Reads one entry of a source. */
export async function readEntry({ source, record, entry }: NumberedEntry, options: ReadingOptions): Promise<ReadEntry> {
  if (entry.kind === "fault") return leftOut(record, null, "fault", entry.reason);
  if (entry.kind === "note") return leftOut(record, null, "passed-over", entry.reason);
  if (entry.kind === "row") return await readRecord(entry, { source, record }, options);
  const { url, status, location } = entry;
  switch (savedKind(entry)) {
    case "file":
      return null;
    case "redirect":
      return entry.mediaType === null || /html/.test(entry.mediaType) ? leftOut(record, url, "forward", `it leads to ${location}`) : null;
    case "failure":
      return leftOut(record, url, "not-found", `the server answered with status ${status}`);
    case "page":
      return await readSaved(entry, { source, record }, options);
  }
}

/** Where an entry lies. */
interface EntryPlace {
  readonly source: number;
  readonly record: string;
}

async function readSaved(file: SavedFile, { source, record }: EntryPlace, options: ReadingOptions): Promise<ReadEntry> {
  let bytes: Uint8Array;
  try {
    bytes = await file.read();
  } catch (error) {
    if (error instanceof Failure) return leftOut(record, file.url, "fault", error.message);
    throw error;
  }
  const hash = sha256(bytes);
  const read = async (content: Uint8Array): Promise<ReadCandidate | ReportRow> => {
    const from: PagePlace = { source, place: file.place, url: file.url };
    const named = createNaming(options.index, from, options.findBeside(record));
    const { map, rules } = options;
    const reading = readPage(content, { url: file.url, charset: file.charset }, { map, rewrite: named.rewrite, zone: rules.timeZone });
    const article = articleOfPage(reading, rules);
    const own = "result" in article ? null : article.url;
    const address = file.url ?? own ?? placeAddress(file.place);
    const origin = {
      file: record,
      url: file.url ?? own,
      sha256: hash,
      fetched: file.fetched ?? ("result" in article ? null : article.fetched),
    };
    const copy = options.keepOriginals ? content : null;
    const part = reading.part && candidatePart(reading.part, from);
    return await candidateOf({ record, address, origin, article, named, copy, part }, options);
  };
  return known(record, hash, options, async () => await read(await file.read())) ?? (await read(bytes));
}

async function readRecord(row: SourceRow, { source, record }: EntryPlace, options: ReadingOptions): Promise<ReadEntry> {
  // The library of WordPress has a record for each file, which its articles name.
  if (isAttachment(row)) return null;
  const hash = sha256(Buffer.from(JSON.stringify([...row.values])));
  const read = async (): Promise<ReadCandidate | ReportRow> => {
    const url = addressIn(row.values);
    const named = createNaming(options.index, { source, place: row.place, url }, options.findBeside(record));
    const { article, unused } = readRow(row, options.columns, options.rules, named.rewrite);
    if (unused.length > 0) options.onUnused(record, unused);
    const address = "result" in article ? url : (article.url ?? article.aliases[0] ?? null);
    const origin = { file: record, url: null, sha256: hash, fetched: null };
    return await candidateOf({ record, address, origin, article, named, copy: null, part: null }, options);
  };
  return known(record, hash, options, read) ?? (await read());
}

/** An address in a record, from which relative ones in its body are understood. */
function addressIn(values: ReadonlyMap<string, string>): string | null {
  const found = [...values.values()].find((value) => /^\s*https?:\/\/\S+\s*$/i.test(value) && URL.canParse(value.trim()));
  return found?.trim() ?? null;
}

/** The path of a page below its source, by which the links of a site without a name lead to it. */
function placeAddress(place: string): string | null {
  return place.includes("/") && !/#\d+$/.test(place) ? `/${place}` : null;
}

/** What an earlier run has said of the same bytes, if there is nothing new to find in them. */
function known(
  record: string,
  hash: string,
  { earlier, madeBy, map }: ReadingOptions,
  readAgain: () => Promise<ReadCandidate | ReportRow>,
): KnownCandidate | null {
  const row = earlier.get(record);
  if (map === null) refuseWithoutMap(row ?? null);
  if (row === undefined || row.original !== hash || row.missing !== 0 || row.madeFrom?.startsWith(`${madeBy}-`) !== true) return null;
  return row.result === "article" ? knownCandidate(row, readAgain) : null;
}

/**
 * Throws a `Failure` if the seed of a row was made with a map: read without one, it would be
 * written over with what the map was to mend.
 */
export function refuseWithoutMap(row: ReportRow | null): void {
  if (row === null || !isMadeWithMap(row)) return;
  throw new Failure(
    `${row.seed} was made with a map; name that with --map, so that it stays as it is. To read pages without one from now on, name an empty file as the map`,
  );
}

/** The candidate of which a row of an earlier report tells; null if it has none. */
export function knownCandidate(row: ReportRow, readAgain: KnownCandidate["readAgain"]): KnownCandidate | null {
  const { record, address, title, date, text, kept } = row;
  if (title === null || date === null || text === null || row.seed === null) return null;
  const candidate = { record, address, key: keyOf(address), isCanonical: false, title, date: date as Candidate["date"], text, part: null };
  return { kind: "known", ...candidate, characters: kept ?? 0, row, readAgain };
}

interface FoundRecord {
  readonly record: string;
  readonly address: string | null;
  readonly origin: SeedOriginal;
  readonly article: FoundArticle | NoArticle;
  readonly named: NamedInPage;
  /** The page itself, if it is to lie beside its seed. */
  readonly copy: Uint8Array | null;
  readonly part: CandidatePart | null;
}

async function candidateOf(
  { record, address, origin, article, named, copy, part }: FoundRecord,
  { staging }: ReadingOptions,
): Promise<ReadCandidate | ReportRow> {
  if ("result" in article) return { ...leftOut(record, address, article.result, article.reason), original: origin.sha256 };
  const key = keyOf(address);
  const text = textHash(article.title, article.date, article.body.markdown);
  const { kept } = article.body;
  const staged = await staging.stage(article, named, copy);
  const { title, date } = staged.article;
  const isCanonical = article.url !== null && keyOf(article.url) === key;
  const told = detached({ address, original: origin, part });
  return { kind: "read", ...{ record, key, isCanonical, title, date, text }, characters: kept, staged, ...told };
}

/** The key of an address; null for none. */
export function keyOf(address: string | null): string | null {
  const found = address === null ? null : pageAddress(address);
  return found && addressKey(found);
}

/** The row of what is no article. */
function leftOut(record: string, address: string | null, result: ImportResult, reason: string): ReportRow {
  return detached({ ...emptyRow, record, address, result, reason });
}
