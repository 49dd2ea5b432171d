import type { Account } from "../archive/account.ts";
import type { Gap } from "../archive/coverage.ts";
import type { LeftOut } from "../archive/left-out.ts";
import type { ViewedArticle } from "../archive/most-viewed.ts";
import type { ArticleHeader, ArticleOrigin, ArticleSummary } from "../ingest/article.ts";
import type { CivilTime } from "../ingest/date.ts";
import type { Masthead, SourcePlace } from "../settings/archive-config.ts";
import type { BylineProps } from "./byline-props.ts";
import type { CalendarProps } from "./calendar-props.ts";
import type { ListedArticle } from "./listed-article.ts";
import type { MachineProps } from "./machine-props.ts";
import type { Chart, EmptyYears } from "./monthly-chart.ts";
import type { NavigationEntry, UsedSection } from "./navigation.ts";
import type { SitePath } from "./paths.ts";
import type { TagProps } from "./tag-props.ts";
import type { Assets, CountedLink, CoveredYear, Link, LinkedText, LinkTarget, PublishedFile, SameText } from "./view-models.ts";

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
export interface Props extends CalendarProps, TagProps, BylineProps, MachineProps {
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
  /** A sealed list page of a tag, an author or a source, or, if `of` is null, of the archive. */
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
    /** The author field itself, each name in it with the author's page, if that has one. */
    readonly authorLinks: readonly LinkedText[];
    /** The page of its source, if that has one. */
    readonly sourcePage: SitePath | null;
    readonly tags: readonly Link[];
    readonly trail: readonly Link[];
    readonly previous: ArticleSummary | null;
    readonly next: ArticleSummary | null;
    /** Others with the same text. */
    readonly sameTexts: readonly SameText[];
    readonly related: readonly ListedArticle[];
    readonly origin: ArticleOrigin;
    /** The path of the published, untouched source: its own, or that of the archive it is in. */
    readonly sourcePath: SitePath;
    /** Its name in that archive; null if it has a path of its own. */
    readonly nameInPack: string | null;
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
  /**
   * The most viewed articles of a year, or, if `year` is null, of all time, the first rank first.
   */
  ranking: {
    readonly year: string | null;
    readonly ranks: readonly ViewedArticle[];
    readonly years: readonly Link[];
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
    readonly sources: readonly CountedLink[];
    /** The indexes of authors and sources, where there are any, with their numbers of names. */
    readonly bylines: readonly CountedLink[];
    readonly leftOut: readonly LeftOut[];
    readonly account: Account;
    /** Where the sources of articles are. */
    readonly sourcePlace: SourcePlace;
    /** How many old addresses the table of them has. */
    readonly formerAddresses: number;
    /** With how many articles a tag has a feed; null if none has so many. */
    readonly leastForTagFeed: number | null;
    readonly downloads: readonly CountedLink[];
  };
  /** The search, which is made in the browser: the page itself says nothing of any article. */
  search: { readonly shards: number };
  /** Like the search, it knows how many shards the look-up of old addresses has; 0 for none. */
  "not-found": { readonly shards: number };
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
