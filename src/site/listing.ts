import type { Archive } from "../archive/archive.ts";
import type { Article } from "../ingest/article.ts";
import type { Entry, Mention } from "./parts.ts";
import { articlePath } from "./paths.ts";
import type { Labelled } from "./planned-page.ts";

/** The forms in which pages hold an article: as an entry of a list, by its title alone, or with all that is known of it. Each is made once. */
export interface Listing {
  readonly entryOf: (article: Article) => Entry;
  readonly mentionOf: (article: Article) => Mention;
  readonly labelledOf: (article: Article) => Labelled;
  /** The article that a value is a form of; undefined for any other value. */
  readonly articleIn: (form: object) => Article | undefined;
}

export function createListing({ tagsOf }: Pick<Archive, "tagsOf">): Listing {
  const articles = new Map<object, Article>();
  const once = <T extends object>(make: (article: Article) => T) => {
    const made = new Map<Article, T>();
    return (article: Article): T => {
      const known = made.get(article);
      if (known !== undefined) return known;
      const form = make(article);
      made.set(article, form);
      articles.set(form, article);
      return form;
    };
  };
  const mentionOf = once((article): Mention => {
    const { columns, headline, date } = article;
    return { path: articlePath(article), columns, headline, date };
  });
  return {
    mentionOf,
    entryOf: once((article) => ({ ...mentionOf(article), views: article.views, excerpt: article.excerpt })),
    labelledOf: once((article) => ({ article, labels: (tagsOf.get(article) ?? []).map(({ name }) => name) })),
    articleIn: (form) => articles.get(form),
  };
}
