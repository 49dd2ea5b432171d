/**
 * The parts of a date in ISO 8601, which may be a year (`2019`), a month (`2019-05`), a day
 * (`2019-05-03`) or a day with a time. Years, months and days are cut off here alone, so that a
 * date that is less than a day is nowhere taken for one.
 */

/** The year of a date: `2019`. */
export function yearOf(date: string): string {
  return date.slice(0, 4);
}

/** The month of a date, as `2019-05`; null if the date is only a year. */
export function monthOf(date: string): string | null {
  return date.length < 7 ? null : date.slice(0, 7);
}

/** The day of a date, as `2019-05-03`; null if the date is only a year or a month. */
export function dayOf(date: string): string | null {
  return date.length < 10 ? null : date.slice(0, 10);
}

/** A date without its time: the day, or the month or year if it is only that. */
export function withoutTime(date: string): string {
  return date.slice(0, 10);
}

/** The month of a year (`2019-05`) or the day of a month (`2019-05-03`), in two digits. */
export function lastPart(period: string): string {
  return period.slice(-2);
}
