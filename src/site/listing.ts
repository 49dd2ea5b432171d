import type { Article } from "../ingest/article.ts";
import type { Entry, Mention } from "./parts.ts";
import { articlePath } from "./paths.ts";

/** How other pages show an article: as an entry of a list, or by its title alone. */
export interface Listing {
  readonly entryOf: (article: Article) => Entry;
  readonly mentionOf: (article: Article) => Mention;
}

/** Makes each article's entry and mention once, however many pages show it. */
export function createListing(): Listing {
  const mentionOf = once((article): Mention => {
    const { columns, headline, date } = article;
    return { path: articlePath(article), columns, headline, date };
  });
  return { mentionOf, entryOf: once((article) => ({ ...mentionOf(article), views: article.views, excerpt: article.excerpt })) };
}

function once<T>(make: (article: Article) => T): (article: Article) => T {
  const made = new Map<Article, T>();
  return (article) => {
    const known = made.get(article);
    if (known !== undefined) return known;
    const value = make(article);
    made.set(article, value);
    return value;
  };
}
