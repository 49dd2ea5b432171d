import type { Article } from "../ingest/article.ts";
import { articlePath } from "./paths.ts";
import type { Entry, Mention } from "./view-models.ts";

/** An article by its title alone. */
export function mentionOf(article: Article): Mention {
  return { path: articlePath(article), columns: article.columns, headline: article.headline, date: article.date };
}

/** An article as an entry of a list. */
export function entryOf(article: Article): Entry {
  const { columns, headline, date, views, excerpt } = article;
  return { path: articlePath(article), columns, headline, date, views, excerpt };
}
