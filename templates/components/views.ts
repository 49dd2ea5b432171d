import type { Site } from "../../src/site/page.ts";
import { html } from "../html.ts";
import { figures } from "./number.ts";

/** A number of views. Unknown is not 0, so nothing is shown then. */
export function viewsOf(views: number | null) {
  return views === null ? null : html`<span class="views">浏览 ${figures(views)} 次</span>`;
}

/** Whether views are known of any article: then there is a ranking, too. */
export function knowsViews({ sections }: Pick<Site, "sections">): boolean {
  return sections.some(({ name }) => name === "ranking");
}
