import type { Kind } from "./page.ts";
import type { NonPageKind, PlannedKind, PlannedPage } from "./planned-page.ts";

interface KindTraits {
  /**
   * A `page` is rendered by the template of the kind's name. A `dataset` is a file to be used
   * elsewhere, which the descriptor names. A `search` file is loaded by the search page, or
   * by the one that is shown where there is none. A `server` file is for whatever serves the site,
   * and a `source` has what articles were made of.
   */
  readonly role: "page" | "dataset" | "search" | "server" | "source";
  /** Whether the sitemap lists it: feeds, data and pages that only lead on are not listed. */
  readonly inSitemap: boolean;
}

/** Every kind of file that a site has. The compiler tells if a kind is missing here. */
const pageKinds = {
  home: { role: "page", inSitemap: true },
  list: { role: "page", inSitemap: true },
  forward: { role: "page", inSitemap: false },
  article: { role: "page", inSitemap: true },
  year: { role: "page", inSitemap: true },
  month: { role: "page", inSitemap: true },
  days: { role: "page", inSitemap: true },
  day: { role: "page", inSitemap: true },
  ranking: { role: "page", inSitemap: true },
  tags: { role: "page", inSitemap: true },
  tag: { role: "page", inSitemap: true },
  "name-index": { role: "page", inSitemap: true },
  "byline-index": { role: "page", inSitemap: true },
  byline: { role: "page", inSitemap: true },
  about: { role: "page", inSitemap: true },
  "own-page": { role: "page", inSitemap: true },
  search: { role: "page", inSitemap: false },
  "not-found": { role: "page", inSitemap: false },
  feed: { role: "page", inSitemap: false },
  "json-feed": { role: "page", inSitemap: false },
  sitemap: { role: "page", inSitemap: false },
  "sitemap-index": { role: "page", inSitemap: false },
  robots: { role: "page", inSitemap: false },
  "web-manifest": { role: "page", inSitemap: false },
  "source-pack": { role: "source", inSitemap: false },
  records: { role: "dataset", inSitemap: false },
  table: { role: "dataset", inSitemap: false },
  "address-table": { role: "dataset", inSitemap: false },
  "address-shard": { role: "search", inSitemap: false },
  redirects: { role: "server", inSitemap: false },
  "search-start": { role: "search", inSitemap: false },
  "search-pages": { role: "search", inSitemap: false },
  "search-names": { role: "search", inSitemap: false },
  "search-segment": { role: "search", inSitemap: false },
  "search-views": { role: "search", inSitemap: false },
  "search-labels": { role: "search", inSitemap: false },
  "search-label-shard": { role: "search", inSitemap: false },
  "search-results": { role: "search", inSitemap: false },
} as const satisfies Readonly<Record<Kind, KindTraits & { readonly role: "page" }>> &
  Readonly<Record<NonPageKind, KindTraits & { readonly role: "dataset" | "search" | "server" | "source" }>>;

/** The kinds of pages, each of which has a template. */
export const templateKinds = (Object.keys(pageKinds) as PlannedKind[]).filter((kind): kind is Kind => pageKinds[kind].role === "page");

/** Whether a planned file is a page that a template renders. */
export function isPage(page: PlannedPage): page is PlannedPage<Kind> {
  return pageKinds[page.kind].role === "page";
}

/** The kinds of files that are data to be used elsewhere. */
export type DatasetKind = { [K in PlannedKind]: (typeof pageKinds)[K]["role"] extends "dataset" ? K : never }[PlannedKind];

/** Whether a planned file is data to be used elsewhere. */
export function isDataset(page: PlannedPage): page is PlannedPage<DatasetKind> {
  return pageKinds[page.kind].role === "dataset";
}

/** Whether the sitemap lists a planned file. */
export function isInSitemap(page: PlannedPage): boolean {
  return pageKinds[page.kind].inSitemap;
}
