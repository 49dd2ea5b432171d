import type { Contents } from "../output/edition.ts";
import type { FoundFolder } from "../output/output-survey.ts";
import { digestOf, folderOf } from "../output/published-folder.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { Work } from "../threads/pool.ts";
import type { StagedFile } from "./stage.ts";
import type { PageTasks } from "./staged-pages.ts";

/** The segments of the search index, and what of the contents they need. */
interface Segments extends Pick<Contents, "makingsOf" | "keepIndex"> {
  readonly pages: readonly PlannedPage<"search-segment">[];
}

/**
 * Makes the segments of the search index that are not in the `found` folders of the output, made from the same. It is not known which files a segment should have: where a
 * folder is not as it was left, all are made.
 */
export async function makeSegments(
  { pages, makingsOf, keepIndex }: Segments,
  found: ReadonlyMap<string, FoundFolder>,
  staging: string,
  work: Work<PageTasks>,
): Promise<readonly StagedFile[]> {
  const changed = pages.filter((page) => {
    const before = found.get(folderOf(page.path))?.untouched;
    return !before || (!keepIndex && before.digest !== digestOf([makingsOf(page)]));
  });
  const staged: StagedFile[] = [];
  const inputs = changed.map((page) => ({ page, staging }));
  await work("segment", inputs, (files) => {
    for (const file of files) staged.push(file);
  });
  return staged;
}
