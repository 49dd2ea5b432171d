import { parseDate } from "../ingest/date.ts";
import { dayOf } from "../lib/date-parts.ts";
import type { BodyCandidate } from "./body-choice.ts";
import { momentAlone, publishedDate } from "./fact-lines.ts";
import { candidate, type FieldCandidate } from "./field-candidates.ts";
import { placesOf } from "./nearby-facts.ts";
import type { PageLine } from "./page-lines.ts";

/** How many lines of a body, and below it, may still tell when it was published. */
const [withinBody, belowBody] = [2, 3];

/** How far below the title, or else above the body, the date stands, in lines. */
const furthest = 8;

/**
 * The date of publication that readers see: by its name in a line below the title or by the text,
 * or as a day with a time that has such a line for itself. Null if there is none.
 */
export function shownDate(lines: readonly PageLine[], title: string | null, body: BodyCandidate | null): FieldCandidate | null {
  const { heading, first, last } = placesOf(lines, title, body);
  if (first === -1) return null;
  const start = heading === -1 ? Math.max(first - furthest, 0) : heading + 1;
  const above = lines.slice(start, Math.min(first, start + furthest)).filter(isOwn);
  const within = lines.slice(Math.max(first, start), Math.max(first, start) + withinBody);
  const beside = [...within, ...lines.slice(last + 1, last + 1 + belowBody).filter(isOwn)];
  const named = above.map(({ parted }) => publishedDate(parted)?.value ?? null);
  const alone = heading === -1 ? [] : above.map(({ parted }) => momentAlone(parted));
  // Within a text, 时间 may be that of an event.
  const surely = beside.map(({ parted }) => publishedDate(parted)).map((found) => (found?.isPlain === false ? found.value : null));
  const value = [...named, ...alone, ...surely].find((one) => one !== null);
  return candidate("date", value, `the date that is shown as ${value ?? ""}`)[0] ?? null;
}

/** Dates of other articles stand in lists of links. */
function isOwn({ text, linked }: PageLine): boolean {
  return linked * 2 < text.length;
}

/**
 * The candidates with the shown date before those of the page's own data if they differ in the day,
 * as systems write there when a page was moved or published anew; else the more exact one counts.
 */
export function withShownDate(told: readonly FieldCandidate[], shown: FieldCandidate | null, zone: string): FieldCandidate[] {
  const date = shown && parseDate(shown.value, zone);
  const other = told.map(({ field, value }) => (field === "date" ? parseDate(value, zone) : null)).find((one) => one !== null);
  if (!shown || !date || !other) return [...told];
  const isSameDay = dayOf(date) === dayOf(other);
  return isSameDay && other.length >= date.length ? [...told] : [shown, ...told];
}
