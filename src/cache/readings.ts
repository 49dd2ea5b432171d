import { hash } from "node:crypto";
import { rmSync } from "node:fs";
import type { Known } from "../ingest/ingest.ts";
import { byCodePoint } from "../order.ts";
import { own } from "../root.ts";
import { readCacheFile, writeCacheFile } from "./file.ts";
import { fromRow, type Row, rowOf } from "./row.ts";

/**
 * Readings are kept in so many files, each with those of some months: one more article rewrites one or two small files. What is neighbouring in time is read, and so
 * allocated, together, as it is used together.
 */
const shelves = 64;

/** What is remembered of the seed files of a folder (a real path), by file. What another `version` wrote is forgotten. */
export function recallReadings(folder: string, version: string): Map<string, Known> {
  const known = new Map<string, Known>();
  for (let shelf = 0; shelf < shelves; shelf++) {
    const text = readCacheFile(shelfFile(folder, shelf), version);
    const rows: readonly Row[] = text === null ? [] : JSON.parse(text);
    for (const row of rows) {
      const one = fromRow(row);
      known.set(one.reading.file, one);
    }
  }
  return known;
}

/** Remembers the readings of a folder's seed files. Only files that hold something new are written; `earlier` is what was recalled. */
export function rememberReadings(folder: string, version: string, readings: readonly Known[], earlier: ReadonlyMap<string, Known>): void {
  const kept = Array.from({ length: shelves }, (): Known[] => []);
  const changed = new Set<number>();
  const gone = new Map(earlier);
  for (const one of readings) {
    const shelf = shelfOf(one);
    kept[shelf]?.push(one);
    if (earlier.get(one.reading.file) === one) gone.delete(one.reading.file);
    else changed.add(shelf);
  }
  // An article of another date than before has left a shelf too.
  for (const one of gone.values()) changed.add(shelfOf(one));
  for (const shelf of changed) {
    const rows = (kept[shelf] ?? []).sort(inTime).map(rowOf);
    writeCacheFile(shelfFile(folder, shelf), version, JSON.stringify(rows));
  }
}

/** Forgets the readings of a folder's seed files. */
export function forgetReadings(folder: string): void {
  rmSync(folderFor(folder), { recursive: true, force: true });
}

function shelfOf({ reading: { article } }: Known): number {
  return article === null ? 0 : (Number(article.date.slice(0, 4)) * 12 + Number(article.date.slice(5, 7))) % shelves;
}

function inTime({ reading: { article: a } }: Known, { reading: { article: b } }: Known): number {
  return byCodePoint(a?.date ?? "", b?.date ?? "");
}

function shelfFile(folder: string, shelf: number): string {
  return `${folderFor(folder)}/${shelf}.json`;
}

function folderFor(folder: string): string {
  return own(".cache", "readings", hash("sha256", folder).slice(0, 16));
}
