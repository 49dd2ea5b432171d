import type { SegmentLevel } from "../search/format/segment-levels.ts";
import type { SitePath } from "../site/paths.ts";
import type { Work } from "../threads/pool.ts";
import type { RenderTasks } from "./render-changed.ts";
import type { SegmentPlan } from "./segment-files.ts";
import type { StagedFile } from "./stage.ts";

/** Segments that were made. */
export interface RenderedSegments {
  readonly staged: readonly StagedFile[];
  /** Those of their files that stay as they are. */
  readonly kept: readonly SitePath[];
  /** What must be known of each to update it the next time. */
  readonly states: ReadonlyMap<SegmentLevel, string>;
}

/** Makes segments of the search index in `staging`. */
export async function renderSegments(
  segments: readonly SegmentPlan[],
  staging: string,
  work: Work<RenderTasks>,
): Promise<RenderedSegments> {
  const [staged, kept, states]: [StagedFile[], SitePath[], Map<SegmentLevel, string>] = [[], [], new Map()];
  await work(
    "segment",
    segments.map((plan) => ({ plan, staging })),
    ({ files, made }, { plan }) => {
      for (const file of files) staged.push(file);
      for (const path of made.kept) kept.push(path);
      states.set(plan.level, made.state);
    },
  );
  return { staged, kept, states };
}
