import type { Archive } from "../archive/archive.ts";
import { relatedArticles } from "../archive/related.ts";
import { zonedTime } from "../archive/zone.ts";
import type { Article } from "../ingest/article.ts";
import { authorNames } from "../ingest/authors.ts";
import { monthLink, yearLink } from "./calendar-pages.ts";
import type { Listing } from "./listing.ts";
import type { PlannedPage } from "./page.ts";
import type { Origin } from "./parts.ts";
import { articlePath, sourcePath, tagPath } from "./paths.ts";
import type { MakePage } from "./plan.ts";

/**
 * How many characters of Chinese are read in a minute: a round figure between reading aloud (255, IReST, doi 10.1167/iovs.11-8284) and reading silently
 * (439, 王影超 et al. 2024, doi 10.12139/j.1672-0628.2024.02.005), nearer to the latter.
 */
const charactersAMinute = 400;

/** A page for each article, linked to the ones before and after it in time and to those about the same things. */
export function articlePages(page: MakePage, { articles, tagsOf }: Archive, { mentionOf }: Listing, timeZone: string): PlannedPage[] {
  const related = relatedArticles(articles, tagsOf);
  return articles.map((article, index) => {
    const { id, title, columns, headline, date, views, characters, source, author, column, url, extra, excerpt } = article;
    const [newer, older] = [articles[index - 1], articles[index + 1]];
    const [year, month] = [date.slice(0, 4), date.slice(5, 7)];
    return page("article", articlePath(article), {
      id,
      title,
      columns,
      headline,
      date,
      published: zonedTime(date, timeZone),
      views,
      minutes: Math.max(1, Math.round(characters / charactersAMinute)),
      source,
      author,
      authors: authorNames(author),
      column,
      url,
      extra,
      excerpt,
      tags: (tagsOf.get(article) ?? []).map(({ name }) => ({ label: name, path: tagPath(name) })),
      trail: [yearLink(year), monthLink(year, month)],
      previous: older ? mentionOf(older) : null,
      next: newer ? mentionOf(newer) : null,
      related: (related.get(article) ?? []).map(mentionOf),
      origin: originOf(article),
    });
  });
}

/** Where an article comes from. */
export function originOf(article: Article): Origin {
  const { file, format, bytes, encoding, sha256 } = article;
  return { file, path: sourcePath(article), format, bytes, encoding, sha256 };
}
