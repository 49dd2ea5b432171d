import type { Article } from "../ingest/article.ts";
import type { Entry } from "./page.ts";
import { articlePath } from "./paths.ts";

/** Looks up an article's list entry. Every list shares the same entries, so that an article costs one however many lists it is on. */
export type EntryOf = (article: Article) => Entry;

export function entriesOf(articles: readonly Article[]): EntryOf {
  const entries = new Map(articles.map((article) => [article, entryOf(article)]));
  return (article) => entries.get(article) ?? entryOf(article);
}

function entryOf(article: Article): Entry {
  const { columns, headline, date, views, excerpt } = article;
  return { path: articlePath(article), columns, headline, date, views, excerpt };
}
