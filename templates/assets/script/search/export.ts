import { memoize } from "../../../../src/search/read/memoize.ts";
import { LoadFailure, type SearchHits } from "../../../../src/search/read/search-interface.ts";
import { figures } from "../../../components/number.ts";
import type { ExportTool } from "../../export.ts";
import { fileNameFor, saveFile } from "./download.ts";
import { byId } from "./element.ts";
import type { Shown } from "./shown.ts";
import { loadTool } from "./tool.ts";

/** The name of the script that writes files, which bundling puts here. */
declare const exportScript: string;

/** How many articles are loaded before the reader is told how far it is. */
const atOnce = 200;

const panel = byId("export", HTMLDetailsElement);
const status = byId("exported", HTMLElement);
/** How far it is, which would be too much for screen readers to tell. */
const progress = byId("exporting", HTMLElement);
/** The number of the last file that was asked for. */
let turn = 0;
const load = memoize(() => loadTool<ExportTool>(exportScript));

/** Lets all articles that were found last be saved, in the order in which they are shown. */
export function watchExport(current: () => Shown | null): void {
  for (const button of panel.querySelectorAll("button")) {
    button.addEventListener("click", async () => {
      const now = current();
      if (now) await save(now, button.value);
    });
  }
}

/** Offers to save what was found, or hides that. */
export function offerExport(found: SearchHits | null): void {
  panel.hidden = found === null || found.count === 0;
  if (progress.textContent === "") status.textContent = "";
}

/** Saves what was found, also when the reader goes on meanwhile; but one file at a time. */
async function save({ found, place: { query } }: Shown, format: string): Promise<void> {
  const own = ++turn;
  const isCurrent = () => own === turn;
  try {
    status.textContent = "正在整理……";
    const tool = await load();
    const results = [];
    for (let start = 0; start < found.count; start += atOnce) {
      progress.textContent = `${figures(start)} / ${figures(found.count)} 篇`;
      results.push(...(await found.every(start, Math.min(start + atOnce, found.count))));
      if (!isCurrent()) return;
    }
    const { extension, type, text } = tool.fileOf(format, results, panel.dataset);
    saveFile(fileNameFor(query, "搜索结果", extension), type, text);
    status.textContent = `已导出 ${figures(found.count)} 篇。`;
  } catch (error) {
    if (isCurrent()) status.textContent = "加载失败，未能导出，请重试。";
    if (!(error instanceof LoadFailure)) throw error;
  } finally {
    if (isCurrent()) progress.textContent = "";
  }
}
