import type { Position } from "../lib/diagnostics.ts";
import { type CivilTime, longestDate, parseDate } from "./date.ts";
import { type Field, fieldText } from "./header-field.ts";
import { tidyDate } from "./printed-date.ts";

/** The orders in which year, month and day are written: `2019/5/3`, `3/5/2019`, `5/3/2019`. */
export const dateOrders = ["ymd", "dmy", "mdy"] as const;

export type DateOrder = (typeof dateOrders)[number];

/** A day that a date may mean, with the order of which that is so. */
export interface DateReading {
  readonly order: DateOrder;
  readonly date: CivilTime;
}

/** A date in figures of which the order is not plain, or not plain in every date of its form. */
export interface OrderedDate {
  /** Dates of one form are likely in one order. The form is the sign between the figures. */
  readonly form: string;
  /** Whether the year has two figures, so that its century is not plain either. */
  readonly shortYear: boolean;
  /**
   * What it may mean, each order of a short year in both centuries; of a year of four figures that
   * only one order fits, just that.
   */
  readonly readings: readonly DateReading[];
}

/** The same as an article has it: the text, and its place in the file. */
export interface WrittenDate extends OrderedDate, Position {
  readonly written: string;
}

/** Three figures, the year being the last or of two figures: `03/04/2019`, `19-05-03`. */
const figures = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)/;

/** A year of two figures that is named as such: `19年5月3日`. */
const named = /^(\d\d)年(\d{1,2})月(\d{1,2})[日号]/;

/**
 * All that a date in figures may mean: any order that gives a day of the calendar. Null for a date
 * of another form, such as one that begins with a year of four figures, and if day and month are
 * the same; for which `parseDate` is all.
 */
export function dateReadings(written: string, zone: string): OrderedDate | null {
  // Nearly all dates begin with the whole year, and need no more than this.
  if (written.length > longestDate || /^\D*\d{4}/.test(written)) return null;
  const text = tidyDate(written);
  const found = figures.exec(text) ?? named.exec(text);
  if (!found) return null;
  const inYears = found.length === 4;
  const parts = inYears ? [found[1], found[2], found[3]] : [found[1], found[3], found[4]];
  const rest = text.slice(found[0].length);
  const readings = (inYears ? (["ymd"] as const) : dateOrders).flatMap((order): DateReading[] => {
    const part = (letter: string) => parts[order.indexOf(letter)] ?? "";
    return wholeYears(part("y")).flatMap((year) => {
      // In this form whatever follows the day can be read.
      const date = parseDate(`${year}年${part("m")}月${part("d")}日${rest}`, zone);
      return date === null ? [] : { order, date };
    });
  });
  const shortYear = parts.every((part) => part?.length !== 4);
  const isPlain = !shortYear && new Set(readings.map(({ date }) => date)).size < readings.length;
  return readings.length === 0 || isPlain ? null : { form: inYears ? "年" : (found[2] ?? ""), shortYear, readings };
}

/** The date in a field, if its order is not plain or tells the order of others. */
export function writtenDate(field: Field | undefined, zone: string): WrittenDate | null {
  const written = fieldText(field);
  const found = field && written !== "" ? dateReadings(written, zone) : null;
  return found && field ? { ...found, written, line: field.line, column: field.column } : null;
}

/** The years that figures can stand for; none for a single figure, which is no year. */
function wholeYears(year: string): string[] {
  if (year.length === 4) return [year];
  return year.length === 2 ? [`19${year}`, `20${year}`] : [];
}
