import type { Archive } from "../archive/archive.ts";
import { groupBy } from "../group.ts";
import type { Article } from "../ingest/article.ts";
import type { ArticleRecord } from "./article-record.ts";
import type { PlannedPage } from "./page.ts";
import { articlePath, recordsPath, tablePath } from "./paths.ts";
import type { MakePage } from "./plan.ts";

/** The articles as data: a file with everything for each year, and one table of all. */
export function dataPages(page: MakePage, { articles, tagsOf }: Archive): PlannedPage[] {
  const recordOf = (article: Article): Omit<ArticleRecord, "body"> => ({
    ...article,
    path: articlePath(article),
    labels: (tagsOf.get(article) ?? []).map(({ name }) => name),
  });
  const records = articles.map(recordOf);
  const byYear = groupBy(records, ({ date }) => date.slice(0, 4));
  return [
    ...[...byYear].map(([year, ofYear]) => page("records", recordsPath(year), { articles: ofYear })),
    page("table", tablePath, { articles: records }),
  ];
}
