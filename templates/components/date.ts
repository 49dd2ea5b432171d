import { dayOf as dayIn, lastPart, monthOf, withoutTime, yearOf } from "../../src/lib/date-parts.ts";
import { html } from "../html.ts";

/**
 * A date as Chinese newspapers print it, as exact as the source: `2024-04-24T18:29` becomes
 * 2024年4月24日 18:29, and `2024-04` 2024年4月.
 */
export function chineseDate(date: string): string {
  const [month, day] = [monthOf(date), dayIn(date)];
  const named = [`${Number(yearOf(date))}年`, ...(month ? [`${figure(month)}月`] : []), ...(day ? [`${figure(day)}日`] : [])];
  return named.join("") + (date.length > 10 ? ` ${date.slice(11)}` : "");
}

/** The number of the month of a year, or of the day of a month. */
function figure(period: string): number {
  return Number(lastPart(period));
}

/** The days from one date to another: 2021年9月18日—2024年4月24日, or one day alone. */
export function chineseDays(first: string, last: string): string {
  const [from, to] = [first, last].map((date) => chineseDate(withoutTime(date)));
  return from === to ? `${from}` : `${from}—${to}`;
}

/** The months from one date to another: 2023年11月—2024年4月, or one alone, or years. */
export function chineseMonths(first: string, last: string): string {
  const [from, to] = [first, last].map((date) => chineseDate(monthOf(date) ?? date));
  return from === to ? `${from}` : `${from}—${to}`;
}

/**
 * The day of a date, in figures that align in a list; a month or a year as it is. What is shown is
 * what programs read, too (HTML, 4.5.14).
 */
export function dayOf(date: string) {
  const day = withoutTime(date);
  return html`<time>${day}</time>`;
}

/** The time of a date, for lists of one day; empty if the source has none. */
export function timeOf(date: string) {
  return date.length > 10 ? html`<time datetime="${date}">${date.slice(11, 16)}</time>` : html`<span></span>`;
}
