import { html } from "../html.ts";
import { figures } from "./number.ts";

/** A number of views. Unknown is not 0, so nothing is shown then. */
export function viewsOf(views: number | null) {
  return views === null ? null : html`<span class="views">浏览 ${figures(views)} 次</span>`;
}
