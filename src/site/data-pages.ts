import { groupBy } from "../group.ts";
import type { Draft } from "./draft.ts";
import { recordsPath, tablePath } from "./paths.ts";
import type { MakeDraft } from "./plan.ts";
import type { Labelled } from "./planned-page.ts";

/** All that is known of the articles: a file for each year, and one table. */
export function dataPages(page: MakeDraft, articles: readonly Labelled[]): Draft[] {
  const byYear = groupBy(articles, ({ article }) => article.date.slice(0, 4));
  return [
    ...[...byYear].map(([year, ofYear]) => page("records", recordsPath(year), { articles: ofYear })),
    page("table", tablePath, { articles }),
  ];
}
