import type { Article } from "../ingest/article.ts";
import { once } from "../lib/once.ts";
import type { ListedArticle } from "./listed-article.ts";
import { paginate } from "./pagination.ts";
import { homePath, type SitePath } from "./paths.ts";
import type { Basis, PlannedPage, PlanPage } from "./planned-page.ts";
import { spanOf } from "./span.ts";
import type { Link } from "./view-models.ts";

/**
 * How many times as many articles a sealed page of a tag, an author or a source holds as one of the
 * archive. Each article stands in several of these lists, so that smaller pages would be a great
 * part of all files.
 */
export const sealedTimes = 3;

/**
 * A list of articles over several pages: the articles on its first page, and the sealed pages
 * behind it.
 */
export interface List {
  readonly front: readonly Article[];
  readonly older: SitePath | null;
  readonly pages: readonly PlannedPage[];
}

/** What the pages of a list have in common. */
export interface ListOptions {
  /** A link to the first page. */
  readonly of: Link;
  readonly trail: readonly Link[];
  readonly pageSize: number;
  /**
   * How many articles the first page shows at least; as many as a sealed page, if it is not said.
   */
  readonly least?: number;
  /** How an article is listed, if not by its summary alone. */
  readonly entryOf?: (article: Article) => ListedArticle;
  /** The path of the k-th sealed page, the oldest being 1. */
  readonly sealedPath: (k: number) => SitePath;
  /** From what all the sealed pages follow, if there is something to compare them by. */
  readonly basis?: Basis;
}

/**
 * Plans a list by the rule of `paginate`. A sealed page links to the next higher number, which is
 * either sealed too or a page that forwards to the first page; so not even its links change when
 * the next page is sealed.
 */
export function listPages(page: PlanPage, newestFirst: readonly Article[], options: ListOptions): List {
  const { of, trail, sealedPath, entryOf = ({ summary }) => summary } = options;
  const { front, sealed } = paginate(newestFirst, options.pageSize, options.least);
  const pages: PlannedPage[] = sealed.map((articles, index) => {
    const number = index + 1;
    const older = number > 1 ? sealedPath(number - 1) : null;
    const entries = once(() => articles.map(entryOf));
    const props = {
      of: of.path === homePath ? null : of,
      trail,
      number,
      ...spanOf(articles),
      // With a basis hardly any of them are ever needed.
      get entries() {
        return entries();
      },
      older,
      newer: sealedPath(number + 1),
    };
    return page("list", sealedPath(number), props, options.basis);
  });
  if (sealed.length > 0) pages.push(page("forward", sealedPath(sealed.length + 1), { to: of, renamed: null }));
  return { front, older: sealed.length > 0 ? sealedPath(sealed.length) : null, pages };
}
