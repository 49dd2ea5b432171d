import { gzipMember } from "../export/gzip.ts";
import { jsonLine } from "../export/jsonl.ts";
import { readArticleBody } from "../input/source-file.ts";
import { recordOf } from "../site/article-record.ts";
import type { SitePath } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { TaggedArticle } from "../site/tagged-article.ts";
import { type EarlierFile, type Section, stageSections } from "./section-file.ts";
import type { Stage } from "./stage.ts";

/** The records of a year as a thread is given them. */
export interface RecordsPlan {
  readonly path: SitePath;
  /** Each run with the hash of its input, and without articles if it is copied. */
  readonly runs: readonly { readonly input: string; readonly articles: readonly TaggedArticle[] }[];
  readonly earlier: EarlierFile | null;
}

/** Plans the making of the records of a year. `inputs` are the hashes of the inputs of its runs. */
export function planRecords({ path, props }: PlannedPage<"records">, inputs: readonly string[], earlier: EarlierFile | null): RecordsPlan {
  const known = new Set(earlier?.sections.map(({ input }) => input));
  const runs = props.runs.map((articles, index) => {
    const input = inputs[index] ?? "";
    return { input, articles: known.has(input) ? [] : articles };
  });
  return { path, runs, earlier };
}

/**
 * Stages the records of a year as lines of JSON, each run of articles as a member of the gzip file,
 * and returns these sections. The articles' bodies are read from `folder` again.
 */
export function stageRecords({ path, runs, earlier }: RecordsPlan, folder: string, stage: Stage): Section[] {
  const sections = runs.map(({ input, articles }) => ({ input, make: () => gzipMember(recordLines(articles, folder)) }));
  return stageSections({ path, sections }, stage, earlier);
}

function recordLines(articles: readonly TaggedArticle[], folder: string): string {
  let text = "";
  for (const tagged of articles) text += jsonLine(recordOf(tagged), readArticleBody(folder, tagged.article.origin));
  return text;
}
