import type { PlannedPage } from "../site/planned-page.ts";
import type { Work } from "../threads/pool.ts";
import type { RenderTasks } from "./render-changed.ts";
import type { StagedFile } from "./stage.ts";

/** Makes segments of the search index in `staging`. */
export async function renderSegments(
  segments: readonly PlannedPage<"search-segment">[],
  staging: string,
  work: Work<RenderTasks>,
): Promise<readonly StagedFile[]> {
  const staged: StagedFile[] = [];
  await work(
    "segment",
    segments.map((page) => ({ page, staging })),
    (files) => staged.push(...files),
  );
  return staged;
}
