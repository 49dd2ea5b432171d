import { dayOf } from "../lib/date-parts.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Candidate } from "./candidate.ts";
import { isOfAnother, type ReportRow } from "./import-report.ts";

/** What tells an article from others. */
type Told = Pick<Candidate, "record" | "key" | "title" | "date" | "text" | "originalHash" | "isRow">;

/** Which articles have seeds of earlier runs. */
export interface EarlierSeeds<C extends Told> {
  /** The row of an earlier run that tells of the seed of an article; null for a new one. */
  readonly rowOf: (one: C) => ReportRow | null;
  /** The rows of seeds that no article of this run has. */
  readonly left: readonly ReportRow[];
}

/** What is known beside articles and rows. */
export interface EarlierContext<C> {
  /** The records that were read in this run. */
  readonly seen: ReadonlySet<string>;
  /** The key of an address. */
  readonly keyOf: (address: string | null) => string | null;
  /** Whether a seed has the whole text of an article in it, which is no later form of it then. */
  readonly isIn: (one: C, row: ReportRow) => boolean;
}

/** A row of a seed with what is compared of it. */
interface EarlierSeed extends Told {
  readonly row: ReportRow;
  /** Whether what lies at its place was read in this run. */
  readonly isRead: boolean;
}

/**
 * Finds the seeds that earlier runs have made, each for one article at most, so that none is
 * written over with another article. What is as it was comes first: of the same bytes, then of the
 * same text. What has changed is the same article if it has its place, title and day; if it alone
 * has its address, title and day; or if it alone has its address, and the title or the day. A row
 * of a table may have the address of a list, so that an address counts in the same table only.
 *
 * The seed of a page that was not read stays with that page, unless this is the page at its
 * address as it has become.
 */
export function matchEarlierSeeds<C extends Told>(
  candidates: readonly C[],
  rows: readonly ReportRow[],
  { seen, keyOf, isIn }: EarlierContext<C>,
): EarlierSeeds<C> {
  const containers = new Set(Array.from(seen, containerOf));
  const isRead = (record: string) => seen.has(record) || (isNumbered(record) && containers.has(containerOf(record)));
  const seeds = rows.flatMap((row): EarlierSeed[] => {
    if (row.seed === null || isOfAnother(row.result)) return [];
    const { record, title, date, text, original } = row;
    const told = { record, title: title ?? "", date: (date ?? "") as Candidate["date"], text: text ?? "", originalHash: original };
    return [{ row, ...told, key: keyOf(row.address), isRow: false, isRead: isRead(record) }];
  });
  const found = new Map<C, EarlierSeed>();
  const taken = new Set<EarlierSeed>();
  const pair = (trait: (one: Told) => string | null, isFit: (one: C, seed: EarlierSeed) => boolean, among: "each" | "single" | "alone") => {
    const [ones, theirs] = among === "alone" ? [candidates, seeds] : [candidates.filter((one) => !found.has(one)), untaken(seeds, taken)];
    const byTrait = groupBy(theirs, trait);
    for (const [value, same] of groupBy(ones, trait)) {
      const there = value === null ? [] : (byTrait.get(value) ?? []);
      // Copies of a page in several places are one to be told.
      if (among !== "each" && (there.length > 1 || new Set(same.map(({ text }) => text)).size > 1)) continue;
      for (const one of same) {
        const seed = found.has(one) ? undefined : untaken(there, taken).find((earlier) => isFit(one, earlier));
        if (seed === undefined) continue;
        found.set(one, seed);
        taken.add(seed);
      }
    }
  };
  const join = (...parts: readonly (string | null)[]) => JSON.stringify(parts);
  const whole = ({ key, title, date }: Told) => join(key, title, dayOf(date) ?? date);
  const always = () => true;
  const isThere = (_: C, seed: EarlierSeed) => seed.isRead;
  const inSameTable = (one: C, seed: EarlierSeed) => containerOf(one.record) === containerOf(seed.record);
  const isLater = (one: C, seed: EarlierSeed) => seed.isRead || (!one.isRow && one.text !== seed.text && !isIn(one, seed.row));
  const isOwnAddress = (one: C, seed: EarlierSeed) => isOfPage(one.key) && (!one.isRow || inSameTable(one, seed)) && isLater(one, seed);
  pair(({ record, originalHash }) => join(record, originalHash), always, "each");
  pair(({ key, originalHash }) => join(key, originalHash), isThere, "each");
  pair(({ record, key, text }) => join(record, key, text), always, "each");
  pair(({ key, text }) => join(key, text), isThere, "each");
  pair((one) => join(one.record, whole(one)), always, "single");
  pair(whole, (one, seed) => (one.isRow ? seed.isRead && inSameTable(one, seed) : isOwnAddress(one, seed)), "alone");
  pair(
    ({ key }) => key,
    (one, seed) =>
      isOwnAddress(one, seed) && (one.title === seed.title || (dayOf(one.date) ?? one.date) === (dayOf(seed.date) ?? seed.date)),
    "alone",
  );
  return { rowOf: (one) => found.get(one)?.row ?? null, left: untaken(seeds, taken).map(({ row }) => row) };
}

function untaken(seeds: readonly EarlierSeed[], taken: ReadonlySet<EarlierSeed>): EarlierSeed[] {
  return seeds.filter((seed) => !taken.has(seed));
}

/** Whether an address is that of a page on the web, and not a mere path or that of a whole site. */
function isOfPage(key: string | null): boolean {
  return key !== null && /^[^/]+\/./.test(key);
}

/** Whether a record is named by its number. */
export function isNumbered(record: string): boolean {
  return /#\d+$/.test(record);
}

/** The table or crawl in which a numbered record lies. */
function containerOf(record: string): string {
  return record.replace(/#\d+$/, "");
}
