import type { SitePath } from "../../src/site/paths.ts";
import type { Mention } from "../../src/site/view-models.ts";
import { html } from "../html.ts";
import { Titles } from "./entries.ts";

/** Articles about the same things. */
export function relatedTo(from: SitePath, articles: readonly Mention[]) {
  if (articles.length === 0) return null;
  return html`
    <section class="related" aria-labelledby="related">
      <h2 id="related">相关文章</h2>
      ${Titles({ from, articles })}
    </section>
  `;
}
