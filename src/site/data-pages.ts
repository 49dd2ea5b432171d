import type { Archive } from "../archive/archive.ts";
import { groupBy } from "../group.ts";
import type { ArticleRecord } from "./article-record.ts";
import type { PlannedPage } from "./page.ts";
import { articlePath, recordsPath, tablePath } from "./paths.ts";
import type { MakePage } from "./plan.ts";

/** All that is known of the articles, a file for each year. */
export function recordPages(page: MakePage, archive: Archive): PlannedPage[] {
  const byYear = groupBy(records(archive), ({ date }) => date.slice(0, 4));
  return [...byYear].map(([year, articles]) => page("records", recordsPath(year), { articles }));
}

/** One table of all articles. */
export function tablePage(page: MakePage, archive: Archive): PlannedPage {
  return page("table", tablePath, { articles: records(archive) });
}

function records({ articles, tagsOf }: Archive): Omit<ArticleRecord, "body">[] {
  return articles.map((article) => ({
    ...article,
    path: articlePath(article),
    labels: (tagsOf.get(article) ?? []).map(({ name }) => name),
  }));
}
