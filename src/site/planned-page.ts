import type { Article } from "../ingest/article.ts";
import type { CivilTime } from "../ingest/date.ts";
import type { Level } from "../search/format/segment-levels.ts";
import type { Start } from "../search/format/start-file.ts";
import type { Kind, Props, Site } from "./page.ts";
import type { SitePath } from "./paths.ts";
import type { Link, Mention } from "./view-models.ts";

/** An article, and the names of all tags that the site shows on it. */
export interface Labelled {
  readonly article: Article;
  readonly labels: readonly string[];
  /** How many of the names are columns: they come first. */
  readonly columns: number;
}

/** The articles of a year. */
export interface LabelledYear {
  readonly year: string;
  readonly articles: readonly Labelled[];
}

interface PlannedFeedEntry {
  readonly id: string;
  readonly labelled: Labelled;
}

interface PlannedSitemapEntry {
  readonly path: SitePath;
  readonly modified: CivilTime | null;
}

/**
 * What pages are planned from, where that is not what their templates need: articles as they are known, not yet as they are shown (`completePage`). So the
 * plan of a large archive is small and soon made, and what is shown is worked out for those pages alone that change.
 */
interface Unfinished {
  article: {
    readonly labelled: Labelled;
    readonly previous: Mention | null;
    readonly next: Mention | null;
    readonly related: readonly Mention[];
  };
  feed: { readonly id: string; readonly of: Link | null; readonly entries: readonly PlannedFeedEntry[] };
  "json-feed": { readonly entries: readonly PlannedFeedEntry[] };
  sitemap: { readonly url: string; readonly pages: readonly PlannedSitemapEntry[] };
  "sitemap-index": { readonly url: string; readonly parts: readonly PlannedSitemapEntry[] };
}

/** Data that are no pages: each is written article by article, as it may be larger than the memory. */
interface Data {
  /** All articles of a year with all that is known of them. */
  records: { readonly articles: readonly Labelled[] };
  /** All articles without their texts, year after year. */
  table: { readonly years: readonly LabelledYear[] };
  /** A segment of the search index: many files, of which the planned one is the first that is loaded. The oldest article comes first here and in what follows. */
  "search-segment": { readonly level: Level; readonly articles: readonly Article[] };
  /** What filters and orders go by, for the articles of a segment. */
  "search-columns": { readonly articles: readonly Labelled[] };
  /** What results show of some articles of a segment. */
  "search-results": { readonly articles: readonly Labelled[] };
  /** Which segments there are. */
  "search-start": Start;
  /** What each character is folded to. */
  "search-folding": Record<never, never>;
}

export type DataKind = keyof Data;
export type PlannedKind = Kind | DataKind;

/** What is planned of each kind. */
export type PlannedProps = Omit<Props, keyof Unfinished> & Unfinished & Data;

/** One output file of the plan. Its bytes follow from this, from the files of the articles it names, and from the version of the program. */
export type PlannedPage<K extends PlannedKind = PlannedKind> = {
  [P in K]: { readonly kind: P; readonly path: SitePath; readonly site: Site; readonly props: PlannedProps[P] };
}[K];
