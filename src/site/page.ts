import type { Account } from "../archive/account.ts";
import type { Gap, Share } from "../archive/coverage.ts";
import type { LeftOut } from "../archive/left-out.ts";
import type { ViewedArticle } from "../archive/most-viewed.ts";
import type { NameKind } from "../archive/name-index.ts";
import type { TagKind } from "../archive/tags.ts";
import type { ArticleHeader, ArticleOrigin, ArticleSummary } from "../ingest/article.ts";
import type { CivilTime } from "../ingest/date.ts";
import type { Masthead } from "../settings/archive-config.ts";
import type { ListedArticle } from "./listed-article.ts";
import type { BarYear, Chart, EmptyYears } from "./monthly-chart.ts";
import type { NavigationEntry, UsedSection } from "./navigation.ts";
import type { SitePath } from "./paths.ts";
import type {
  Assets,
  CalendarDay,
  CountedLink,
  CoveredYear,
  FeedEntry,
  Link,
  LinkTarget,
  NameEntry,
  PeakMonth,
  PublishedFile,
  SameText,
  SitemapEntry,
  WeighedTag,
} from "./view-models.ts";

/**
 * What every page knows of the site it belongs to. Nothing here may change when an article is
 * added, unless it is the first that the navigation has a use for.
 */
export interface Site {
  readonly title: string;
  readonly description: string;
  /** Who published the articles; null if the settings do not say. */
  readonly publisher: string | null;
  /** The address where the site will stand, with a slash at its end; null if it is not known. */
  readonly url: string | null;
  /** The IANA name of the zone that the articles' dates are in. */
  readonly timeZone: string;
  readonly masthead: Masthead;
  /** The picture in the masthead. */
  readonly logo: { readonly path: SitePath; readonly width: number; readonly height: number } | null;
  /** The picture in the browser's tab, and its media type. */
  readonly icon: { readonly path: SitePath; readonly type: string; readonly sizes: string };
  /** The style sheet of the archive's own, which follows that of all sites. */
  readonly theme: SitePath | null;
  readonly navigation: readonly NavigationEntry[];
  /** The sections that are not empty. */
  readonly sections: readonly UsedSection[];
  /** The archive's own pages, each by the name of its file. */
  readonly ownPages: readonly { readonly name: string; readonly path: SitePath }[];
  /** The pictures of these pages, each by the name of its file. */
  readonly ownPictures: readonly { readonly name: string; readonly path: SitePath; readonly width: number; readonly height: number }[];
  /** What stands at the foot of every page: lines and pages of the archive's own, registrations. */
  readonly footer: readonly FooterItem[];
  readonly footerPages: readonly Link[];
  readonly registrations: readonly FooterItem[];
  readonly assets: Assets;
}

/** A text at the foot of a page, and the web address that it leads to, if any. */
export interface FooterItem {
  readonly text: string;
  readonly link: string | null;
}

/**
 * What each kind of page is made from, and nothing else. Lists of articles run from the newest to
 * the oldest.
 */
