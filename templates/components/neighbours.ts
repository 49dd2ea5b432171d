import type { ArticleSummary } from "../../src/ingest/article.ts";
import { href } from "../../src/site/href.ts";
import { articlePath, type SitePath } from "../../src/site/paths.ts";
import { html } from "../html.ts";
import { headline } from "./headline.ts";

/** Links to the articles before and after in time. */
export function neighboursOf(from: SitePath, previous: ArticleSummary | null, next: ArticleSummary | null) {
  if (!previous && !next) return null;
  return html`
    <nav class="neighbours" aria-label="前后文章">
      ${previous && html`<p>上一篇：<a href="${href(from, articlePath(previous))}" rel="prev">${headline(previous)}</a></p>`}
      ${next && html`<p>下一篇：<a href="${href(from, articlePath(next))}" rel="next">${headline(next)}</a></p>`}
    </nav>
  `;
}
