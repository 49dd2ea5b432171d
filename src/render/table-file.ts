import { csvHeader, csvRow } from "../export/csv.ts";
import { recordOf } from "../site/article-record.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { TaggedArticle } from "../site/tagged-article.ts";
import { type EarlierFile, type Section, stageSections } from "./section-file.ts";
import type { Stage } from "./stage.ts";

/**
 * Stages the table of all articles, whose sections are the rows of a year, and returns these.
 * `inputs` are the hashes of their inputs.
 */
export function stageTable(
  { path, props: { years } }: PlannedPage<"table">,
  inputs: readonly string[],
  stage: Stage,
  earlier: EarlierFile | null,
): Section[] {
  const sections = years.map(({ articles }, index) => ({ input: inputs[index] ?? "", make: () => rows(articles) }));
  return stageSections({ path, head: Buffer.from(csvHeader), sections }, stage, earlier);
}

function rows(articles: readonly TaggedArticle[]): Uint8Array {
  let text = "";
  for (const tagged of articles) text += csvRow(recordOf(tagged));
  return Buffer.from(text);
}
