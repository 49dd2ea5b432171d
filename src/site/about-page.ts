import type { Archive } from "../archive/archive.ts";
import type { PlannedPage } from "./page.ts";
import { aboutPath } from "./paths.ts";
import type { MakePage, PlanOptions } from "./plan.ts";
import { spanOf } from "./span.ts";

/** What the archive is and holds, and what was left out. */
export function aboutPage(page: MakePage, archive: Archive, { timeZone, leftOut }: PlanOptions): PlannedPage {
  return page("about", aboutPath, { ...spanOf(archive.articles), timeZone, leftOut });
}
