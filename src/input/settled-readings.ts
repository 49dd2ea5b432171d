import { type DatedFile, type Doubt, type SettledDate, settleDates } from "../archive/settled-dates.ts";
import { strictly } from "../ingest/assumptions.ts";
import type { DateOrder, WrittenDate } from "../ingest/date-order.ts";
import { quoted } from "../ingest/quoted.ts";
import { withoutTime } from "../lib/date-parts.ts";
import { type Problem, problem } from "../lib/diagnostics.ts";
import { shortDigest } from "../lib/short-digest.ts";
import type { ArchiveConfig } from "../settings/archive-config.ts";
import type { StampedReading } from "./changed-readings.ts";

/** How each order is called in messages. */
const orderNames: Readonly<Record<DateOrder, string>> = { ymd: "year first", dmy: "day first", mdy: "month first" };

/**
 * The readings of all files, with dates whose order was not plain as other files tell them. A note
 * says what was assumed; what is still in doubt is an error. The readings themselves are left as
 * they are, as another file may tell otherwise in the next build.
 */
export function settledReadings(
  readings: readonly StampedReading[],
  { dateOrder, strict }: Pick<ArchiveConfig, "dateOrder" | "strict">,
): readonly StampedReading[] {
  if (readings.every(({ reading: { written } }) => written === null)) return readings;
  const files = readings.map(
    ({ reading: { file, article, written } }): DatedFile => ({ file, date: article?.summary.date ?? null, written }),
  );
  const settled = settleDates(files, dateOrder);
  return readings.map((one) => {
    const { written, file } = one.reading;
    const date = settled.get(file);
    if (written === null || date === undefined) return one;
    return typeof date === "string" ? inDoubt(one, written, date, dateOrder) : withDate(one, written, date, strict);
  });
}

/** A reading with the date that was settled; its digest is that of the reading and the date. */
function withDate({ stamp, digest, reading }: StampedReading, written: WrittenDate, settled: SettledDate, strict: boolean): StampedReading {
  const { article, problems } = reading;
  const { date, by } = settled;
  const note = by === null ? [] : [noteOf(written, settled, strict)];
  return {
    stamp,
    digest: shortDigest(`${digest}\n${date}`),
    reading: {
      ...reading,
      article: article === null || (strict && by !== null) ? null : { ...article, summary: { ...article.summary, date } },
      problems: [...problems, ...note],
    },
  };
}

function noteOf(written: WrittenDate, { date, order, by }: SettledDate, strict: boolean): Problem {
  const taken = `${quoted(written.written)} is taken for ${withoutTime(date)} (${orderNames[order]}), as other dates of the ${by} tell`;
  const note = problem("info", "date-order", taken, written);
  return strict ? strictly(note) : note;
}

/** A reading without an article, as its date may be of several days. */
function inDoubt(one: StampedReading, written: WrittenDate, doubt: Doubt, wanted: DateOrder | null): StampedReading {
  const { shortYear } = written;
  const asWanted = written.readings.filter(({ order }) => order === wanted);
  const readings = asWanted.length > 0 ? asWanted : written.readings;
  const days = readings.map(({ order, date }) => `${withoutTime(date)} (${orderNames[order]})`);
  const orders = [...new Set(readings.map(({ order }) => order))];
  const why = doubt === "contradicted" ? "other dates of this form are in several orders" : "no other date tells which";
  const setting = orders.length > 1 ? `, or set \`dateOrder\` in archive.yaml to ${alternatives(orders)}` : "";
  const century = shortYear ? ", with all four figures of the year" : "";
  const reason = `${quoted(written.written)} may be ${alternatives(days)}, and ${why}; write the one that is meant${century}${setting}`;
  const problems = [...one.reading.problems, problem("error", "bad-date", reason, written)];
  return { ...one, reading: { ...one.reading, article: null, problems } };
}

function alternatives(items: readonly string[]): string {
  return [items.slice(0, -1).join(", "), ...items.slice(-1)].filter((part) => part !== "").join(" or ");
}
