import type { Archive } from "../archive/archive.ts";
import { relatedArticles } from "../archive/related-articles.ts";
import { areIdentical } from "../archive/same-texts.ts";
import type { Article, ArticleSummary } from "../ingest/article.ts";
import type { BylinePages } from "./byline-pages.ts";
import { type ListedArticle, listedRelated } from "./listed-article.ts";
import { articlePath, type SitePath } from "./paths.ts";
import type { BylineLink, PlannedPage, PlannedProps, PlanPage } from "./planned-page.ts";
import type { SourcePacks } from "./source-packs.ts";
import type { TaggedArticle } from "./tagged-article.ts";
import type { SameText } from "./view-models.ts";

/** What the pages of all articles are planned from. */
interface Surroundings
  extends Pick<Archive, "articles" | "tagsOf" | "sameTexts">,
    Pick<BylinePages, "linksOf">,
    Pick<SourcePacks, "packOf"> {
  /** The articles, in the archive's order. */
  readonly all: readonly TaggedArticle[];
  readonly relatedTo: (article: number) => readonly Article[];
}

/**
 * A page for each article, linked to those before and after it in time, to those with the same text
 * and to related ones, and to the pages of its authors and its source.
 * `all` are the archive's articles, in its order.
 */
export function articlePages(
  page: PlanPage,
  { articles, tagsOf, sameTexts }: Archive,
  all: readonly TaggedArticle[],
  { linksOf, packOf }: Pick<BylinePages, "linksOf"> & Pick<SourcePacks, "packOf">,
): PlannedPage[] {
  const relatedTo = relatedArticles(articles, tagsOf, sameTexts);
  const surroundings = { articles, tagsOf, sameTexts, all, relatedTo, linksOf, packOf };
  return articles.map(({ summary }, index) => page("article", articlePath(summary), new ArticleProps(surroundings, index)));
}

const none: readonly never[] = [];

/**
 * What the page of the article with a number shows. It is looked up when it is asked for, as there
 * are as many pages as articles: held by each page it would take 200 bytes an article.
 */
class ArticleProps implements Readonly<PlannedProps["article"]> {
  readonly #surroundings: Surroundings;
  readonly #number: number;

  constructor(surroundings: Surroundings, number: number) {
    this.#surroundings = surroundings;
    this.#number = number;
  }

  get tagged(): TaggedArticle {
    // Each page is of one of the articles.
    return this.#surroundings.all[this.#number] as TaggedArticle;
  }

  get #article(): Article {
    return this.tagged.article;
  }

  get previous(): ArticleSummary | null {
    return this.#surroundings.articles[this.#number + 1]?.summary ?? null;
  }

  get next(): ArticleSummary | null {
    return this.#surroundings.articles[this.#number - 1]?.summary ?? null;
  }

  get sameTexts(): readonly SameText[] {
    const others = this.#surroundings.sameTexts.othersOf.get(this.#article) ?? none;
    return others.map((other) => ({
      summary: other.summary,
      source: other.header.source,
      isIdentical: areIdentical(this.#article, other),
    }));
  }

  get related(): readonly ListedArticle[] {
    const { relatedTo, tagsOf } = this.#surroundings;
    return relatedTo(this.#number).map((other) => listedRelated(tagsOf.get(this.#article) ?? none, other, tagsOf));
  }

  get bylines(): readonly BylineLink[] {
    return this.#surroundings.linksOf(this.#article);
  }

  get pack(): SitePath | null {
    return this.#surroundings.packOf(this.#article);
  }
}
