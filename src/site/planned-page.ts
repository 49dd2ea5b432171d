import type { ArticleSummary } from "../ingest/article.ts";
import type { CivilTime } from "../ingest/date.ts";
import type { Level } from "../search/format/segment-levels.ts";
import type { StartFile } from "../search/format/start-file.ts";
import type { Props, Site } from "./page.ts";
import type { SitePath } from "./paths.ts";
import type { TaggedArticle } from "./tagged-article.ts";
import type { Link } from "./view-models.ts";

/** The articles of a year. */
export interface TaggedYear {
  readonly year: string;
  readonly articles: readonly TaggedArticle[];
}

/** An article in a feed, and its id there. */
export interface PlannedFeedEntry {
  readonly id: string;
  readonly tagged: TaggedArticle;
}

interface PlannedSitemapEntry {
  readonly path: SitePath;
  readonly modified: CivilTime | null;
}

/**
 * What is planned of a page where that is not yet what its template needs: what takes a body, a
 * zone or a calendar to show is worked out for those pages alone that change (`completePage`).
 */
interface BeforeCompletion {
  article: {
    readonly tagged: TaggedArticle;
    readonly previous: ArticleSummary | null;
    readonly next: ArticleSummary | null;
    readonly related: readonly ArticleSummary[];
  };
  month: {
    readonly year: string;
    readonly month: string;
    readonly entries: readonly ArticleSummary[];
    readonly previous: Link | null;
    readonly next: Link | null;
  };
  feed: { readonly id: string; readonly of: Link | null; readonly entries: readonly PlannedFeedEntry[] };
  "json-feed": { readonly entries: readonly PlannedFeedEntry[] };
  sitemap: { readonly url: string; readonly pages: readonly PlannedSitemapEntry[] };
  "sitemap-index": { readonly url: string; readonly parts: readonly PlannedSitemapEntry[] };
}

/**
 * Data that are no pages: each is written article by article, as it may be larger than the memory.
 */
interface DataProps {
  /** All articles of a year with all that is known of them. */
  records: { readonly articles: readonly TaggedArticle[] };
  /** All articles without their texts, year after year. */
  table: { readonly years: readonly TaggedYear[] };
  /**
   * A segment of the search index: many files, of which the planned one is the first that is
   * loaded. The oldest article comes first here and in what follows.
   */
  "search-segment": { readonly level: Level; readonly articles: readonly TaggedArticle["article"][] };
  /** What filters and orders go by, for the articles of a segment. */
  "search-columns": { readonly articles: readonly TaggedArticle[] };
  /** What results show of some articles of a segment. */
  "search-results": { readonly articles: readonly TaggedArticle[] };
  /** Which segments there are. */
  "search-start": StartFile;
  /** What each character is folded to. */
  "search-folding": Record<never, never>;
}

/** What is planned of each kind of file. */
export type PlannedProps = Omit<Props, keyof BeforeCompletion> & BeforeCompletion & DataProps;

export type PlannedKind = keyof PlannedProps;
export type DataKind = keyof DataProps;

/**
 * One output file of the plan. Its bytes follow from this, from the files of the articles it names,
 * and from the version of the program. Lists of articles hold what the articles themselves have as
 * their summaries, so that a plan of 100,000 pages takes little more than its lists.
 */
export type PlannedPage<K extends PlannedKind = PlannedKind> = {
  [P in K]: { readonly kind: P; readonly path: SitePath; readonly site: Site; readonly props: PlannedProps[P] };
}[K];

/** Plans one page of a site. */
export type PlanPage = <K extends PlannedKind>(kind: K, path: SitePath, props: PlannedProps[K]) => PlannedPage<K>;

/** Makes pages of one site, which they share. */
export function pagePlanner(site: Site): PlanPage {
  // TypeScript cannot see that a kind and its own props make one of the union's members.
  return (kind, path, props) => ({ kind, path, site, props }) as unknown as PlannedPage<typeof kind>;
}
