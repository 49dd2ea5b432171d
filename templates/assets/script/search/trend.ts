import { memoize } from "../../../../src/search/read/memoize.ts";
import type { SearchHits } from "../../../../src/search/read/search-interface.ts";
import type { TrendTool } from "../../trend.tsx";
import { fileNameFor, saveFile } from "./download.ts";
import { byId } from "./element.ts";
import { orElse } from "./load.ts";
import { addressOf, type SearchState } from "./search-state.ts";
import type { Shown } from "./shown.ts";
import { loadTool } from "./tool.ts";

/** The name of the script that draws charts, which bundling puts here. */
declare const trendScript: string;

const panel = byId("trend", HTMLDetailsElement);
const place = byId("trend-chart", HTMLDivElement);
const failure = byId("trend-failure", HTMLParagraphElement);
const load = memoize(() => loadTool<TrendTool>(trendScript));

/**
 * Calls `onOpen` when the chart is opened, as what draws it has to be loaded then; and lets the
 * figures of what `current` gives be saved.
 */
export function watchTrend(onOpen: () => void, current: () => Shown | null): void {
  panel.addEventListener("toggle", () => {
    if (panel.open) onOpen();
  });
  panel.querySelector("button")?.addEventListener("click", async () => {
    const now = current();
    const tool = now && (await loaded());
    if (tool) saveFile(fileNameFor(now.place.query, "逐月篇数", "csv"), "text/csv", tool.csvOf(now.found.months()));
  });
}

/** Offers the chart where something was found in several months, or hides it. */
export function offerTrend(found: SearchHits | null): void {
  panel.hidden = found === null || found.months().filter(({ count }) => count > 0).length < 2;
}

/** Whether the chart is open. */
export function isTrendOpen(): boolean {
  return panel.open && !panel.hidden;
}

/**
 * Shows how many articles each month has of what was found, unless `isCurrent` says that this is
 * out of date. Bars and years narrow the search to them.
 */
export async function showTrend(found: SearchHits, state: SearchState, isCurrent: () => boolean): Promise<void> {
  const tool = await loaded();
  if (!tool || !isCurrent()) return;
  const always = { ...state, page: 1, year: null, from: null, to: null };
  tool.draw(place, found.months(), {
    ofYear: (year) => addressOf({ ...always, year }),
    ofMonth: (month) => addressOf({ ...always, from: month, to: month }),
  });
}

/** The script that draws; null if it cannot be loaded, which is told. */
async function loaded(): Promise<TrendTool | null> {
  const tool = await orElse(load(), null);
  failure.hidden = tool !== null;
  return tool;
}
