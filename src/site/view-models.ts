import type { ArticleFile } from "../archive/article-file.ts";
import type { ArticleSummary } from "../ingest/article.ts";
import type { ListedArticle } from "./listed-article.ts";
import type { Chart } from "./monthly-chart.ts";
import type { SitePath } from "./paths.ts";

/**
 * The files that pages load, which are named after their content, and the few lines of script that
 * must run before anything is painted.
 */
export interface Assets {
  readonly style: SitePath;
  readonly script: SitePath;
  /** The script of the search page alone. */
  readonly search: SitePath;
  /** The script of the page that is shown where there is none. */
  readonly notFound: SitePath;
}

/** A page to go to, and its name. */
export interface Link {
  readonly label: string;
  readonly path: SitePath;
}

/** A page to go to, and how many articles it stands for. */
export interface CountedLink extends Link {
  readonly count: number;
}

/** An archive with the untouched sources of so many articles. */
export interface SourcePack {
  readonly path: SitePath;
  readonly count: number;
}

/** The name of a tag, and on how many articles it stands beside another. */
export interface TagCount {
  readonly name: string;
  readonly count: number;
}

/** A month in which much was written. `month` has two digits. */
export interface PeakMonth {
  readonly year: string;
  readonly month: string;
  readonly count: number;
  readonly to: LinkTarget;
}

/** What all articles of a list tell together. */
export interface Story {
  readonly chart: Chart<LinkTarget>;
  readonly oldest: ListedArticle;
  readonly latest: ListedArticle;
  /** The months in which most was written. */
  readonly peaks: readonly PeakMonth[];
}

/** A part of a text, and the page to which it leads, if any. */
export interface LinkedText {
  readonly text: string;
  readonly path: SitePath | null;
}

/** Another article with the same text. */
export interface SameText {
  readonly summary: ArticleSummary;
  readonly source: string | null;
  /** Whether its text is the same to the character, white space and width aside. */
  readonly isIdentical: boolean;
}

/** A picture or document of an article, and where it stands on the site. */
export interface PublishedFile extends ArticleFile {
  readonly path: SitePath;
}

/** A page, or a part of one. */
export interface LinkTarget {
  readonly path: SitePath;
  /** The id of the part, without `#`; null for the page itself. */
  readonly fragment: string | null;
}

/**
 * The days of a year that have articles, counted from 0 on 1 January as if every year were a leap
 * year.
 */
export interface CoveredYear {
  readonly year: string;
  readonly path: SitePath;
  readonly days: readonly number[];
}

/** A tag as the tag index shows it; `level` is its weight, from 1 to 4. */
export interface WeighedTag extends CountedLink {
  readonly level: number;
}

/**
 * An office, or several that the same articles tell of. `articles` are the first and the last of
 * these, or the only one.
 */
export interface HeldOffice {
  /** The titles, parted by 、. */
  readonly title: string;
  /**
   * The other side of the office: of a person's the institution, if one is named; of an
   * institution's the person.
   */
  readonly beside: string | null;
  /** How many articles tell of it. */
  readonly count: number;
  readonly articles: readonly ArticleSummary[];
}

/** A person or an institution, with the offices held, in the order in which they begin. */
export interface NameEntry {
  readonly name: string;
  readonly fragment: string;
  /** How many articles name it, be it once; of an office no more articles tell. */
  readonly count: number;
  readonly tag: Link | null;
  /** How many offices before these are not shown. */
  readonly earlier: number;
  readonly offices: readonly HeldOffice[];
}

/** An article as feeds show it. */
export interface FeedEntry {
  /** A tag URI, which stays the same wherever the site stands. */
  readonly id: string;
  readonly path: SitePath;
  readonly title: string;
  /** The instant of publication, as RFC 3339 has it. */
  readonly published: string;
  readonly authors: readonly string[];
  readonly labels: readonly string[];
  readonly excerpt: string;
  /** Its pictures and documents. */
  readonly files: readonly PublishedFile[];
  /**
   * The body as HTML elements, which are safe to stand in a page; null in the feed of a tag, or if
   * it is too long for a feed.
   */
  readonly body: string | null;
}

/**
 * A page of the site as the sitemap lists it; `modified` is the newest date on it, null if that
 * does not say when it changed.
 */
export interface SitemapEntry {
  readonly path: SitePath;
  readonly modified: string | null;
}

/** One day of a month's calendar; `count` is its number of articles. */
export interface CalendarDay {
  readonly day: number;
  readonly count: number;
}
