import { instant, zonedTime } from "../archive/zoned-time.ts";
import type { Article } from "../ingest/article.ts";
import { authorNames } from "../ingest/authors.ts";
import { bodyHtml } from "../ingest/body.ts";
import type { CivilTime } from "../ingest/date.ts";
import { monthLink, yearLink } from "./calendar-pages.ts";
import type { Kind, Page, Props, Site } from "./page.ts";
import { articlePath, sourcePath } from "./paths.ts";
import type { Labelled, PlannedPage } from "./planned-page.ts";
import { tagLink } from "./tag-pages.ts";
import type { FeedEntry, Origin } from "./view-models.ts";

/** Gives the text of an article's body, with `\n` line ends. */
export type BodyOf = (article: Article) => string;

/** Works out all that a planned page shows. Pure, but for what `bodyOf` does. */
export function completePage(page: PlannedPage<Kind>, bodyOf: BodyOf): Page {
  const { path, site } = page;
  switch (page.kind) {
    case "article":
      return { kind: page.kind, path, site, props: articleProps(page, bodyOf) };
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
 * How many characters of Chinese are read in a minute: a round figure between reading aloud (255, IReST, doi 10.1167/iovs.11-8284) and reading silently
 * (439, 王影超 et al. 2024, doi 10.12139/j.1672-0628.2024.02.005), nearer to the latter.
 */
const charactersAMinute = 400;

function articleProps({ site, props }: PlannedPage<"article">, bodyOf: BodyOf): Props["article"] {
  const { labelled, previous, next, related } = props;
  const { article, labels } = labelled;
  const { id, title, columns, headline, date, views, characters, source, author, column, url, extra, excerpt } = article;
  return {
    id,
    title,
    columns,
    headline,
    date,
    published: zonedTime(date, site.timeZone),
    views,
    minutes: Math.max(1, Math.round(characters / charactersAMinute)),
    source,
    author,
    authors: authorNames(author),
    column,
    url,
    extra,
    excerpt,
    tags: labels.map(tagLink),
    trail: [yearLink(date.slice(0, 4)), monthLink(date.slice(0, 4), date.slice(5, 7))],
    previous,
    next,
    related,
    origin: originOf(article),
    body: bodyHtml(bodyOf(article), article.format),
  };
}

/** What a feed tells of an article is told again in the feed of each of its tags: of so many tags, and not more than a book's chapter in characters. */
const [mostLabels, longestBody] = [30, 50_000];

function feedEntry({ id, labelled: { article, labels } }: { id: string; labelled: Labelled }, site: Site, bodyOf: BodyOf): FeedEntry {
  const { title, date, author, excerpt, format, characters } = article;
  return {
    id,
    path: articlePath(article),
    title,
    published: instant(date, site.timeZone),
    authors: authorNames(author),
    labels: labels.slice(0, mostLabels),
    excerpt,
    body: characters > longestBody ? null : bodyHtml(bodyOf(article), format),
  };
}

function inZone<T extends { readonly modified: CivilTime | null }>(entry: T, { timeZone }: Site): T & { readonly modified: string | null } {
  return { ...entry, modified: entry.modified === null ? null : zonedTime(entry.modified, timeZone) };
}

/** Where an article comes from. */
function originOf(article: Article): Origin {
  const { file, format, bytes, encoding, sha256 } = article;
  return { file, path: sourcePath(article), format, bytes, encoding, sha256 };
}
