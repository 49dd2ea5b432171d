import type { Article } from "../ingest/article.ts";
import type { Entry, Mention } from "./parts.ts";
import { articlePath } from "./paths.ts";

/** Gives an article's list entry. */
export type EntryOf = (article: Article) => Entry;

/** Makes each article's entry once, however many lists it is on. */
export function createEntries(): EntryOf {
  const entries = new Map<Article, Entry>();
  return (article) => {
    const known = entries.get(article);
    if (known) return known;
    const entry = { ...mentionOf(article), views: article.views, excerpt: article.excerpt };
    entries.set(article, entry);
    return entry;
  };
}

export function mentionOf(article: Article): Mention {
  const { columns, headline, date } = article;
  return { path: articlePath(article), columns, headline, date };
}
