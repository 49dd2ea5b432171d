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

const day = String.raw`(?<year>\d{4})(?:-(?<m1>\d{1,2})-(?<d1>\d{1,2})|/(?<m2>\d{1,2})/(?<d2>\d{1,2})|\.(?<m3>\d{1,2})\.(?<d3>\d{1,2})|年(?<m4>\d{1,2})月(?<d4>\d{1,2})日)`;
const time = String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:\.\d+)?)?|时(?:(?<minute2>\d{1,2})分)?(?:(?<second2>\d{1,2})秒)?)`;
const offset = String.raw`(?<offset>Z|[+-]\d{2}:?\d{2})`;
const shape = new RegExp(`^${day}(?:(?:T|\\s+|(?<=日))${time}(?:\\s*${offset})?)?$`, "i");

/**
 * Reads a date in any of the usual written forms (see `expectedDate`), full-width digits included, and an inner `日期：` prefix as the
 * seeds have it. Strict: null for a day the calendar does not have and for anything left over. A date without an offset is civil time already;
 * one with an offset is an instant, and is converted to civil time in `zone` (an IANA name).
 */
export function parseDate(written: string, zone: string): CivilTime | null {
  const text = written
    .normalize("NFKC")
    .trim()
    .replace(/^(?:发布日期|发布时间|日期|时间)\s*:\s*/, "");
  const parts = shape.exec(text)?.groups;
  if (!parts) return null;
  const two = (digits: string) => digits.padStart(2, "0");
  const date = [
    parts["year"] ?? "",
    ...[1, 2, 3, 4].map((n) => parts[`m${n}`] && `${two(parts[`m${n}`] ?? "")}-${two(parts[`d${n}`] ?? "")}`),
  ]
    .filter(Boolean)
    .join("-");
  if (parts["hour"] === undefined) return onCalendar(date, "YYYY-MM-DD") ? (date as CivilTime) : null;

  const second = parts["second"] ?? parts["second2"];
  const clock = [parts["hour"], parts["minute"] ?? parts["minute2"] ?? "00", ...(second === undefined ? [] : [second])].map(two);
  const moment = `${date}T${clock.join(":")}`;
  if (!onCalendar(moment, second === undefined ? "YYYY-MM-DDTHH:mm" : "YYYY-MM-DDTHH:mm:ss")) return null;
  if (parts["offset"] === undefined) return moment as CivilTime;
  return civilTimeAt(dayjs(moment + isoOffset(parts["offset"])).valueOf(), zone, moment.length);
}

/** Parsed as UTC, so that no daylight-saving gap of the host's own zone can make a good time invalid. */
function onCalendar(text: string, format: string): boolean {
  return dayjs.utc(text, format, true).isValid();
}

function isoOffset(offset: string): string {
  return offset.toUpperCase() === "Z" ? "Z" : offset.replace(/^(...):?(..)$/, "$1:$2");
}

/** The civil time in `zone` at an instant, cut to `length` characters so that it is as exact as the source was. */
function civilTimeAt(instant: number, zone: string, length: number): CivilTime | null {
  if (Number.isNaN(instant)) return null;
  // The Swedish form is ISO 8601 with a space; Intl, unlike dayjs.tz, does not depend on the host's zone.
  const local = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(instant);
  return /^\d{4}-/.test(local) ? (local.replace(" ", "T").slice(0, length) as CivilTime) : null;
}
