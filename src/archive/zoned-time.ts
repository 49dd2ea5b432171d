import type { CivilTime } from "../ingest/date.ts";
import { dayLength } from "./iso-day.ts";

/**
 * The instant of a civil time in a zone, as ISO 8601 with the offset that the zone had on that date
 * (China had daylight-saving time in 1986–1991): `1988-07-01T08:00:00` in Asia/Shanghai is
 * `1988-07-01T08:00:00+09:00`. A day without a time stays a day, and a month or a year what it
 * is. A time that clocks showed twice is taken for the first, and one that they skipped gets the
 * offset before the change.
 */
export function zonedTime(date: CivilTime, timeZone: string): string {
  return date.length <= 10 ? date : instant(date, timeZone);
}

/**
 * The same for formats that only take an instant: a day without a time gives its beginning, and so
 * do a month and a year.
 */
export function instant(date: CivilTime, timeZone: string): string {
  const seconds = date + "0000-01-01T00:00:00".slice(date.length);
  const asUtc = Date.parse(`${seconds}Z`);
  const steady = steadyOffset(Math.floor(asUtc / dayLength), timeZone);
  if (steady !== null) return seconds + isoOffset(steady);
  const [before, after] = [offsetAt(asUtc - dayLength, timeZone), offsetAt(asUtc + dayLength, timeZone)];
  if (before === after) return seconds + isoOffset(before);
  const fits = (offset: number) => offsetAt(asUtc - offset, timeZone) === offset;
  return seconds + isoOffset(!fits(before) && fits(after) ? after : before);
}

/** The day on which a moment (milliseconds since 1970) falls in a zone, as `2026-11-29`. */
export function dayAt(moment: number, timeZone: string): string {
  return new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 10);
}

/**
 * The offset of a zone from the day before to the day after a day (counted from 1970 in UTC); null
 * if it changes. It has not changed if it is the same at both ends of these three days: no zone has
 * ever gone back to an offset sooner than after 3 d 23 h 40 min (Africa/Freetown in September 1939;
 * tz database).
 */
function steadyOffset(day: number, timeZone: string): number | null {
  const [before, after] = [offsetAtMidnight(day - 1, timeZone), offsetAtMidnight(day + 2, timeZone)];
  return before === after ? before : null;
}

/**
 * The offsets of zones at midnights in UTC, remembered as `Intl` is slow to give one, and most days
 * of an archive have several articles.
 */
const atMidnight = new Map<string, Map<number, number>>();

function offsetAtMidnight(day: number, timeZone: string): number {
  const known = atMidnight.get(timeZone) ?? new Map<number, number>();
  atMidnight.set(timeZone, known);
  const offset = known.get(day) ?? offsetAt(day * dayLength, timeZone);
  known.set(day, offset);
  return offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A zone's offset from UTC in milliseconds at an instant. `Intl` knows each zone's history. */
function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
    formats.set(timeZone, format);
  }
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d+):(\d+)(?::(\d+))?$/.exec(format.format(instant)) ?? [];
  const distance = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -distance : distance;
}

/**
 * An offset in milliseconds as ISO 8601 has it, which knows no seconds there. Zones had such before
 * standard time (Asia/Shanghai until 1901); they are cut off.
 */
function isoOffset(distance: number): string {
  const minutes = Math.trunc(Math.abs(distance) / 60_000);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${distance < 0 ? "-" : "+"}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}
