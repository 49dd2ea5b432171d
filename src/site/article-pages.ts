import type { Archive } from "../archive/archive.ts";
import { zonedTime } from "../archive/zone.ts";
import type { Article } from "../ingest/article.ts";
import { monthLink, yearLink } from "./calendar-pages.ts";
import { mentionOf } from "./entry.ts";
import type { Origin, PlannedPage } from "./page.ts";
import { articlePath, sourcePath, tagPath } from "./paths.ts";
import type { MakePage } from "./plan.ts";

/** A page for each article, linked to the ones before and after it in time. */
export function articlePages(page: MakePage, { articles, tagsOf }: Archive, timeZone: string): PlannedPage[] {
  return articles.map((article, index) => {
    const { columns, headline, date, views, source, author, column, url, extra, excerpt } = article;
    const [newer, older] = [articles[index - 1], articles[index + 1]];
    const [year, month] = [date.slice(0, 4), date.slice(5, 7)];
    return page("article", articlePath(article), {
      columns,
      headline,
      date,
      published: zonedTime(date, timeZone),
      views,
      source,
      author,
      column,
      url,
      extra,
      excerpt,
      tags: (tagsOf.get(article) ?? []).map(({ name }) => ({ label: name, path: tagPath(name) })),
      trail: [yearLink(year), monthLink(year, month)],
      previous: older ? mentionOf(older) : null,
      next: newer ? mentionOf(newer) : null,
      origin: originOf(article),
    });
  });
}

function originOf(article: Article): Origin {
  const { file, format, bytes, encoding, sha256 } = article;
  return { file, path: sourcePath(article), format, bytes, encoding, sha256 };
}
