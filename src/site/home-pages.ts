import type { Archive } from "../archive/archive.ts";
import { periods } from "../archive/periods.ts";
import { archiveLinks } from "./calendar-pages.ts";
import { createChart } from "./chart.ts";
import type { Draft } from "./draft.ts";
import { listPages } from "./list-pages.ts";
import { homePath, listPath } from "./paths.ts";
import type { MakeDraft } from "./plan.ts";
import { spanOf } from "./span.ts";

/** Home and the sealed list pages of the whole archive. */
export function homePages(page: MakeDraft, { articles, months }: Archive, pageSize: number): Draft[] {
  const of = { label: "首页", path: homePath };
  const { front, older, pages } = listPages(page, articles, { of, trail: [], pageSize, sealedPath: listPath });
  const days = [...new Set(periods(articles, "day").map(({ name }) => name.slice(5)))].sort();
  return [
    page("home", homePath, { articles: front, older, ...spanOf(articles), chart: createChart(months, archiveLinks), days }),
    ...pages,
  ];
}
