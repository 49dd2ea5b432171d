import type { Article } from "../ingest/article.ts";
import { readBody } from "../ingest/seed.ts";
import { readSource } from "../input/source-file.ts";
import { completePage } from "../site/complete-page.ts";
import type { Kind, Page } from "../site/page.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { companionFiles } from "./companion-files.ts";
import { renderSheet } from "./eleventy.ts";
import { createStage, type StagedFile } from "./stage.ts";

/**
 * Renders planned pages of one kind into `staging`, and puts the untouched source of each article
 * beside its page. Each page is written as soon as it is rendered, and each article's file is read
 * from `folder` just before. Throws a `Failure` if a file has changed meanwhile.
 */
export async function renderPages(
  kind: Kind,
  planned: readonly PlannedPage<Kind>[],
  folder: string,
  staging: string,
): Promise<StagedFile[]> {
  const stage = createStage(staging);
  const faults: unknown[] = [];
  let printed = 0;
  const print = (write: (page: Page) => string) => {
    try {
      for (const page of planned) {
        const companions = companionFiles(page);
        const bodyOf = ({ origin }: Article) => {
          const bytes = readSource(folder, origin);
          for (const { path, sha256 } of companions) stage.put(path, bytes, sha256);
          return readBody(bytes, origin);
        };
        stage.put(page.path, write(completePage(page, bodyOf)));
        printed++;
      }
    } catch (fault) {
      faults.push(fault);
    }
  };
  await renderSheet(kind, { print });
  // Eleventy would wrap what is thrown through it in an error of its own.
  if (faults.length > 0) throw faults[0];
  if (printed !== planned.length) throw new Error(`Eleventy rendered ${printed} of ${planned.length} pages`);
  return stage.files;
}
