import type { Crew } from "../crew.ts";
import { groupBy } from "../group.ts";
import type { Kind } from "../site/page.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { stageTable } from "./data.ts";
import type { StagedFile } from "./staged.ts";

/** The parts of staging that can be done on several threads at once. */
export interface PageTasks {
  readonly render: (batch: {
    readonly kind: Kind;
    readonly pages: readonly PlannedPage<Kind>[];
    readonly staging: string;
  }) => Promise<StagedFile[]>;
  readonly records: (batch: { readonly page: PlannedPage<"records">; readonly staging: string }) => Promise<StagedFile[]>;
}

/**
 * How many pages Eleventy renders in a run, and how many bytes of articles are read for it. It keeps the pages of a run in memory until its end (26 KB each), and a run costs
 * about 15 ms of its own.
 */
const [batchPages, batchBytes] = [2_000, 8_000_000];

/** Makes pages of the plan in `staging`. `onPages` hears how many more are done. */
export async function stagePages(
  pages: readonly PlannedPage[],
  crew: Crew<PageTasks>,
  staging: string,
  onPages: (more: number) => void,
): Promise<StagedFile[]> {
  const staged: StagedFile[] = [];
  const take = (files: readonly StagedFile[], done: number) => {
    for (const file of files) staged.push(file);
    onPages(done);
  };
  const { records, tables, rendered } = sorted(pages);
  await crew.work("render", batches(rendered, staging), (files, { pages }) => take(files, pages.length));
  await crew.work(
    "records",
    records.map((page) => ({ page, staging })),
    (files) => take(files, 1),
  );
  for (const page of tables) take([stageTable(page, staging)], 1);
  return staged;
}

function sorted(pages: readonly PlannedPage[]) {
  const records: PlannedPage<"records">[] = [];
  const tables: PlannedPage<"table">[] = [];
  const rendered: PlannedPage<Kind>[] = [];
  for (const page of pages) {
    if (page.kind === "records") records.push(page);
    else if (page.kind === "table") tables.push(page);
    else rendered.push(page);
  }
  return { records, tables, rendered };
}

function* batches(pages: readonly PlannedPage<Kind>[], staging: string) {
  for (const [kind, ofKind] of groupBy(pages, (page) => page.kind)) {
    let [batch, bytes]: [PlannedPage<Kind>[], number] = [[], 0];
    for (const page of ofKind) {
      if (batch.length === batchPages || bytes >= batchBytes) {
        yield { kind, pages: batch, staging };
        [batch, bytes] = [[], 0];
      }
      batch.push(page);
      bytes += page.kind === "article" ? page.props.labelled.article.bytes : 0;
    }
    yield { kind, pages: batch, staging };
  }
}
