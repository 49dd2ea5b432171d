import { posix } from "node:path";
import type { CivilTime } from "../ingest/date.ts";
import type { DateOrder, DateReading, OrderedDate } from "../ingest/date-order.ts";
import { yearOf } from "../lib/date-parts.ts";
import { groupBy } from "../lib/group-by.ts";

/** What is known of the date of one file. */
export interface DatedFile {
  readonly file: string;
  /** Null for a file that is no article. */
  readonly date: CivilTime | null;
  /** Null for a date of which the order is plain. */
  readonly written: OrderedDate | null;
}

/**
 * What a date was taken for, and by the dates of what that was told; null where the settings alone
 * told it.
 */
export interface SettledDate extends DateReading {
  readonly by: "folder" | "archive" | null;
}

/** Why a date stays in doubt: no other tells of it, or others of its form are in several orders. */
export type Doubt = "untold" | "contradicted";

/** What other dates tell of those whose order is not plain. */
interface Evidence {
  /** The first and the last year that is written in four figures; null if there is none. */
  readonly years: readonly [first: string, last: string] | null;
  /** The orders of dates that only one order fits, by the form of these dates. */
  readonly orders: ReadonlyMap<string, ReadonlySet<DateOrder>>;
}

/**
 * Settles dates whose order is not plain, by other dates of the same folder, or if these do not
 * tell, of the whole archive. An order is taken if a date of the same form has it for certain, and
 * none has another. A year of two figures is in the century in which it lies between the years of
 * other dates. `wanted` is the order that the archive's owner says such dates have; null for none.
 * The result is by file, and has those alone that may be of several days.
 */
export function settleDates(files: readonly DatedFile[], wanted: DateOrder | null): ReadonlyMap<string, SettledDate | Doubt> {
  const settled = new Map<string, SettledDate | Doubt>();
  if (files.every(({ written }) => written === null)) return settled;
  const ofArchive = evidenceOf(files);
  for (const ofFolder of groupBy(files, ({ file }) => posix.dirname(file)).values()) {
    const evidence = evidenceOf(ofFolder);
    for (const { file, written } of ofFolder) {
      if (written === null || written.readings.length === 1) continue;
      const inFolder = readingBy(written, evidence, wanted);
      const reading = inFolder ?? readingBy(written, ofArchive, wanted);
      const isWanted = !written.shortYear && reading?.order === wanted;
      const by = isWanted ? null : inFolder ? "folder" : "archive";
      settled.set(file, reading ? { ...reading, by } : isContradicted(written, ofArchive) ? "contradicted" : "untold");
    }
  }
  return settled;
}

function isContradicted(written: OrderedDate, { orders }: Evidence): boolean {
  return (orders.get(formOf(written))?.size ?? 0) > 1;
}

function evidenceOf(files: readonly DatedFile[]): Evidence {
  const whole = files.flatMap(({ date, written }) => {
    if (written === null) return date === null ? [] : yearOf(date);
    return written.shortYear ? [] : written.readings.slice(0, 1).map((reading) => yearOf(reading.date));
  });
  const first = whole.reduce<string | null>((least, year) => (least === null || year < least ? year : least), null);
  const last = whole.reduce<string | null>((most, year) => (most === null || year > most ? year : most), null);
  const years = first === null || last === null ? null : ([first, last] as const);
  const orders = new Map<string, Set<DateOrder>>();
  for (const { written } of files) {
    if (written === null) continue;
    const order = onlyOrder(written.readings) ?? onlyOrder(within(written, years));
    if (order === null) continue;
    const known = orders.get(formOf(written)) ?? new Set();
    orders.set(formOf(written), known.add(order));
  }
  return { years, orders };
}

function formOf({ form, shortYear }: OrderedDate): string {
  return `${form}${shortYear}`;
}

/** The only order that readings have; null if there are several, or none. */
function onlyOrder(readings: readonly DateReading[]): DateOrder | null {
  const [first, ...others] = readings;
  return first && others.every(({ order }) => order === first.order) ? first.order : null;
}

/** The readings of a date whose years are plain, or lie between those of other dates. */
function within({ shortYear, readings }: OrderedDate, years: Evidence["years"]): readonly DateReading[] {
  if (!shortYear) return readings;
  return years === null ? [] : readings.filter(({ date }) => years[0] <= yearOf(date) && yearOf(date) <= years[1]);
}

/**
 * The only reading of a date that the evidence leaves; null if there are several, or none. Where a
 * date can be in the order that is wanted, it is in no other.
 */
function readingBy(written: OrderedDate, { years, orders }: Evidence, wanted: DateOrder | null): DateReading | null {
  const proven = orders.get(formOf(written)) ?? new Set();
  const taken = written.readings.some(({ order }) => order === wanted) ? new Set([wanted]) : proven;
  if (taken.size > 1) return null;
  const [first, ...others] = within(written, years).filter(({ order }) => taken.size === 0 || taken.has(order));
  return first && others.every(({ date }) => date === first.date) ? first : null;
}
