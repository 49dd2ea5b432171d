import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import utc from "dayjs/plugin/utc.js";

dayjs.extend(utc);
dayjs.extend(customParseFormat);

declare const civil: unique symbol;

/**
 * A date as a newspaper prints it, in the archive's zone, as exact as the source gives it: `2024-04-24`, `2024-04-24T18:29` or
 * `2024-04-24T18:29:30`. The order of the strings is the order in time; a day without a time comes before its hours.
 */
export type CivilTime = string & { readonly [civil]: true };

/** What a date may look like, for messages. */
export const expectedDate =
  "expected year, month and day, with or without a time, such as 2024-04-24 18:29, 2024/4/24, 2024年4月24日 18时29分 or 2024-04-24T18:29:00+08:00";

/** Year, month and day with one separator, and perhaps a time and an offset; a fraction of a second is exact beyond any newspaper, and dropped. */
const shape = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?(?:\s*(Z|[+-]\d{2}:?\d{2}))?)?$/i;

/**
 * Reads a date in any of the usual written forms (see `expectedDate`), full-width digits included, and an inner `日期：` prefix as the
 * seeds have it. Strict: null for a day the calendar does not have and for anything left over. A date without an offset is civil time already;
 * one with an offset is an instant, and is converted to civil time in `zone` (an IANA name).
 */
export function parseDate(written: string, zone: string): CivilTime | null {
  const parts = shape.exec(inFigures(written));
  if (!parts) return null;
  const [, year = "", , month = "", day = "", hour, minute = "", second, offset] = parts;
  const two = (digits: string) => digits.padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined) return onCalendar(date, "YYYY-MM-DD") ? (date as CivilTime) : null;

  const moment = `${date}T${two(hour)}:${two(minute)}${second === undefined ? "" : `:${two(second)}`}`;
  if (!onCalendar(moment, second === undefined ? "YYYY-MM-DDTHH:mm" : "YYYY-MM-DDTHH:mm:ss")) return null;
  if (offset === undefined) return moment as CivilTime;
  return civilTimeAt(dayjs(moment + withColon(offset)).valueOf(), zone, moment.length);
}

/** A written date in half-width figures and marks: `日期：２０２４年4月24日18时` is `2024-4-24 18:00`. */
function inFigures(written: string): string {
  return written
    .normalize("NFKC")
    .trim()
    .replace(/^(?:发布日期|发布时间|日期|时间)\s*:\s*/, "")
    .replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日\s*/, "$1-$2-$3 ")
    .replace(
      /(\d{1,2})时(?:(\d{1,2})分(?:(\d{1,2})秒)?)?$/,
      (_, hour, minute = "00", second = "") => `${hour}:${minute}${second && `:${second}`}`,
    )
    .trim();
}

/** Days that every year has, so that no calendar need be asked, perhaps with a time that every day has. */
const everyYear =
  /^[1-9]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)(?:T(?:[01]\d|2[0-3])(?::[0-5]\d){1,2})?$/;

/** In doubt parsed as UTC, so that no daylight-saving gap of the host's own zone can make a good time invalid. It takes 5 µs. */
function onCalendar(text: string, format: string): boolean {
  return everyYear.test(text) || dayjs.utc(text, format, true).isValid();
}

function withColon(offset: string): string {
  return offset.toUpperCase() === "Z" ? "Z" : offset.replace(/^(...):?(..)$/, "$1:$2");
}

/** The civil time in `zone` at an instant, cut to `length` characters so that it is as exact as the source was. */
function civilTimeAt(instant: number, zone: string, length: number): CivilTime | null {
  if (Number.isNaN(instant)) return null;
  // The Swedish form is ISO 8601 with a space; Intl, unlike dayjs.tz, does not depend on the host's zone.
  const local = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(instant);
  return /^\d{4}-/.test(local) ? (local.replace(" ", "T").slice(0, length) as CivilTime) : null;
}
