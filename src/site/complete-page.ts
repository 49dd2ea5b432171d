import { isNamed } from "../archive/article-file.ts";
import { weeks } from "../archive/months.ts";
import { instant, zonedTime } from "../archive/zoned-time.ts";
import type { Article } from "../ingest/article.ts";
import { authorNames } from "../ingest/authors.ts";
import { type CivilTime, parseDate } from "../ingest/date.ts";
import { copyOf } from "../ingest/original.ts";
import { dayOf, lastPart, monthOf, yearOf } from "../lib/date-parts.ts";
import { groupBy } from "../lib/group-by.ts";
import { articleBody } from "./article-body.ts";
import { linkedAuthors } from "./author-links.ts";
import { absoluteUrl, href } from "./href.ts";
import { tagUri } from "./identity.ts";
import { monthLink, tagLink, yearLink } from "./links.ts";
import { storyOf } from "./list-story.ts";
import { ownHtml } from "./own-markdown.ts";
import type { Kind, Page, Props, Site } from "./page.ts";
import { articleFilePath, articlePath, dayPath, type SitePath, sourceName, sourcePath } from "./paths.ts";
import type { PlannedPage } from "./planned-page.ts";
import type { CountedLink, FeedEntry, TagCount } from "./view-models.ts";

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
    case "tag":
      return { kind: page.kind, path, site, props: tagProps(page) };
    case "byline": {
      const { kind, name, trail, entries } = page.props;
      return { kind: page.kind, path, site, props: { kind, name, trail, entries, ...storyOf(path, page.props) } };
    }
    case "own-page": {
      const { title, text } = page.props;
      return { kind: page.kind, path, site, props: { title, body: ownHtml(text, path, site) } };
    }
    case "about": {
      const { addition, ...props } = page.props;
      return { kind: page.kind, path, site, props: { ...props, addition: addition === null ? null : ownHtml(addition, path, site) } };
    }
    case "feed": {
      const { idPrefix, of } = page.props;
      // The feed of a tag has no bodies, as an article would stand whole in the feed of each of its
      // tags.
      const entries = feedEntries(page, of === null ? bodyOf : null);
      return { kind: page.kind, path, site, props: { id: tagUri(idPrefix, path), of, articles: entries } };
    }
    case "json-feed":
      return { kind: page.kind, path, site, props: { articles: feedEntries(page, bodyOf) } };
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

function articleProps(
  { path, site, props: { tagged, previous, next, sameTexts, related, bylines, pack } }: PlannedPage<"article">,
  bodyOf: BodyOf,
): Props["article"] {
  const { article, labels } = tagged;
  const { summary, header, text, origin } = article;
  const { date } = summary;
  const month = monthOf(date);
  const published = tagged.files.map((file) => ({ ...file, path: articleFilePath(summary, file.name) }));
  return {
    summary,
    header,
    published: zonedTime(date, site.timeZone),
    minutes: Math.max(1, Math.round(text.characters / charactersAMinute)),
    authors: authorNames(header.author),
    authorLinks: linkedAuthors(header.author, bylines),
    sourcePage: bylines.find(({ kind }) => kind === "来源")?.path ?? null,
    tags: labels.map(tagLink),
    trail: [yearLink(yearOf(date)), ...(month === null ? [] : [monthLink(yearOf(date), lastPart(month))])],
    previous,
    next,
    sameTexts,
    related,
    origin,
    sourcePath: pack ?? sourcePath(article),
    nameInPack: pack === null ? null : sourceName(article),
    files: published.filter(isNamed),
    original: header.original && {
      copy: published.find(({ file }) => file === copyOf(header.original, origin)) ?? null,
      fetched: header.original.fetched === null ? null : parseDate(header.original.fetched, site.timeZone),
    },
    body: articleBody(article, tagged, bodyOf(article), (to) => href(path, to)),
  };
}

function monthProps({ props: { year, month, entries, packs, previous, next } }: PlannedPage<"month">): Props["month"] {
  const byDay = groupBy(entries, ({ date }) => dayOf(date));
  const countOf = (day: number) => byDay.get(`${year}-${month}-${String(day).padStart(2, "0")}`)?.length ?? 0;
  return {
    year,
    month,
    count: entries.length,
    weeks: weeks(year, month).map((week) => week.map((day) => (day === null ? null : { day, count: countOf(day) }))),
    days: [...byDay].flatMap(([day, ofDay]) =>
      day === null ? [] : { day: Number(lastPart(day)), onThisDay: dayPath(month, lastPart(day)), entries: ofDay },
    ),
    withoutDay: byDay.get(null) ?? [],
    packs,
    trail: [yearLink(year)],
    previous,
    next,
  };
}

function tagProps({ path, props }: PlannedPage<"tag">): Props["tag"] {
  const { dates, oldest, sealedSize, people, institutions, related, ...shown } = props;
  const { count, story, older } = storyOf(path, props);
  return {
    ...shown,
    count,
    story: story && { ...story, people: people.map(linked), institutions: institutions.map(linked) },
    related: related.map(linked),
    older,
  };
}

function linked({ name, count }: TagCount): CountedLink {
  return { ...tagLink(name), count };
}

/** The most tags of an article in a feed, and the longest body there in characters. */
const [mostLabels, longestBody] = [30, 50_000];

/**
 * Articles as a feed shows them, without bodies if none are given. Feed readers know no page from
 * which a relative address could lead to a picture, so addresses are whole ones if the site's is
 * known.
 */
function feedEntries({ path, site, props: { idPrefix, articles } }: PlannedPage<"feed" | "json-feed">, bodyOf: BodyOf | null): FeedEntry[] {
  const addressOf = (to: SitePath) => (site.url === null ? href(path, to) : absoluteUrl(site.url, to));
  return articles.map((tagged) => {
    const { article, labels, files } = tagged;
    const { summary, header, text } = article;
    return {
      id: tagUri(idPrefix, articlePath(summary)),
      path: articlePath(summary),
      title: header.title,
      published: instant(summary.date, site.timeZone),
      authors: authorNames(header.author),
      labels: labels.slice(0, mostLabels),
      excerpt: summary.excerpt,
      files: files.filter(isNamed).map((file) => ({ ...file, path: articleFilePath(summary, file.name) })),
      body: bodyOf === null || text.characters > longestBody ? null : articleBody(article, tagged, bodyOf(article), addressOf),
    };
  });
}

function inZone<T extends { readonly modified: CivilTime | null }>(entry: T, { timeZone }: Site): T & { readonly modified: string | null } {
  return { ...entry, modified: entry.modified === null ? null : zonedTime(entry.modified, timeZone) };
}
