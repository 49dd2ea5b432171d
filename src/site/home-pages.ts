import type { Archive } from "../archive/archive.ts";
import { archiveLinks } from "./calendar-pages.ts";
import { createChart } from "./chart.ts";
import { listPages } from "./list-pages.ts";
import type { Listing } from "./listing.ts";
import { homePath, listPath } from "./paths.ts";
import type { MakePage } from "./plan.ts";
import type { PlannedPage } from "./planned-page.ts";
import { spanOf } from "./span.ts";

/** Home and the sealed list pages of the whole archive. */
export function homePages(page: MakePage, { articles, months }: Archive, listing: Listing, pageSize: number): PlannedPage[] {
  const of = { label: "首页", path: homePath };
  const { entries, older, pages } = listPages(page, articles, listing, { of, trail: [], pageSize, sealedPath: listPath });
  const days = [...new Set(articles.map(({ date }) => date.slice(5, 10)))].sort();
  return [page("home", homePath, { entries, older, ...spanOf(articles), chart: createChart(months, archiveLinks), days }), ...pages];
}
