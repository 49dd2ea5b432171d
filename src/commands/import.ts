import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type ImportAccount, importAccount } from "../import/import-account.ts";
import { isOfAnother, type ReportRow, reportName, reportText } from "../import/import-report.ts";
import { madeByText } from "../import/made-by.ts";
import { columnMeanings } from "../import/row-article.ts";
import { createFieldNames } from "../ingest/field-names.ts";
import { writeWhole } from "../lib/atomic-write.ts";
import { writing } from "../lib/failure.ts";
import { groupBy } from "../lib/group-by.ts";
import { packageVersion } from "../lib/package-root.ts";
import { lock } from "../output/lock.ts";
import { keepMemorySmall } from "../tasks/heap-growth.ts";
import { createVocabulary } from "../vocabulary/vocabulary.ts";
import { createFindBeside } from "./import-beside.ts";
import { createFolderFaults } from "./import-folders.ts";
import { openJournal } from "./import-journal.ts";
import { readMap } from "./import-map.ts";
import { matchArticles } from "./import-matching.ts";
import { type AnyCandidate, isCandidate, readEntry, refuseWithoutMap } from "./import-reading.ts";
import { openSources, requireSources, surveySources } from "./import-records.ts";
import { settleSeeds } from "./import-seeds.ts";
import { createStaging, type Staging } from "./import-staging.ts";
import { clearUnfinishedBelow, openTarget } from "./import-target.ts";

/** What to import, and how. */
export interface ImportOptions {
  /** Folders and files of saved pages, crawls, tables and exports. */
  readonly sources: readonly string[];
  /** The folder for the articles. */
  readonly output: string;
  /** The file that says how the fields of this site are found; null for none. */
  readonly map: string | null;
  /** Whether to put a copy of each page beside its seed. */
  readonly keepOriginals: boolean;
  /** Whether to write over what a person has changed, and again what a person has deleted. */
  readonly force: boolean;
  /** Ends the reading early: what has been read by then is written. */
  readonly signal: AbortSignal;
  /** Is called with the number of pages and records that are read, and the number of all. */
  readonly onProgress: (done: number, of: number) => void;
}

/** The outcome of importing. */
export interface Imported {
  /** The rows of this run; the report has those of earlier ones too. */
  readonly rows: readonly ReportRow[];
  readonly account: ImportAccount | null;
  /** How many seeds were written in this run. */
  readonly written: number;
  /** The rows of those that were written over what a person had changed, as that was asked for. */
  readonly writtenOver: readonly ReportRow[];
  /** Whether everything is as the run before has told it. */
  readonly isAsBefore: boolean;
  /** How many saved files are no pages. */
  readonly files: number;
  /** Columns of tables that were not taken, with the first record that has each. */
  readonly unusedColumns: ReadonlyMap<string, string>;
  readonly isReportDamaged: boolean;
  /** Whether the reading was ended before its time. */
  readonly isCut: boolean;
}

/**
 * Makes seeds of saved pages and of records, once. First all sources are looked at, as pictures and
 * redirections may lie anywhere; then one page after the other is read and staged; then it is
 * settled which are the same; then seeds are written, and the report. Throws a `Failure` for wrong
 * usage; the file system's errors pass through.
 */
export async function importSources(options: ImportOptions): Promise<Imported> {
  const { force, signal } = options;
  keepMemorySmall();
  requireSources(options.sources);
  const map = options.map === null ? null : readMap(options.map);
  const { folder, config, earlier: reported, isReportDamaged } = await openTarget(options.output);
  const sources = openSources(options.sources, folder);
  const release = await lock(join(folder, ".import.lock"), options.output, signal);
  let staging: Staging | null = null;
  try {
    clearUnfinishedBelow(folder);
    staging = createStaging(folder);
    const journal = openJournal(folder, reported);
    const earlier = journal.rows;
    const { index, addresses, pictures, records, files } = await surveySources(sources, signal);
    const madeBy = madeByText({ version: packageVersion, map, keepOriginals: options.keepOriginals });
    const names = createFieldNames({ ...config.fields, ...map?.columns });
    const unusedColumns = new Map<string, string>();
    const reading = {
      ...{
        index,
        findBeside: createFindBeside(earlier, folder),
        staging,
        madeBy,
        map,
        keepOriginals: options.keepOriginals,
        rules: config,
        columns: columnMeanings(names, pictures),
        earlier: groupBy(earlier, ({ record }) => record),
      },
      onUnused: (record: string, columns: readonly string[]) => {
        for (const column of columns) if (!unusedColumns.has(column)) unusedColumns.set(column, record);
      },
    };
    const rows: ReportRow[] = [];
    const candidates: AnyCandidate[] = [];
    const seen = new Set<string>();
    for await (const entry of sources.entries()) {
      // Work without a pause would never hear that it is to end.
      await setImmediate();
      if (signal.aborted) break;
      const read = await readEntry(entry, reading);
      if (read === null) continue;
      seen.add(entry.record);
      if (isCandidate(read)) candidates.push(read);
      else rows.push(read);
      options.onProgress(seen.size, records);
    }
    const { articles, rowOf } = await matchArticles(candidates, { earlier, seen, folder });
    if (map === null) for (const one of candidates) if (one.kind === "read") refuseWithoutMap(rowOf(one));
    const ingest = { ...{ timeZone: config.timeZone, names, strict: false, readSubjects: null }, vocabulary: createVocabulary([]) };
    const others = earlier.filter(({ record, result, seed }) => !seen.has(record) && (seed === null || isOfAnother(result)));
    const settled = await settleSeeds(articles, {
      ...{ index, addresses, earlier, rowOf, madeBy },
      others: others.filter(({ result }) => isOfAnother(result)),
      writing: { folder, folderFault: createFolderFaults(folder), ingest, force, onWrite: journal.add },
    });
    const own = [...rows, ...settled.rows].sort(byRecord);
    writing(join(folder, reportName), () =>
      writeWhole(join(folder, reportName), reportText([...others, ...settled.earlierRows, ...own].sort(byRecord))),
    );
    journal.clear();
    return {
      rows: own,
      account: importAccount(own),
      written: settled.written,
      writtenOver: settled.writtenOver,
      isAsBefore: settled.written === 0 && settled.writtenOver.length === 0 && own.every((row) => isAsIn(reading.earlier, row)),
      files,
      unusedColumns,
      isReportDamaged,
      isCut: signal.aborted,
    };
  } finally {
    staging?.clear();
    release();
    await sources.close();
  }
}

/** Whether an earlier report tells the same of a record. */
function isAsIn(earlier: ReadonlyMap<string, readonly ReportRow[]>, { record, ...row }: ReportRow): boolean {
  const same = (before: ReportRow) => before.result === row.result && before.reason === row.reason && before.missing === row.missing;
  return earlier.get(record)?.some(same) === true;
}

/** Records in the order of their names, and of their numbers within a container. */
function byRecord(a: ReportRow, b: ReportRow): number {
  return collator.compare(a.record, b.record);
}

const collator = new Intl.Collator("en", { numeric: true });
