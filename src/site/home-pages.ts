import type { Archive } from "../archive/archive.ts";
import { yearSummary } from "./calendar-pages.ts";
import type { EntryOf } from "./entry.ts";
import { listPages } from "./list-pages.ts";
import type { PlannedPage } from "./page.ts";
import { homePath, listPath } from "./paths.ts";
import type { MakePage } from "./plan.ts";
import { spanOf } from "./span.ts";

/** Home and the sealed list pages of the whole archive. */
export function homePages(page: MakePage, archive: Archive, entryOf: EntryOf, pageSize: number): PlannedPage[] {
  const of = { label: "首页", path: homePath };
  const { entries, older, pages } = listPages(page, archive.articles, entryOf, { of, trail: [], pageSize, sealedPath: listPath });
  return [page("home", homePath, { entries, older, ...spanOf(archive.articles), years: archive.years.map(yearSummary) }), ...pages];
}
