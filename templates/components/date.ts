import { html } from "../html.ts";

/**
 * A date as Chinese newspapers print it, as exact as the source: `2024-04-24T18:29` becomes
 * 2024年4月24日 18:29.
 */
export function chineseDate(date: string): string {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
  return `${Number(year)}年${Number(month)}月${Number(day)}日${date.length > 10 ? ` ${date.slice(11)}` : ""}`;
}

/** The days from one date to another: 2021年9月18日—2024年4月24日, or one day alone. */
export function chineseDays(first: string, last: string): string {
  const [from, to] = [first, last].map((date) => chineseDate(date.slice(0, 10)));
  return from === to ? `${from}` : `${from}—${to}`;
}

/** The months from one date to another: 2023年11月—2024年4月, or one month alone. */
export function chineseMonths(first: string, last: string): string {
  const [from, to] = [first, last].map((date) => `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月`);
  return from === to ? `${from}` : `${from}—${to}`;
}

/** The day of a date, in figures that align in a list. */
export function dayOf(date: string) {
  const day = date.slice(0, 10);
  return html`<time datetime="${day}">${day}</time>`;
}

/** The time of a date, for lists of one day; empty if the source has none. */
export function timeOf(date: string) {
  return date.length > 10 ? html`<time datetime="${date}">${date.slice(11, 16)}</time>` : html`<span></span>`;
}
