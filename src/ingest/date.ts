import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import utc from "dayjs/plugin/utc.js";
import { dateInFigures } from "./printed-date.ts";

dayjs.extend(utc);
dayjs.extend(customParseFormat);

declare const civil: unique symbol;

/**
 * A date as a newspaper prints it, in the archive's zone, as exact as the source gives it: `2024`,
 * `2024-04` (as EDTF has them, level 0), `2024-04-24`, `2024-04-24T18:29` or `2024-04-24T18:29:30`.
 * The order of the strings is the order in time; a year comes before its months, a month before its
 * days, and a day without a time before its hours. `src/lib/date-parts.ts` takes it apart.
 */
export type CivilTime = string & { readonly [civil]: true };

/**
 * The longest text, in UTF-16 units, that is matched against a pattern. No date is half as long.
 */
export const longestDate = 200;

/**
 * Year, month and day with one separator, and perhaps a time and an offset. A fraction of a second
 * is dropped, as no newspaper is so exact. No zone is more than 14 hours from UTC.
 */
const shape =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?(?:\s*(Z|C[SD]T|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?))?)?$/i;

/** A year, or a year and a month. Older ones and later ones are numbers of something else. */
const partialShape = /^((?:1[89]|20)\d\d)(?:-(0?[1-9]|1[0-2]))?$/;

/**
 * Reads a date in any form in which one is printed (see the table in its test): in figures, with
 * Chinese or English words, as programs write it, with a weekday or a label such as `日期：`;
 * `dateInFigures` turns them all into figures. A year, or a year and a month, is a date of that
 * exactness. It is strict: null for a day that the calendar does
 * not have, in doubt, and if anything is left over; `whyNoDate` then says why. A date without an
 * offset is civil time already; one with an offset is an instant, which is converted to civil time
 * in `zone` (an IANA name). 24:00 is the midnight after.
 */
export function parseDate(written: string, zone: string): CivilTime | null {
  if (written.length > longestDate) return null;
  // Most dates are in figures already, and the other forms take far longer to match.
  let parts = shape.exec(written);
  if (!parts) {
    const figures = dateInFigures(written) ?? "";
    const [, year, month] = partialShape.exec(figures) ?? [];
    if (year !== undefined) return (month === undefined ? year : `${year}-${month.padStart(2, "0")}`) as CivilTime;
    parts = shape.exec(figures);
  }
  if (!parts) return null;
  const [, year = "", , month = "", day = "", hour, minute = "", second, offset] = parts;
  const two = (digits: string) => digits.padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined) return onCalendar(date, "YYYY-MM-DD") ? (date as CivilTime) : null;

  const time = `${two(hour)}:${two(minute)}${second === undefined ? "" : `:${two(second)}`}`;
  const isMidnightAfter = /^24:00(?::00)?$/.test(time);
  const written24 = `${date}T${isMidnightAfter ? time.replace("24", "00") : time}`;
  const format = second === undefined ? "YYYY-MM-DDTHH:mm" : "YYYY-MM-DDTHH:mm:ss";
  if (!onCalendar(written24, format)) return null;
  const moment = isMidnightAfter ? dayjs.utc(written24, format, true).add(1, "day").format(format) : written24;
  if (offset === undefined) return asCivilTime(moment);
  if (/^C/i.test(offset)) return civilTimeOfNamed(offset, moment, zone);
  return isHour(offset, parts[0]) ? null : civilTimeAt(moment, withColon(offset), zone);
}

/**
 * Whether what looks like an offset may be the hour at which something ends: `9:00-11:00`. After
 * seconds it is none, nor in ISO 8601, which has a T, nor in mail, which has no colon.
 */
function isHour(offset: string, written: string): boolean {
  return /^-\d\d(?::|$)/.test(offset) && !/T|:\d+:/i.test(written);
}

/**
 * Zones whose names both China and America have: Java and Unix write China Standard Time as `CST`,
 * mail Central Standard Time (RFC 5322, 4.3). What a site's server has written is in the site's own
 * zone, so the name means the one that the archive's zone has at that moment. In an archive of any
 * other zone there is no telling which is meant, and fourteen hours lie between them.
 */
const offsetsOfNamed: Readonly<Record<string, readonly string[]>> = { CST: ["+08:00", "-06:00"], CDT: ["+09:00", "-05:00"] };

function civilTimeOfNamed(name: string, moment: string, zone: string): CivilTime | null {
  const offsets = offsetsOfNamed[name.toUpperCase()] ?? [];
  return offsets.map((offset) => civilTimeAt(moment, offset, zone)).find((civilTime) => civilTime === moment) ?? null;
}

/**
 * Days that every year has, perhaps with a time that every day has: for these no calendar need be
 * asked.
 */
const everyYear =
  /^[1-9]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)(?:T(?:[01]\d|2[0-3])(?::[0-5]\d){1,2})?$/;

/**
 * Whether the calendar has such a moment. It is parsed as UTC, so that no daylight-saving gap of
 * the host's own zone can make a good time invalid.
 */
function onCalendar(text: string, format: string): boolean {
  return everyYear.test(text) || dayjs.utc(text, format, true).isValid();
}

function withColon(offset: string): string {
  return offset.toUpperCase() === "Z" ? "Z" : offset.replace(/^(...):?(..)?$/, (_, hours: string, minutes = "00") => `${hours}:${minutes}`);
}

/** The civil time in `zone` at a moment in another zone, as exact as that moment is written. */
function civilTimeAt(moment: string, offset: string, zone: string): CivilTime | null {
  const instant = dayjs(moment + offset).valueOf();
  if (Number.isNaN(instant)) return null;
  return asCivilTime(formatOf(zone).format(instant).replace(" ", "T").slice(0, moment.length));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The format of civil time in a zone, made once, as that takes a millisecond and each seed of an
 * import has an instant. The Swedish form is ISO 8601 with a space; Intl, unlike dayjs.tz, does not
 * depend on the host's zone.
 */
function formatOf(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  formats.set(zone, format);
  return format;
}

/** Null for a year without exactly four digits, as `CivilTime` could not be sorted then. */
function asCivilTime(moment: string): CivilTime | null {
  return /^\d{4}-/.test(moment) ? (moment as CivilTime) : null;
}
