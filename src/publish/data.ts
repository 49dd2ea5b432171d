import { csvHeader, csvRow } from "../export/csv.ts";
import { jsonLine } from "../export/jsonl.ts";
import { readBody } from "../ingest/seed.ts";
import { recordOf } from "../site/complete.ts";
import type { Labelled, PlannedPage } from "../site/planned-page.ts";
import { readSource } from "./sources.ts";
import { type StagedFile, stageText } from "./staged.ts";

/** Writes all articles of a year with all that is known of them, one after the other: their files are read from `folder` again. */
export function stageRecords({ path, props }: PlannedPage<"records">, folder: string, staging: string): StagedFile {
  return stageText(
    staging,
    path,
    map(props.articles, (labelled) => jsonLine({ ...recordOf(labelled), body: bodyOf(labelled, folder) })),
  );
}

/** Writes the table of all articles. */
export function stageTable({ path, props }: PlannedPage<"table">, staging: string): StagedFile {
  return stageText(staging, path, csvOf(props.articles));
}

function bodyOf({ article }: Labelled, folder: string): string {
  return readBody(article.file, readSource(folder, article));
}

function* csvOf(articles: readonly Labelled[]): Iterable<string> {
  yield csvHeader;
  for (const labelled of articles) yield csvRow(recordOf(labelled));
}

function* map<T>(items: Iterable<T>, write: (item: T) => string): Iterable<string> {
  for (const item of items) yield write(item);
}
