import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import utc from "dayjs/plugin/utc.js";
import { dateInFigures } from "./printed-date.ts";

dayjs.extend(utc);
dayjs.extend(customParseFormat);

declare const civil: unique symbol;

/**
 * A date as a newspaper prints it, in the archive's zone, as exact as the source gives it:
 * `2024-04-24`, `2024-04-24T18:29` or `2024-04-24T18:29:30`. The order of the strings is the order
 * in time; a day without a time comes before its hours.
 */
export type CivilTime = string & { readonly [civil]: true };

/** The forms of a date, for messages. */
export const expectedDate =
  "expected year, month and day, with or without a time, such as 2024-04-24 18:29, 2024/4/24, 2024年4月24日 18时29分 or 2024-04-24T18:29:00+08:00";

/**
 * The longest text, in UTF-16 units, that is matched against a pattern. No date is half as long.
 */
const longest = 200;

/**
 * Year, month and day with one separator, and perhaps a time and an offset. A fraction of a second
 * is dropped, as no newspaper is so exact.
 */
const shape =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?(?:\s*(Z|[+-]\d{2}(?::?\d{2})?))?)?$/i;

/**
 * Reads a date in any form in which one is printed (see the table in its test): with Chinese or
 * full-width figures, a year of the Republic (民国), a weekday, 上午 or 下午, an inner `日期：` as
 * the seeds have it; `dateInFigures` turns them into figures. It is
 * strict: null for a day that the calendar does not have, and if anything is left over. A date
 * without an offset is civil time already; one with an offset is an instant, which is converted to
 * civil time in `zone` (an IANA name). 24:00 is the midnight after.
 */
export function parseDate(written: string, zone: string): CivilTime | null {
  if (written.length > longest) return null;
  // Most dates are in figures already, and the other forms take far longer to match.
  const parts = shape.exec(written) ?? shape.exec(dateInFigures(written));
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
  return civilTimeAt(dayjs(moment + withColon(offset)).valueOf(), zone, moment.length);
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

/**
 * The civil time in `zone` at an instant, cut to `length` characters so that it is as exact as the
 * source was.
 */
function civilTimeAt(instant: number, zone: string, length: number): CivilTime | null {
  if (Number.isNaN(instant)) return null;
  // The Swedish form is ISO 8601 with a space; Intl, unlike dayjs.tz, does not depend on the host's
  // zone.
  const local = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(instant);
  return asCivilTime(local.replace(" ", "T").slice(0, length));
}

/** Null for a year without exactly four digits, as `CivilTime` could not be sorted then. */
function asCivilTime(moment: string): CivilTime | null {
  return /^\d{4}-/.test(moment) ? (moment as CivilTime) : null;
}
