import { addressKey, pageAddress } from "../addresses/page-address.ts";
import { candidatePart } from "../import/article-parts.ts";
import { type Candidate, type CandidateFiles, type CandidatePart, textHash } from "../import/candidate.ts";
import type { FileIndex, PagePlace } from "../import/file-index.ts";
import { parseBeside } from "../import/files-beside.ts";
import { articleOfPage, type DateRules, type FoundArticle, type NoArticle } from "../import/found-article.ts";
import { emptyRow, type ImportResult, type ReportRow } from "../import/import-report.ts";
import { isMadeWithMap } from "../import/made-by.ts";
import { type ColumnMeanings, isAttachment, readRow } from "../import/row-article.ts";
import { savedKind } from "../import/saved-page.ts";
import { createNaming, type FindBeside, type NamedInPage } from "../import/seed-files.ts";
import type { SeedOriginal } from "../import/seed-text.ts";
import { isPageAddress } from "../ingest/original.ts";
import { errorCode } from "../lib/error-code.ts";
import { Failure, reasonOf } from "../lib/failure.ts";
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
  /** How many characters of its page are damaged. */
  readonly damaged: number;
}

/** An article of which the report of an earlier run says all. */
export interface KnownCandidate extends Candidate {
  readonly kind: "known";
  readonly row: ReportRow;
  /** Reads its original again; null if that is in none of the sources. */
  readonly readAgain: (() => Promise<ReadCandidate | ReportRow>) | null;
}

/** An article of this run, or of an earlier one. */
export type AnyCandidate = ReadCandidate | KnownCandidate;

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
  readonly earlier: ReadonlyMap<string, readonly ReportRow[]>;
  /** Is told which columns of a table were not taken. */
  readonly onUnused: (record: string, columns: readonly string[]) => void;
}

/** What became of an entry: an article, a row of the report, or nothing that is told. */
export type ReadEntry = ReadCandidate | KnownCandidate | ReportRow | null;

/** Whether something is a candidate for an article, and no row of the report. */
export function isCandidate<C extends Candidate>(read: C | ReportRow): read is C {
  return "kind" in read;
}

/**
 * Reads one entry of a source. A mistake of the program in one of them is told, so that all others
 * are read; that the disk is full, and the like, is thrown.
 */
export async function readEntry(entry: NumberedEntry, options: ReadingOptions): Promise<ReadEntry> {
  try {
    return await readSound(entry, options);
  } catch (error) {
    if (error instanceof Failure || errorCode(error) !== null) throw error;
    return leftOut(entry.record, null, "fault", `it cannot be read (${reasonOf(error)}); please report this`);
  }
}

async function readSound({ source, record, entry }: NumberedEntry, options: ReadingOptions): Promise<ReadEntry> {
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
    return leftOut(record, file.url, "fault", reasonOf(error));
  }
  const hash = sha256(bytes);
  const read = async (content: Uint8Array): Promise<ReadCandidate | ReportRow> => {
    const url = file.url === null ? null : webAddress(file.url);
    // The parts of an MHT may be named without an address on the web.
    const from: PagePlace = { source, place: file.place, url: url ?? file.url };
    const named = createNaming(options.index, from, options.findBeside(record));
    const { map, rules } = options;
    const reading = readPage(content, { url, charset: file.charset }, { map, rewrite: named.rewrite, zone: rules.timeZone });
    const article = articleOfPage(reading, rules);
    const own = "result" in article ? null : article.url;
    const address = url ?? own ?? file.url ?? placeAddress(file.place);
    const origin = {
      file: record,
      url: url ?? own,
      sha256: hash,
      fetched: file.fetched ?? ("result" in article ? null : article.fetched),
    };
    const copy = options.keepOriginals ? content : null;
    const part = reading.part && candidatePart(reading.part, from);
    return await candidateOf(
      { record, address, origin, article, named, copy, part, isRow: false, damaged: reading.charset?.lost ?? 0 },
      options,
    );
  };
  return known({ record, hash, isRow: false }, options, async () => await read(await file.read())) ?? (await read(bytes));
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
    return await candidateOf({ record, address, origin, article, named, copy: null, part: null, isRow: true, damaged: 0 }, options);
  };
  return known({ record, hash, isRow: true }, options, read) ?? (await read());
}

