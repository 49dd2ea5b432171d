/** The milliseconds of a day in UTC, in which days are counted here. */
export const dayLength = 86_400_000;

/** The day of an instant in UTC, as `2021-09-18`. */
export function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/**
 * The number of a day (`2021-09-18`) in a year of 366 days, counted from 0. A date has the same
 * number in every year.
 */
export function dayOfYear(day: string): number {
  const leapYear = "2000";
  return (Date.parse(leapYear + day.slice(4)) - Date.parse(`${leapYear}-01-01`)) / dayLength;
}
