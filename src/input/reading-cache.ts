import { hash } from "node:crypto";
import { readdirSync } from "node:fs";
import { byNewest } from "../archive/archive.ts";
import { cacheFolder, readCacheFile, removeFromCache, writeCacheFile } from "../cache/cache-file.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { groupBy } from "../lib/group-by.ts";
import type { KnownReading } from "./changed-readings.ts";
import { fromRow, type ReadingRow, rowOf } from "./reading-row.ts";

/** The ending of the files in which readings are kept: one for each month. */
const ending = ".json";

/** In place of the month, for files that hold no sound article. */
const noMonth = "none";

/**
 * What is remembered of the seed files of a folder (a real path), in the archive's order, in which
 * it is kept: sorting 20,000 articles takes 35 ms, seeing that they are sorted 2 ms. Neighbours in
 * time are allocated together, too, as they are used together. What another `version` wrote is
 * forgotten.
 */
export function recallReadings(folder: string, version: string): KnownReading[] {
  const newestFirst = keptMonths(folder).sort((a, b) => byCodePoint(b, a));
  return newestFirst.flatMap((month) => {
    const text = readCacheFile(monthFile(folder, month), version);
    const rows: readonly ReadingRow[] = text === null ? [] : JSON.parse(text);
    return rows.map(fromRow);
  });
}

/**
 * Remembers the readings of a folder's seed files. Only the files of months in which something is
 * new are written. `earlier` is what was recalled; what of it still holds comes first in
 * `readings`, in the same order. Throws a `Failure` where the system refuses.
 */
export function rememberReadings(
  folder: string,
  version: string,
  readings: readonly KnownReading[],
  earlier: readonly KnownReading[],
): void {
  const changed = changedMonths(readings, earlier);
  if (changed.size === 0) return;
  const byMonth = groupBy(readings, monthOf);
  for (const month of changed) {
    const rows = byMonth.get(month)?.sort(inOrder).map(rowOf);
    if (rows) writeCacheFile(monthFile(folder, month), version, JSON.stringify(rows));
  }
  for (const month of keptMonths(folder)) if (!byMonth.has(month)) removeFromCache(monthFile(folder, month));
}

/** Forgets the readings of a folder's seed files. */
export function forgetReadings(folder: string): void {
  removeFromCache(readingsFolder(folder));
}

/**
 * The months of readings that hold no longer, and of those that are new: an article of another date
 * than before is in both.
 */
function changedMonths(readings: readonly KnownReading[], earlier: readonly KnownReading[]): ReadonlySet<string> {
  const changed = new Set<string>();
  let held = 0;
  for (const one of earlier) {
    if (readings[held] === one) held++;
    else changed.add(monthOf(one));
  }
  for (const one of readings.slice(held)) changed.add(monthOf(one));
  return changed;
}

function monthOf({ reading: { article } }: KnownReading): string {
  return article === null ? noMonth : article.summary.date.slice(0, 7);
}

function inOrder({ reading: { article: a } }: KnownReading, { reading: { article: b } }: KnownReading): number {
  return a === null || b === null ? 0 : byNewest(a, b);
}

/** The months of which there are files. */
function keptMonths(folder: string): string[] {
  try {
    return readdirSync(readingsFolder(folder)).flatMap((name) => (name.endsWith(ending) ? name.slice(0, -ending.length) : []));
  } catch {
    // Nothing is remembered yet.
    return [];
  }
}

function monthFile(folder: string, month: string): string {
  return `${readingsFolder(folder)}/${month}${ending}`;
}

/** Where the readings of a folder's seed files are kept. */
export function readingsFolder(folder: string): string {
  return `${cacheFolder}/readings/${hash("sha256", folder).slice(0, 16)}`;
}