/** An address in a record, from which relative ones in its body are understood. */
function addressIn(values: ReadonlyMap<string, string>): string | null {
  const found = [...values.values()].find((value) => /^\s*https?:\/\/\S+\s*$/i.test(value) && URL.canParse(value.trim()));
  return found?.trim() ?? null;
}

/** An address as a browser would send it; null for one that is not on the web. */
function webAddress(written: string): string | null {
  if (isPageAddress(written)) return written;
  return /^https?:/i.test(written) && URL.canParse(written) ? new URL(written).href : null;
}

/** The path of a page below its source, by which the links of a site without a name lead to it. */
function placeAddress(place: string): string | null {
  return place.includes("/") && !/#\d+$/.test(place) ? `/${place}` : null;
}

/** What an earlier run has said of the same bytes, if there is nothing new to find in them. */
function known(
  { record, hash, isRow }: { readonly record: string; readonly hash: string; readonly isRow: boolean },
  { earlier, madeBy, map }: ReadingOptions,
  readAgain: () => Promise<ReadCandidate | ReportRow>,
): KnownCandidate | null {
  const rows = earlier.get(record) ?? [];
  if (map === null) for (const row of rows) refuseWithoutMap(row);
  const row = rows.find(
    ({ result, original, missing, madeFrom }) =>
      result === "article" && original === hash && missing === 0 && madeFrom?.startsWith(`${madeBy}-`) === true,
  );
  return row === undefined ? null : knownCandidate(row, isRow, readAgain);
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

/** The candidate of which the row of an earlier report tells; null if it tells too little. */
export function knownCandidate(row: ReportRow, isRow: boolean, readAgain: KnownCandidate["readAgain"]): KnownCandidate | null {
  const { record, address, title, date, text, kept, original } = row;
  if (title === null || date === null || text === null || row.seed === null) return null;
  const saved = parseBeside(row.fileHashes).flatMap(({ hash }) => (original?.startsWith(hash) === true ? [] : hash));
  return {
    ...{
      kind: "known",
      record,
      address,
      key: keyOf(address),
      isCanonical: false,
      title,
      date: date as Candidate["date"],
      text,
      part: null,
    },
    ...{ characters: kept ?? 0, originalHash: original, isRow, files: { saved, names: null, unsaved: null }, row, readAgain },
  };
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
  readonly isRow: boolean;
  /** How many replacement characters stand in the page for bytes that are damaged. */
  readonly damaged: number;
}

async function candidateOf(
  { record, address, origin, article, named, copy, part, isRow, damaged }: FoundRecord,
  { staging }: ReadingOptions,
): Promise<ReadCandidate | ReportRow> {
  if ("result" in article) return { ...leftOut(record, address, article.result, article.reason), original: origin.sha256 };
  const key = keyOf(address);
  const text = textHash(article.title, article.date, article.body.markdown);
  const { kept } = article.body;
  const staged = await staging.stage(article, named, copy);
  const { title, date } = staged.article;
  const isCanonical = article.url !== null && keyOf(article.url) === key;
  const told = detached({ address, original: origin, part, files: filesOf(named, staged) });
  const own = { kind: "read", record, key, isCanonical, title, date, text, originalHash: origin.sha256, isRow, damaged } as const;
  return { ...own, characters: kept, staged, ...told };
}

function filesOf({ wanted, missing }: NamedInPage, { files, missing: count }: StagedArticle): CandidateFiles {
  const found = [...wanted.values()].filter(({ mark }) => files.has(mark));
  const lost = [...wanted.values()].filter(({ mark }) => !files.has(mark));
  const unsaved = count === 0 ? [] : [...missing, ...lost.map(({ address }) => address)].map(lastStep);
  return {
    saved: [...new Set(Array.from(files.values(), ({ bytes }) => sha256(bytes()).slice(0, 16)))].sort(),
    names: [...found.map(({ address }) => lastStep(address)), ...unsaved],
    unsaved,
  };
}

/** The name of a file by its address, with what a program is asked for. */
function lastStep(address: string): string {
  return address.slice(address.replace(/[?#].*$/s, "").lastIndexOf("/") + 1).slice(0, 200);
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
