import type { Article } from "../ingest/article.ts";
import { readBody } from "../ingest/seed.ts";
import { completePage } from "../site/complete.ts";
import type { Kind } from "../site/page.ts";
import { sourcePath } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { renderPages } from "./eleventy.ts";
import { readSource } from "./sources.ts";
import { type StagedFile, stagedFile, stageFile } from "./staged.ts";

/**
 * Renders planned pages of one kind into `staging`, and puts the untouched source of each article beside its page. The articles' files are read from `folder`
 * for that, and forgotten.
 */
export async function renderBatch(
  kind: Kind,
  planned: readonly PlannedPage<Kind>[],
  folder: string,
  staging: string,
): Promise<StagedFile[]> {
  const sources: StagedFile[] = [];
  const bodyOf = (article: Article) => {
    const bytes = readSource(folder, article);
    if (kind === "article") sources.push(stageFile(staging, sourcePath(article), bytes));
    return readBody(article.file, bytes);
  };
  const pages = planned.map((page) => completePage(page, bodyOf));
  const hashes = await renderPages(kind, pages, staging);
  return [...sources, ...[...hashes].map(([path, hash]) => stagedFile(staging, path, hash))];
}
