import type { TagKind } from "../archive/tags.ts";
import type { Config } from "../config.ts";
import type { Format } from "../ingest/body.ts";
import type { CivilTime } from "../ingest/date.ts";
import type { Encoding } from "../ingest/encoding.ts";
import type { SitePath } from "./paths.ts";

/** What every page knows of the site it belongs to. Nothing here may change when an article is added. */
export type Site = Pick<Config, "title" | "description" | "publisher" | "url">;

/** A page to go to, and its name. */
export interface Link {
  readonly label: string;
  readonly path: SitePath;
}

/** An article's title in its parts, so that the columns can be set apart. */
export interface Title {
  readonly columns: readonly string[];
  readonly headline: string;
}

/** An article as other pages name it. */
export interface Mention extends Title {
  readonly path: SitePath;
  readonly date: CivilTime;
}

/** An article as lists show it. */
export interface Entry extends Mention {
  /** Null when unknown. */
  readonly views: number | null;
  readonly excerpt: string;
}

/** One month of a year; `path` is null when the month has no article. `month` has two digits. */
export interface MonthSummary {
  readonly month: string;
  readonly count: number;
  readonly path: SitePath | null;
}

/** A year with all its twelve months, January first. */
export interface YearSummary {
  readonly year: string;
  readonly count: number;
  readonly path: SitePath;
  readonly months: readonly MonthSummary[];
}

/** Where an article comes from: its source file, and where that is published untouched. */
export interface Origin {
  readonly file: string;
  readonly path: SitePath;
  readonly format: Format;
  readonly bytes: number;
  readonly encoding: Encoding;
  readonly sha256: string;
}

/** One day of a month's calendar; `count` is its number of articles. */
export interface CalendarDay {
  readonly day: number;
  readonly count: number;
}

/** A file that was not published, and why, in Chinese. */
export interface LeftOut {
  readonly file: string;
  readonly reasons: readonly string[];
}

/** What each kind of page is made from: all of it, and nothing else. Lists of articles run from the newest to the oldest. */
export interface Props {
  home: {
    readonly entries: readonly Entry[];
    readonly older: SitePath | null;
    readonly count: number;
    readonly first: CivilTime;
    readonly last: CivilTime;
    readonly years: readonly YearSummary[];
  };
  /** A sealed list page of a tag, or (`of` being null) of the whole archive. */
  list: {
    readonly of: Link | null;
    /** The trail to it, for breadcrumbs. */
    readonly trail: readonly Link[];
    readonly number: number;
    /** The dates of its oldest and its newest article. */
    readonly first: CivilTime;
    readonly last: CivilTime;
    readonly entries: readonly Entry[];
    readonly older: SitePath | null;
    readonly newer: SitePath;
  };
  /** Stands where the next page will be sealed, so that the newest sealed page can link to it already; leads to the first page. */
  forward: { readonly to: Link };
  article: Title & {
    readonly date: CivilTime;
    /** The date as ISO 8601, with the zone's offset when it has a time. */
    readonly published: string;
    readonly views: number | null;
    readonly source: string | null;
    readonly author: string | null;
    readonly column: string | null;
    readonly url: string | null;
    readonly extra: readonly { readonly name: string; readonly value: string }[];
    readonly excerpt: string;
    readonly tags: readonly Link[];
    readonly trail: readonly Link[];
    readonly previous: Mention | null;
    readonly next: Mention | null;
    readonly origin: Origin;
    /** HTML elements, safe to stand in the page. */
    readonly body: string;
  };
  year: YearSummary & {
    readonly previous: Link | null;
    readonly next: Link | null;
    /** The months that have articles, newest first, each with its newest few. */
    readonly newest: readonly {
      readonly month: string;
      readonly count: number;
      readonly path: SitePath;
      readonly articles: readonly Mention[];
    }[];
  };
  month: {
    readonly year: string;
    readonly month: string;
    readonly count: number;
    readonly weeks: readonly (readonly (CalendarDay | null)[])[];
    readonly days: readonly { readonly day: number; readonly entries: readonly Entry[] }[];
    readonly trail: readonly Link[];
    readonly previous: Link | null;
    readonly next: Link | null;
  };
  tags: {
    readonly groups: readonly { readonly kind: TagKind; readonly tags: readonly (Link & { readonly count: number })[] }[];
  };
  tag: {
    readonly name: string;
    readonly kind: TagKind;
    readonly note: string | null;
    readonly count: number;
    readonly entries: readonly Entry[];
    readonly older: SitePath | null;
  };
  about: {
    readonly count: number;
    readonly first: CivilTime;
    readonly last: CivilTime;
    readonly timeZone: string;
    readonly leftOut: readonly LeftOut[];
  };
  "not-found": Record<never, never>;
}

export type Kind = keyof Props;

/** One output file: its kind, its path, and all that its template needs. */
export type Page<K extends Kind = Kind> = {
  [P in K]: { readonly kind: P; readonly path: SitePath; readonly site: Site; readonly props: Props[P] };
}[K];

/** A page as planned. An article's body is read only when its page is made, so that the plan of a large archive stays small. */
export type PlannedPage<K extends Kind = Kind> = {
  [P in K]: Omit<Page<P>, "props"> & { readonly kind: P; readonly props: P extends "article" ? Omit<Props[P], "body"> : Props[P] };
}[K];
