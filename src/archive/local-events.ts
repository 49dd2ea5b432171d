import type { Article } from "../ingest/article.ts";
import type { CivilTime } from "../ingest/date.ts";
import { happenings } from "../language/terms/happenings.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Rows } from "./number-rows.ts";
import type { TagCandidate } from "./tag-candidates.ts";

/** How many articles must tell of an event at a place, and how many in their titles. */
const [fewestArticles, fewestTitles] = [5, 3];

/** So many months in a row must have half of the articles at least: then they tell one story. */
const monthsOfStory = 3;

/** What happened at a place: 土耳其地震. */
export interface LocalEvent {
  readonly name: string;
  readonly place: string;
  /** The word for what happened, by which the story goes: 地震. */
  readonly happening: string;
  readonly articles: readonly Article[];
}

/** An event while its articles are gathered. */
interface PendingEvent extends LocalEvent {
  readonly articles: Article[];
  titles: number;
}

/**
 * The events at places of which articles tell a story. `found` are the terms that each article
 * holds, by their numbers among `candidates`. An article tells of an event if it holds the place
 * and a word for what happened; in at least three titles the one must stand before the other in a
 * clause. All that decides about an event are the articles that hold both.
 */
export function localEvents(articles: readonly Article[], found: Rows, candidates: readonly TagCandidate[]): LocalEvent[] {
  const isWord = Uint8Array.from(candidates, ({ name }) => Number(happenings.has(name)));
  const events = new Map<string, PendingEvent>();
  for (const [number, article] of articles.entries()) {
    const held = found.values.subarray(found.starts[number], found.starts[number + 1]);
    if (!held.some((term) => isWord[term] === 1)) continue;
    const terms = Array.from(held, (term) => candidates[term] as TagCandidate);
    const words = groupBy(
      terms.filter(({ name }) => happenings.has(name)),
      ({ name }) => happenings.get(name) ?? name,
    );
    for (const place of terms.filter(({ kind }) => kind === "地点")) {
      for (const [happening, spelled] of words) {
        const name = `${place.name}${happening}`;
        const event = events.get(name) ?? { name, place: place.name, happening, articles: [], titles: 0 };
        events.set(name, event);
        event.articles.push(article);
        if (spelled.some((word) => standsBefore(article.header.title, place, word.name))) event.titles++;
      }
    }
  }
  return [...events.values()].filter((event) => event.articles.length >= fewestArticles && event.titles >= fewestTitles && isStory(event));
}

/** Whether a title has a place before a word, in one clause. */
function standsBefore(title: string, { name, aliases }: TagCandidate, word: string): boolean {
  return title
    .split(/[\s，。；：、！？!?,;:“”《》【】]/u)
    .some((clause) => [name, ...aliases].some((place) => clause.includes(place) && clause.indexOf(word, clause.indexOf(place)) > 0));
}

/** Whether some months in a row have at least half of an event's articles. */
function isStory({ articles }: PendingEvent): boolean {
  const months = articles.flatMap(({ summary: { date } }) => monthNumber(date) ?? []);
  const most = Math.max(...months.map((first) => months.filter((month) => month >= first && month < first + monthsOfStory).length));
  return 2 * most >= articles.length;
}

/** The months from the beginning of the era to that of a date; null for a year alone. */
function monthNumber(date: CivilTime): number | null {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date) ?? [];
  return month === undefined ? null : Number(year) * 12 + Number(month);
}
