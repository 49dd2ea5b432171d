import { groupBy } from "../lib/group-by.ts";
import { all } from "../lib/settle-all.ts";
import type { Kind } from "../site/page.ts";
import { isPage } from "../site/page-kinds.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { Work } from "../threads/pool.ts";
import { createStage, type Stage, type StagedFile } from "./stage.ts";

/** The parts of staging that can be done on several threads at once. */
export interface PageTasks {
  readonly render: (sheet: {
    readonly kind: Kind;
    readonly pages: readonly PlannedPage<Kind>[];
    readonly staging: string;
  }) => Promise<StagedFile[]>;
  readonly segment: (data: { readonly page: PlannedPage<"search-segment">; readonly staging: string }) => Promise<StagedFile[]>;
  readonly records: (data: { readonly page: PlannedPage<"records">; readonly staging: string }) => Promise<StagedFile[]>;
}

/** How many pages are made in one go: a run of Eleventy costs some 5 ms, and all threads are to end at about the same time. */
const sheetSize = 500;

/** Makes pages of the plan in `staging`. `onPages` hears how many more are done. */
export async function stagePages(
  pages: readonly PlannedPage[],
  work: Work<PageTasks>,
  staging: string,
  putData: (data: PlannedPage, stage: Stage) => void,
  onPages: (more: number) => void,
): Promise<StagedFile[]> {
  const staged: StagedFile[] = [];
  const take = (files: readonly StagedFile[], done: number) => {
    for (const file of files) staged.push(file);
    onPages(done);
  };
  const { records, others, rendered } = sorted(pages);
  await all(
    work("render", sheets(rendered, staging), (files, { pages }) => take(files, pages.length)),
    work(
      "records",
      records.map((page) => ({ page, staging })),
      (files) => take(files, 1),
    ),
    // On this thread, which has the articles; the others have been asked by now.
    (async () => {
      const stage = createStage(staging);
      for (const data of others) putData(data, stage);
      take(stage.files, others.length);
    })(),
  );
  return staged;
}

function sorted(pages: readonly PlannedPage[]) {
  const records: PlannedPage<"records">[] = [];
  const rendered: PlannedPage<Kind>[] = [];
  const others: PlannedPage[] = [];
  for (const page of pages) {
    if (page.kind === "records") records.push(page);
    else if (isPage(page)) rendered.push(page);
    else others.push(page);
  }
  return { records, others, rendered };
}

/** What stands on a page is planned when its turn comes, so that never all of it is in memory. */
function* sheets(pages: readonly PlannedPage<Kind>[], staging: string) {
  for (const [kind, ofKind] of groupBy(pages, (page) => page.kind)) {
    for (let start = 0; start < ofKind.length; start += sheetSize) yield { kind, pages: ofKind.slice(start, start + sheetSize), staging };
  }
}
