import { href, type SitePath } from "../../src/site/paths.ts";
import type { Mention } from "../../src/site/view-models.ts";
import { html } from "../html.ts";
import { headline } from "./headline.ts";

/** The way to the articles before and after in time. */
export function neighboursOf(from: SitePath, previous: Mention | null, next: Mention | null) {
  if (!previous && !next) return null;
  return html`
    <nav class="neighbours" aria-label="前后文章">
      ${previous && html`<p>上一篇：<a href="${href(from, previous.path)}" rel="prev">${headline(previous)}</a></p>`}
      ${next && html`<p>下一篇：<a href="${href(from, next.path)}" rel="next">${headline(next)}</a></p>`}
    </nav>
  `;
}
