import { byNewest } from "../archive/archive.ts";
import type { Cache } from "../cache/cache.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { monthOf } from "../lib/date-parts.ts";
import { groupBy } from "../lib/group-by.ts";
import type { StampedReading } from "./changed-readings.ts";
import { fromRow, type ReadingRow, rowOf } from "./reading-row.ts";

/** A reading in a file of the cache. */
type KeptReading = readonly [stamp: StampedReading["stamp"], digest: string, row: ReadingRow];

/** The ending of the files in which readings are kept: one for each month. */
const ending = ".json";

/** Stands in place of the month for files without a sound article. */
const noMonth = "none";

/**
 * The readings that the cache has of an archive's seed files, in the archive's order. They are kept
 * in that order, as sorted articles need no sorting again, and neighbours in time, which are used
 * together, lie together in memory. Readings that another `version` wrote are ignored.
 */
export function recallReadings(cache: Cache, version: string): StampedReading[] {
  const newestFirst = keptMonths(readingsIn(cache)).sort((a, b) => byCodePoint(b, a));
  return newestFirst.flatMap((month) => {
    const text = readingsIn(cache).read(`${month}${ending}`, version);
    const rows: readonly KeptReading[] = text === null ? [] : JSON.parse(text);
    return rows.map(([stamp, digest, row]) => ({ stamp, digest, reading: fromRow(row) }));
  });
}

/**
 * Writes the readings of an archive's seed files to the cache, only for months with changes.
 * `earlier` are the readings that were recalled; those that still hold come first in `readings`, in
 * the same order. Throws a `Failure` where the system refuses.
 */
export function rememberReadings(
  cache: Cache,
  version: string,
  readings: readonly StampedReading[],
  earlier: readonly StampedReading[],
): void {
  const changed = changedMonths(readings, earlier);
  if (changed.size === 0) return;
  const kept = readingsIn(cache);
  const byMonth = groupBy(readings, keptUnder);
  for (const month of changed) {
    const rows = byMonth
      .get(month)
      ?.sort(inOrder)
      .map(({ stamp, digest, reading }): KeptReading => [stamp, digest, rowOf(reading)]);
    if (rows) kept.write(`${month}${ending}`, version, JSON.stringify(rows));
  }
  for (const month of keptMonths(kept)) if (!byMonth.has(month)) kept.remove(`${month}${ending}`);
}

/**
 * The months of readings that no longer hold, and of new ones. An article that has moved to another
 * month changes both.
 */
function changedMonths(readings: readonly StampedReading[], earlier: readonly StampedReading[]): ReadonlySet<string> {
  const changed = new Set<string>();
  let held = 0;
  for (const one of earlier) {
    if (readings[held] === one) held++;
    else changed.add(keptUnder(one));
  }
  for (const one of readings.slice(held)) changed.add(keptUnder(one));
  return changed;
}

/** The month under which a reading is kept, or the year of an article without one. */
function keptUnder({ reading: { article } }: StampedReading): string {
  return article === null ? noMonth : (monthOf(article.summary.date) ?? article.summary.date);
}

function inOrder({ reading: { article: a } }: StampedReading, { reading: { article: b } }: StampedReading): number {
  return a === null || b === null ? 0 : byNewest(a, b);
}

/** The months for which there are files. */
function keptMonths(kept: Cache): string[] {
  return kept.names().flatMap((name) => (name.endsWith(ending) ? name.slice(0, -ending.length) : []));
}

/** The part of an archive's cache in which the readings of its seed files are kept. */
export function readingsIn(cache: Cache): Cache {
  return cache.within("readings");
}
