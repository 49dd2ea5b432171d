import { dayOf } from "../lib/date-parts.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Candidate } from "./candidate.ts";
import { isOfAnother, type ReportRow } from "./import-report.ts";

/** What tells an article from others. */
type Told = Pick<Candidate, "record" | "key" | "title" | "date">;

/** Finds the row of an earlier run that tells of the seed of an article; null for a new one. */
export type FindEarlier = (one: Told) => ReportRow | null;

/**
 * Finds the seeds that earlier runs have made, of their rows with the keys of their addresses: by
 * the address, else by the record, else by title and day. The row of a table does not keep its
 * number, so that it is found by what it says.
 */
export function createEarlierSeeds(rows: readonly ReportRow[], keyOf: (address: string | null) => string | null): FindEarlier {
  const seeds = rows.filter(({ result, seed }) => seed !== null && !isOfAnother(result));
  const byKey = groupBy(seeds, ({ address }) => keyOf(address));
  const byRecord = new Map(seeds.map((row) => [row.record, row]));
  const keyless = new Map((byKey.get(null) ?? []).map((row) => [`${row.title}\n${dayIn(row.date ?? "")}`, row]));
  return ({ record, key, title, date }) => {
    if (key !== null) {
      const same = byKey.get(key) ?? [];
      return same.find((row) => row.title === title) ?? (same.length === 1 ? (same[0] ?? null) : null);
    }
    const found = isNumbered(record) ? keyless.get(`${title}\n${dayIn(date)}`) : byRecord.get(record);
    return found ?? null;
  };
}

/** Whether a record is named by its number. */
export function isNumbered(record: string): boolean {
  return /#\d+$/.test(record);
}

function dayIn(date: string): string {
  return dayOf(date) ?? date;
}

/** How good a claim an article has to a seed of an earlier run: best if that was made of it. */
export function createClaims(findEarlier: FindEarlier): (one: Told) => number {
  return (one) => {
    const row = findEarlier(one);
    return row === null ? 0 : row.record === one.record ? 2 : 1;
  };
}