export interface Props {
  home: {
    readonly entries: readonly ArticleSummary[];
    readonly older: SitePath | null;
    readonly count: number;
    readonly first: CivilTime;
    readonly last: CivilTime;
    /** Null if the settings want none here. */
    readonly chart: Chart<LinkTarget> | null;
    /** The archive's own words about itself, paragraph by paragraph. */
    readonly introduction: readonly string[];
    /** The days of the year that have a page, as `04-24`. */
    readonly days: readonly string[];
  };
  /** A sealed list page of a tag, or, if `of` is null, of the whole archive. */
  list: {
    readonly of: Link | null;
    /** The trail to it, for breadcrumbs. */
    readonly trail: readonly Link[];
    readonly number: number;
    /** The dates of its oldest and its newest article. */
    readonly first: CivilTime;
    readonly last: CivilTime;
    readonly entries: readonly ListedArticle[];
    readonly older: SitePath | null;
    readonly newer: SitePath;
  };
  /**
   * A page that leads to another one. It stands where the next page will be sealed, so that the
   * newest sealed page can already link there, and leads to the first page; or it stands where a
   * tag had its former name (`renamed`, else null).
   */
  forward: { readonly to: Link; readonly renamed: string | null };
  article: {
    readonly summary: ArticleSummary;
    readonly header: ArticleHeader;
    /**
     * The date as ISO 8601, with the zone's offset if it has a time; a month or a year, where no
     * day is known.
     */
    readonly published: string;
    /** How many minutes it takes to read. */
    readonly minutes: number;
    /** The names in the author field, as written. */
    readonly authors: readonly string[];
    readonly tags: readonly Link[];
    readonly trail: readonly Link[];
    readonly previous: ArticleSummary | null;
    readonly next: ArticleSummary | null;
    /** Others with the same text. */
    readonly sameTexts: readonly SameText[];
    readonly related: readonly ListedArticle[];
    readonly origin: ArticleOrigin;
    /** The path of the published, untouched source. */
    readonly sourcePath: SitePath;
    /** Its pictures and documents. */
    readonly files: readonly PublishedFile[];
    /**
     * Of the web page of which it was made: the copy on the site, and when it was fetched; null if
     * there was no such page.
     */
    readonly original: { readonly copy: PublishedFile | null; readonly fetched: CivilTime | null } | null;
    /** All below the title as HTML elements, which are safe to stand in the page. */
    readonly body: string;
  };
  year: {
    readonly chart: BarYear<LinkTarget>;
    readonly peak: number;
    /** The year's ranking; null if no views are known. */
    readonly ranking: SitePath | null;
    readonly previous: Link | null;
    readonly next: Link | null;
    /** The months that have articles, newest first, each with its newest few. */
    readonly newest: readonly {
      readonly month: string;
      readonly count: number;
      readonly path: SitePath;
      readonly articles: readonly ArticleSummary[];
    }[];
    /** The articles of which the month is not known. */
    readonly withoutMonth: readonly ArticleSummary[];
  };
  month: {
    readonly year: string;
    readonly month: string;
    readonly count: number;
    readonly weeks: readonly (readonly (CalendarDay | null)[])[];
    /** The days that have articles; `onThisDay` is the page of that day of every year. */
    readonly days: readonly { readonly day: number; readonly onThisDay: SitePath; readonly entries: readonly ArticleSummary[] }[];
    /** The articles of which the day is not known. */
    readonly withoutDay: readonly ArticleSummary[];
    readonly trail: readonly Link[];
    readonly previous: Link | null;
    readonly next: Link | null;
  };
  /** The days of the year that have articles, by month, January first. */
  days: { readonly months: readonly { readonly month: string; readonly days: readonly CountedLink[] }[] };
  /** One day of every year. */
  day: {
    readonly month: string;
    readonly day: string;
    readonly years: readonly { readonly year: string; readonly to: LinkTarget; readonly articles: readonly ArticleSummary[] }[];
    readonly previous: Link | null;
    readonly next: Link | null;
  };
  /**
   * The most viewed articles of a year, or, if `year` is null, of all time, the first rank first.
   */
  ranking: {
    readonly year: string | null;
    readonly ranks: readonly ViewedArticle[];
    readonly years: readonly Link[];
  };
  /** The tag index, by count or by pinyin, or, if `letter` is not null, the page of one letter. */
  tags: {
    readonly order: "count" | "name";
    readonly letter: string | null;
    readonly letters: readonly Link[];
    /** `more` is how many tags of the kind are not shown. */
    readonly groups: readonly { readonly kind: TagKind; readonly tags: readonly WeighedTag[]; readonly more: number }[];
    /** Links to the indexes of people and of institutions, as far as there are any. */
    readonly indexes: readonly Link[];
  };
  /** People, or institutions, in the order of pinyin. */
  "name-index": {
    readonly kind: NameKind;
    /**
     * The letter of this page, with a number if the letter has several pages; null for the index
     * itself.
     */
    readonly letter: string | null;
    readonly letters: readonly Link[];
    readonly entries: readonly NameEntry[];
  };
  tag: {
    readonly name: string;
    readonly kind: TagKind;
    readonly note: string | null;
    readonly count: number;
    /** What all its articles tell together; null for so few that they are seen at once. */
    readonly story: {
      readonly chart: Chart<LinkTarget>;
      readonly oldest: ListedArticle;
      readonly latest: ListedArticle;
      readonly peaks: readonly PeakMonth[];
      /** The people and the institutions that stand beside it most often. */
      readonly people: readonly CountedLink[];
      readonly institutions: readonly CountedLink[];
    } | null;
    /** The pages above it: the tag index and broader tags, the broadest first. */
    readonly trail: readonly Link[];
    readonly narrower: readonly CountedLink[];
    /** Tags that the curator relates to it, or that stand beside it on so many articles. */
    readonly related: readonly CountedLink[];
    /** Where an index shows the offices of a person or an institution; null for all other tags. */
    readonly offices: LinkTarget | null;
    /** The tag's feed; null if it has too few articles for one. */
    readonly feed: SitePath | null;
    readonly entries: readonly ListedArticle[];
    readonly older: SitePath | null;
  };
  /** A page of the archive's own; its body is HTML elements that are safe to stand in the page. */
  "own-page": { readonly title: string; readonly body: string };
  about: {
    /**
     * What the archive adds, as HTML elements that are safe to stand in the page; null for nothing.
     */
    readonly addition: string | null;
    readonly count: number;
    readonly first: CivilTime;
    readonly last: CivilTime;
    readonly characters: number;
    readonly chart: Chart<LinkTarget>;
    /** Newest year first. */
    readonly coverage: readonly (CoveredYear | EmptyYears)[];
    /** How many articles are on none of these days, as theirs is not known. */
    readonly withoutDay: number;
    readonly gaps: readonly Gap[];
    readonly columns: readonly CountedLink[];
    readonly sources: readonly Share[];
    readonly leftOut: readonly LeftOut[];
    readonly account: Account;
    /** How many old addresses the table of them has. */
    readonly formerAddresses: number;
    readonly downloads: readonly CountedLink[];
  };
  /** The search, which is made in the browser: the page itself says nothing of any article. */
  search: { readonly shards: number };
  /** Like the search, it knows how many shards the look-up of old addresses has; 0 for none. */
  "not-found": { readonly shards: number };
  /** An Atom feed of a tag, or, if `of` is null, of the archive. Articles come newest first. */
  feed: {
    readonly id: string;
    readonly of: Link | null;
    readonly articles: readonly FeedEntry[];
  };
  "json-feed": { readonly articles: readonly FeedEntry[] };
  sitemap: { readonly url: string; readonly pages: readonly SitemapEntry[] };
  "sitemap-index": { readonly url: string; readonly parts: readonly SitemapEntry[] };
  robots: { readonly sitemap: string | null };
  "web-manifest": Record<never, never>;
}

export type Kind = keyof Props;

/**
 * Pages of one kind that are rendered in one run: `print` calls the kind's template for each of
 * them.
 */
export interface Sheet<K extends Kind = Kind> {
  readonly print: (write: (page: Page<K>) => string) => void;
}

/** One output file: its kind, its path, and all that its template needs. */
export type Page<K extends Kind = Kind> = {
  [P in K]: { readonly kind: P; readonly path: SitePath; readonly site: Site; readonly props: Props[P] };
}[K];
