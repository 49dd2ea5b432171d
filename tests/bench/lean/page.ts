import type { ArticleSummary } from "../../../src/ingest/article.ts";
import { href } from "../../../src/site/href.ts";
import { articlePath, homePath, type SitePath, tagsPath } from "../../../src/site/paths.ts";
import { html, type Markup } from "../../../templates/html.ts";

/** A page, as the templates for Hugo and Zola have it. */
export function pageOf(path: SitePath, title: string, content: Markup): Markup {
  return html`
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8"/>
        <title>${title}</title>
      </head>
      <body>
        <header><a href="${href(path, homePath)}">Archive</a> <a href="${href(path, tagsPath)}">Tags</a></header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>
  `;
}

/** One page of an index. */
export function indexOf(path: SitePath, entries: readonly ArticleSummary[], older: SitePath | null, newer: SitePath | null): Markup {
  const items = entries.map(
    (entry) => html`
      <li><a href="${href(path, articlePath(entry))}">${entry.headline}</a> <time datetime="${entry.date}">${entry.date.slice(0, 10)}</time></li>
    `,
  );
  return html`
    <ol>${items}</ol>
    <nav>
      ${newer !== null && html`<a rel="prev" href="${href(path, newer)}">Newer</a>`}
      ${older !== null && html`<a rel="next" href="${href(path, older)}">Older</a>`}
    </nav>
  `;
}
