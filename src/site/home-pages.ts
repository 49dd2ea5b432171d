import type { Archive } from "../archive/archive.ts";
import { periods } from "../archive/periods.ts";
import { createChart } from "./chart.ts";
import { archiveLinks } from "./links.ts";
import { listPages } from "./list-pages.ts";
import { homePath, listPath } from "./paths.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import { spanOf } from "./span.ts";

/** Home and the sealed list pages of the whole archive. */
export function homePages(
  page: PlanPage,
  { articles, years }: Archive,
  { home, pageSize }: Pick<PlanOptions, "home" | "pageSize">,
): PlannedPage[] {
  const of = { label: "首页", path: homePath };
  const { front, older, pages } = listPages(page, articles, {
    ...{ of, trail: [], pageSize, sealedPath: listPath },
    least: home.articles ?? pageSize,
  });
  const days = [...new Set(periods(articles, "day").map(({ name }) => name.slice(5)))].sort();
  return [
    page("home", homePath, {
      entries: front.map(({ summary }) => summary),
      older,
      ...spanOf(articles),
      chart: home.chart ? createChart(years, archiveLinks) : null,
      introduction: home.introduction?.split(/\s*\n\s*/) ?? [],
      days,
    }),
    ...pages,
  ];
}
