import type { Archive } from "../archive/archive.ts";
import { instant } from "../archive/zone.ts";
import type { Article } from "../ingest/article.ts";
import { authorNames } from "../ingest/authors.ts";
import { originOf } from "./article-pages.ts";
import type { IdentityOf } from "./identity.ts";
import type { PlannedPage } from "./page.ts";
import type { FeedEntry } from "./parts.ts";
import { articlePath, feedPath, jsonFeedPath, tagFeedPath } from "./paths.ts";
import type { MakePage } from "./plan.ts";
import { tagLink } from "./tag-pages.ts";

/** How many articles a feed holds: the newest. */
const longest = 50;

/** Atom and JSON Feed of the archive, and Atom of each tag. */
export function feedPages(page: MakePage, { articles, tags, tagsOf }: Archive, identityOf: IdentityOf, timeZone: string): PlannedPage[] {
  const entryOf = (article: Article): Omit<FeedEntry, "body"> => {
    const path = articlePath(article);
    const { title, date, author, excerpt } = article;
    const labels = (tagsOf.get(article) ?? []).map(({ name }) => name);
    return {
      id: identityOf(path),
      path,
      title,
      published: instant(date, timeZone),
      authors: authorNames(author),
      labels,
      excerpt,
      origin: originOf(article),
    };
  };
  const entries = articles.slice(0, longest).map(entryOf);
  return [
    page("feed", feedPath, { id: identityOf(feedPath), of: null, articles: entries }),
    page("json-feed", jsonFeedPath, { articles: entries }),
    ...tags.map((tag) => {
      const path = tagFeedPath(tag.name);
      return page("feed", path, { id: identityOf(path), of: tagLink(tag.name), articles: tag.articles.slice(0, longest).map(entryOf) });
    }),
  ];
}
