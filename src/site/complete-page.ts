import { weeks } from "../archive/months.ts";
import { instant, zonedTime } from "../archive/zoned-time.ts";
import type { Article } from "../ingest/article.ts";
import { authorNames } from "../ingest/authors.ts";
import type { CivilTime } from "../ingest/date.ts";
import { formatReaders } from "../ingest/format-table.ts";
import { groupBy } from "../lib/group-by.ts";
import { monthLink, tagLink, yearLink } from "./links.ts";
import { ownHtml } from "./own-markdown.ts";
import type { Kind, Page, Props, Site } from "./page.ts";
import { articlePath, dayPath, sourcePath } from "./paths.ts";
import type { PlannedFeedEntry, PlannedPage } from "./planned-page.ts";
import type { FeedEntry } from "./view-models.ts";

/** Gives the text of an article's body, with `\n` line ends. */
export type BodyOf = (article: Article) => string;

/** Works out all that a planned page shows. It is pure, except for what `bodyOf` does. */
export function completePage(page: PlannedPage<Kind>, bodyOf: BodyOf): Page {
  const { path, site } = page;
  switch (page.kind) {
    case "article":
      return { kind: page.kind, path, site, props: articleProps(page, bodyOf) };
    case "month":
      return { kind: page.kind, path, site, props: monthProps(page) };
    case "own-page": {
      const { title, text } = page.props;
      return { kind: page.kind, path, site, props: { title, body: ownHtml(text, path, site) } };
    }
    case "about": {
      const { addition, ...props } = page.props;
      return { kind: page.kind, path, site, props: { ...props, addition: addition === null ? null : ownHtml(addition, path, site) } };
    }
    case "feed": {
      const { entries, ...props } = page.props;
      return { kind: page.kind, path, site, props: { ...props, articles: entries.map((entry) => feedEntry(entry, site, bodyOf)) } };
    }
    case "json-feed":
      return { kind: page.kind, path, site, props: { articles: page.props.entries.map((entry) => feedEntry(entry, site, bodyOf)) } };
    case "sitemap":
      return { kind: page.kind, path, site, props: { ...page.props, pages: page.props.pages.map((entry) => inZone(entry, site)) } };
    case "sitemap-index":
      return { kind: page.kind, path, site, props: { ...page.props, parts: page.props.parts.map((entry) => inZone(entry, site)) } };
    default:
      return page;
  }
}

/**
 * How many characters of Chinese are read in a minute: a round figure between reading aloud (255,
 * IReST, doi 10.1167/iovs.11-8284) and reading silently (439, 王影超 et al. 2024,
 * doi 10.12139/j.1672-0628.2024.02.005), nearer to the latter.
 */
const charactersAMinute = 400;

function articleProps({ site, props: { tagged, previous, next, related } }: PlannedPage<"article">, bodyOf: BodyOf): Props["article"] {
  const { article, labels } = tagged;
  const { summary, header, text, origin } = article;
  const { date } = summary;
  return {
    summary,
    header,
    published: zonedTime(date, site.timeZone),
    minutes: Math.max(1, Math.round(text.characters / charactersAMinute)),
    authors: authorNames(header.author),
    tags: labels.map(tagLink),
    trail: [yearLink(date.slice(0, 4)), monthLink(date.slice(0, 4), date.slice(5, 7))],
    previous,
    next,
    related,
    origin,
    sourcePath: sourcePath(article),
    body: formatReaders[origin.format].html(bodyOf(article), articlePath(summary)),
  };
}

function monthProps({ props: { year, month, entries, previous, next } }: PlannedPage<"month">): Props["month"] {
  const byDay = groupBy(entries, ({ date }) => date.slice(8, 10));
  const countOf = (day: number) => byDay.get(String(day).padStart(2, "0"))?.length ?? 0;
  return {
    year,
    month,
    count: entries.length,
    weeks: weeks(year, month).map((week) => week.map((day) => (day === null ? null : { day, count: countOf(day) }))),
    days: [...byDay].map(([day, ofDay]) => ({ day: Number(day), onThisDay: dayPath(month, day), entries: ofDay })),
    trail: [yearLink(year)],
    previous,
    next,
  };
}

/**
 * The most tags of an article in a feed, and the longest body there in characters. Both are
 * limited, as the feed of each of its tags repeats them.
 */
const [mostLabels, longestBody] = [30, 50_000];

function feedEntry({ id, tagged: { article, labels } }: PlannedFeedEntry, site: Site, bodyOf: BodyOf): FeedEntry {
  const { summary, header, text, origin } = article;
  return {
    id,
    path: articlePath(summary),
    title: header.title,
    published: instant(summary.date, site.timeZone),
    authors: authorNames(header.author),
    labels: labels.slice(0, mostLabels),
    excerpt: summary.excerpt,
    body: text.characters > longestBody ? null : formatReaders[origin.format].html(bodyOf(article), articlePath(summary)),
  };
}

function inZone<T extends { readonly modified: CivilTime | null }>(entry: T, { timeZone }: Site): T & { readonly modified: string | null } {
  return { ...entry, modified: entry.modified === null ? null : zonedTime(entry.modified, timeZone) };
}
