import type { ListedArticle } from "../../src/site/listed-article.ts";
import type { SitePath } from "../../src/site/paths.ts";
import { html } from "../html.ts";
import { Titles } from "./entries.ts";

/** A list of related articles. */
export function relatedTo(from: SitePath, articles: readonly ListedArticle[]) {
  if (articles.length === 0) return null;
  return html`
    <section class="related">
      <h2>相关文章</h2>
      ${Titles({ from, articles })}
    </section>
  `;
}
