import { memoize } from "../../../../src/search/read/memoize.ts";
import type { SearchHits } from "../../../../src/search/read/search-interface.ts";
import { figures } from "../../../components/number.ts";
import type { ExportTool } from "../../export.ts";
import { fileNameFor, saveFile } from "./download.ts";
import { byId } from "./element.ts";
import { loadTool } from "./tool.ts";

/** The name of the script that writes files, which bundling puts here. */
declare const exportScript: string;

/** How many articles are loaded before the reader is told how far it is. */
const atOnce = 200;

const panel = byId("export", HTMLDetailsElement);
const status = byId("exported", HTMLParagraphElement);
const load = memoize(() => loadTool<ExportTool>(exportScript));

/** What the reader sees: what was found, and by which query. */
interface Current {
  readonly found: SearchHits;
  readonly query: string;
}

/** Lets all articles that were found last be saved, in the order in which they are shown. */
export function watchExport(current: () => Current | null): void {
  for (const button of panel.querySelectorAll("button")) {
    button.addEventListener("click", async () => {
      const now = current();
      if (now) await save(now, button.value, () => current()?.found === now.found);
    });
  }
}

/** Offers to save what was found, or hides that. */
export function offerExport(found: SearchHits | null): void {
  panel.hidden = found === null || found.count === 0;
  status.textContent = "";
}

async function save({ found, query }: Current, format: string, isCurrent: () => boolean): Promise<void> {
  try {
    const tool = await load();
    const results = [];
    for (let start = 0; start < found.count; start += atOnce) {
      status.textContent = `正在整理：${figures(start)} / ${figures(found.count)} 篇……`;
      results.push(...(await found.results(start, Math.min(start + atOnce, found.count))));
      if (!isCurrent()) return;
    }
    const { extension, type, text } = tool.fileOf(format, results, panel.dataset);
    saveFile(fileNameFor(query, "搜索结果", extension), type, text);
    status.textContent = `已存为文件，共 ${figures(found.count)} 篇。`;
  } catch (error) {
    if (isCurrent()) status.textContent = "没有加载成功，文件未能存下。请重试。";
    throw error;
  }
}
