import { monthOf } from "../../src/lib/date-parts.ts";
import { href } from "../../src/site/href.ts";
import type { ListedArticle } from "../../src/site/listed-article.ts";
import { articlePath, monthFragment, type SitePath } from "../../src/site/paths.ts";
import { html } from "../html.ts";
import { dayOf, timeOf } from "./date.ts";
import { headline } from "./headline.ts";
import { viewsOf } from "./views.ts";

interface Props {
  readonly from: SitePath;
  readonly entries: readonly ListedArticle[];
  /** The level of the titles, which are headings. */
  readonly level?: "h2" | "h3";
  /** Whether the articles are of one day, so that only the time tells them apart. */
  readonly ofOneDay?: boolean;
  /** Whether the first article of each month can be linked to, for charts. */
  readonly byMonth?: boolean;
}

/**
 * A list of articles with date, title, excerpt and views. Where an entry leads to an item of a
 * roundup, its heading stands in the place of the excerpt, which would tell of another item.
 */
export function Entries({ from, entries, level = "h2", ofOneDay = false, byMonth = false }: Props) {
  const monthAt = (index: number) => monthOf(entries[index]?.date ?? "");
  const monthBegun = (index: number) => (byMonth && monthAt(index) !== monthAt(index - 1) ? monthAt(index) : null);
  const items = entries.map((entry, index) => {
    const month = monthBegun(index);
    return html`
      <li${month !== null && html` id="${monthFragment(month)}"`}>
        ${ofOneDay ? timeOf(entry.date) : dayOf(entry.date)}
        <div>
          <${level}><a href="${addressOf(from, entry)}">${headline(entry)}</a></${level}>
          ${entry.item ? html`<p class="item">${entry.item.heading}</p>` : html`<p>${entry.excerpt}</p>`}
        </div>
        ${viewsOf(entry.views)}
      </li>
    `;
  });
  return html`<ol class="entries">${items}</ol>`;
}

/** A list of articles with date and title alone. */
export function Titles({ from, articles }: { readonly from: SitePath; readonly articles: readonly ListedArticle[] }) {
  const items = articles.map(
    (article) =>
      html`<li>${dayOf(article.date)}<a href="${addressOf(from, article)}">${headline(article)}${article.item && html`<span class="item">${article.item.heading}</span>`}</a></li>`,
  );
  return html`<ol class="titles">${items}</ol>`;
}

/** The address of an article, or of the item to which the list leads. */
export function addressOf(from: SitePath, entry: ListedArticle): string {
  return href(from, articlePath(entry), entry.item?.id);
}
