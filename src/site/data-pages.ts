import type { Archive } from "../archive/archive.ts";
import { groupBy } from "../group.ts";
import type { Listing } from "./listing.ts";
import { recordsPath, tablePath } from "./paths.ts";
import type { MakePage } from "./plan.ts";
import type { PlannedPage } from "./planned-page.ts";

/** All that is known of the articles: a file for each year, and one table. */
export function dataPages(page: MakePage, { articles }: Archive, { labelledOf }: Listing): PlannedPage[] {
  const labelled = articles.map(labelledOf);
  const byYear = groupBy(labelled, ({ article }) => article.date.slice(0, 4));
  return [
    ...[...byYear].map(([year, ofYear]) => page("records", recordsPath(year), { articles: ofYear })),
    page("table", tablePath, { articles: labelled }),
  ];
}
