import type { DateOrder } from "../ingest/date-order.ts";
import type { OwnNames } from "../ingest/field-names.ts";

/** The settings of an archive in `archive.yaml`. */
export interface ArchiveConfig {
  readonly title: string;
  readonly description: string;
  /** Who published the articles; null if the file does not say. */
  readonly publisher: string | null;
  /**
   * The address where the site will stand, with a slash at its end; null if it is not known. It is
   * used where an address must be complete: canonical links, feeds, the sitemap, citations.
   */
  readonly url: string | null;
  /**
   * The authority of the feeds' ids (RFC 4151): a domain or mail address, and a day on which it was
   * the publisher's; null if the file does not say.
   */
  readonly authority: string | null;
  /** The IANA name of the zone that the articles' dates are in. */
  readonly timeZone: string;
  /** The order of dates that leave it open, such as 03/04/2019; null if other dates are to tell. */
  readonly dateOrder: DateOrder | null;
  /** The number of articles on a list page. */
  readonly pageSize: number;
  /** Whether an archive without a vocabulary gets keywords automatically. */
  readonly keywords: "auto" | "off";
  /** Names of fields in the articles' headers, beside those that Jiuwen knows. */
  readonly fields: OwnNames;
  /** Whether a header must be written in full, so that nothing is assumed. */
  readonly strict: boolean;
  /**
   * The hosts of the old site, which is gone, such as `www.example.edu.cn`; null if the articles
   * are to tell.
   */
  readonly formerHosts: readonly string[] | null;
  /** A file of the archive's folder with the addresses that the old site had; null for none. */
  readonly formerSitemap: string | null;
  /**
   * The pictures of the masthead and of the browser's tab, such as `theme/logo.svg`; null for none.
   */
  readonly logo: string | null;
  readonly favicon: string | null;
  /** The colour of columns, bars and hover on light paper, as CSS writes it. */
  readonly accent: string;
  readonly masthead: Masthead;
  /** The main navigation, in this order; null for the usual one. */
  readonly navigation: readonly NavigationItem[] | null;
  readonly home: HomeConfig;
  /** What stands at the foot of every page. */
  readonly footer: readonly FooterLine[];
  /** The number under which the site is registered (ICP备案号); null if there is none. */
  readonly icp: string | null;
  /** The number by which the police has registered it (公安备案号); null if there is none. */
  readonly police: string | null;
  /** The servers for which a file leads old addresses on. */
  readonly redirects: readonly RedirectFormat[];
  readonly sources: SourcePlace;
  /** Globs of files that are no articles, by their paths below the archive's folder. */
  readonly ignore: readonly string[];
}

/** A server or host that reads a file of redirects. */
export type RedirectFormat = (typeof redirectFormats)[number];

export const redirectFormats = ["netlify", "cloudflare", "nginx", "apache"] as const;

/** Where the articles' untouched sources are: beside their pages, or packed month by month. */
export type SourcePlace = (typeof sourcePlaces)[number];

export const sourcePlaces = ["beside", "packed"] as const;

/**
 * How the masthead shows the name of the archive: in the middle, at the left, or by the logo alone.
 */
export type Masthead = (typeof mastheads)[number];

export const mastheads = ["centered", "left", "logo"] as const;

/** The sections that the navigation can lead to. */
export const sectionNames = [
  "home",
  "archive",
  "tags",
  "ranking",
  "on-this-day",
  "people",
  "institutions",
  "authors",
  "sources",
  "search",
  "about",
] as const;

export type SectionName = (typeof sectionNames)[number];

/**
 * An entry of the navigation: a section or a page of the archive's own (`pages/….md`), with a label
 * of its own if that is not null; or a label and a web address.
 */
export type NavigationItem = { readonly page: string; readonly label: string | null } | { readonly link: string; readonly label: string };

/** What home shows. */
export interface HomeConfig {
  /** How many of the newest articles, at least; null for as many as a list page has. */
  readonly articles: number | null;
  /** Whether the chart of all months stands there. */
  readonly chart: boolean;
  /** A word of introduction, a paragraph a line; null for none. */
  readonly introduction: string | null;
}

/** A text at the foot of every page, and the web address that it leads to, if any. */
export interface FooterLine {
  readonly text: string;
  readonly link: string | null;
}

export const defaults: ArchiveConfig = {
  title: "旧闻档案",
  description: "历年新闻的静态存档。",
  publisher: null,
  url: null,
  authority: null,
  timeZone: "Asia/Shanghai",
  dateOrder: null,
  pageSize: 20,
  keywords: "auto",
  fields: {},
  strict: false,
  formerHosts: null,
  formerSitemap: null,
  logo: null,
  favicon: null,
  accent: "#9d2b22",
  masthead: "centered",
  navigation: null,
  home: { articles: null, chart: true, introduction: null },
  footer: [],
  icp: null,
  police: null,
  redirects: [],
  sources: "beside",
  ignore: [],
};

/** Whether a name in the navigation is that of a section. */
export function isSection(name: string): name is SectionName {
  return sectionNames.some((section) => section === name);
}
