import { all } from "../all.ts";
import type { Work } from "../crew.ts";
import { groupBy } from "../group.ts";
import type { Draft } from "../site/draft.ts";
import type { Kind } from "../site/page.ts";
import { planPage } from "../site/plan-page.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { createStage, type Stage, type StagedFile } from "./stage.ts";

/** The parts of staging that can be done on several threads at once. */
export interface PageTasks {
  readonly render: (sheet: {
    readonly kind: Kind;
    readonly pages: readonly PlannedPage<Kind>[];
    readonly staging: string;
  }) => Promise<StagedFile[]>;
  readonly records: (data: { readonly page: PlannedPage<"records">; readonly staging: string }) => Promise<StagedFile[]>;
}

/** How many pages are made in one go: a run of Eleventy costs some 5 ms, and all threads are to end at about the same time. */
const sheetSize = 500;

/** Makes pages of the plan in `staging`. `onPages` hears how many more are done. */
export async function stagePages(
  pages: readonly Draft[],
  work: Work<PageTasks>,
  staging: string,
  putTable: (table: Draft<"table">, stage: Stage) => void,
  onPages: (more: number) => void,
): Promise<StagedFile[]> {
  const staged: StagedFile[] = [];
  const take = (files: readonly StagedFile[], done: number) => {
    for (const file of files) staged.push(file);
    onPages(done);
  };
  const { records, tables, rendered } = sorted(pages);
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
      for (const table of tables) putTable(table, stage);
      take(stage.files, tables.length);
    })(),
  );
  return staged;
}

function sorted(pages: readonly Draft[]) {
  const records: PlannedPage<"records">[] = [];
  const tables: PlannedPage<"table">[] = [];
  const rendered: Draft<Kind>[] = [];
  for (const page of pages) {
    if (page.kind === "records") records.push(page);
    else if (page.kind === "table") tables.push(page);
    else rendered.push(page);
  }
  return { records, tables, rendered };
}

/** What stands on a page is planned when its turn comes, so that never all of it is in memory. */
function* sheets(pages: readonly Draft<Kind>[], staging: string) {
  for (const [kind, ofKind] of groupBy(pages, (page) => page.kind)) {
    for (let start = 0; start < ofKind.length; start += sheetSize)
      yield { kind, pages: ofKind.slice(start, start + sheetSize).map(planPage), staging };
  }
}
