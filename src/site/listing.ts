import type { Archive } from "../archive/archive.ts";
import type { Article } from "../ingest/article.ts";
import type { CivilTime } from "../ingest/date.ts";
import type { Entry, Mention } from "./parts.ts";
import { articlePath, type SitePath } from "./paths.ts";
import type { Labelled } from "./planned-page.ts";

/** The forms in which pages hold an article: as an entry of a list, by its title alone, or with all that is known of it. Each is made once. */
export interface Listing {
  readonly entryOf: (article: Article) => Entry;
  readonly mentionOf: (article: Article) => Mention;
  readonly labelledOf: (article: Article) => Labelled;
}

export function createListing({ tagsOf }: Pick<Archive, "tagsOf">): Listing {
  return {
    mentionOf: once((article) => new ArticleMention(article)),
    entryOf: once((article) => new ArticleEntry(article)),
    labelledOf: once((article) => ({ article, labels: (tagsOf.get(article) ?? []).map(({ name }) => name) })),
  };
}

function once<T>(make: (article: Article) => T): (article: Article) => T {
  const made = new Map<Article, T>();
  return (article) => {
    const known = made.get(article);
    if (known !== undefined) return known;
    const form = make(article);
    made.set(article, form);
    return form;
  };
}

/** The article that a value is a mention or an entry of; undefined for any other value. */
export function articleIn(value: object): Article | undefined {
  return value instanceof ArticleMention ? value.article : undefined;
}

/** Classes, so that the fingerprint of a page need not go into each of a page's forms, but can ask for the article's. */
class ArticleMention implements Mention {
  readonly path: SitePath;
  readonly columns: readonly string[];
  readonly headline: string;
  readonly date: CivilTime;
  readonly #article: Article;

  constructor(article: Article) {
    this.path = articlePath(article);
    this.columns = article.columns;
    this.headline = article.headline;
    this.date = article.date;
    this.#article = article;
  }

  get article(): Article {
    return this.#article;
  }
}

class ArticleEntry extends ArticleMention implements Entry {
  readonly views: number | null;
  readonly excerpt: string;

  constructor(article: Article) {
    super(article);
    this.views = article.views;
    this.excerpt = article.excerpt;
  }
}
