import { href } from "../../src/site/href.ts";
import { articlePath, type SitePath } from "../../src/site/paths.ts";
import type { SameText } from "../../src/site/view-models.ts";
import { html } from "../html.ts";
import { dayOf } from "./date.ts";
import { headline } from "./headline.ts";

/** A list of other articles with the same text, each with its source. */
export function sameTextsOf(from: SitePath, articles: readonly SameText[]) {
  if (articles.length === 0) return null;
  const items = articles.map(
    ({ summary, source, isIdentical }) => html`
      <li>
        ${dayOf(summary.date)}
        <div>
          <a href="${href(from, articlePath(summary))}">${headline(summary)}</a>
          ${source !== null && html`<span>来源：${source}</span>`}
          ${!isIdentical && html`<span>文字大致相同</span>`}
        </div>
      </li>
    `,
  );
  return html`
    <section class="same-texts" aria-labelledby="same-texts">
      <h2 id="same-texts">同文</h2>
      <ol class="titles">${items}</ol>
    </section>
  `;
}
