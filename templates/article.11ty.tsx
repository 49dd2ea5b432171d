import { createReference } from "../src/export/article-reference.ts";
import type { Reference } from "../src/export/reference.ts";
import { paired } from "../src/lib/text-direction.ts";
import { absoluteUrl, href } from "../src/site/href.ts";
import type { Page } from "../src/site/page.ts";
import type { SitePath } from "../src/site/paths.ts";
import type { Link } from "../src/site/view-models.ts";
import { citationOf } from "./components/citation.ts";
import { chineseDate } from "./components/date.ts";
import { headline, plainTitle } from "./components/headline.ts";
import { articleMetadata } from "./components/metadata.ts";
import { neighboursOf } from "./components/neighbours.ts";
import { figures } from "./components/number.ts";
import { provenance } from "./components/provenance.ts";
import { relatedTo } from "./components/related.ts";
import { sameTextsOf } from "./components/same-texts.ts";
import { Shell } from "./components/shell.ts";
import { html, trusted } from "./html.ts";
import { template } from "./template.tsx";

export default template("article", (page) => {
  const { site, path, props } = page;
  const reference = createReference(props, site, site.url === null ? null : absoluteUrl(site.url, path));
  return (
    <Shell
      site={site}
      path={path}
      title={plainTitle(props.summary)}
      description={props.summary.excerpt}
      trail={props.trail}
      here="正文"
      measure="article"
      metadata={articleMetadata(page, reference)}
    >
      {articleOf(page, reference)}
    </Shell>
  );
});

function articleOf({ path, props }: Page<"article">, reference: Reference) {
  return html`
    <article>
      <header class="lead">
        <h1>${headline(props.summary)}</h1>
        <ul class="facts">
          <li><time datetime="${props.published}">${chineseDate(props.summary.date)}</time></li>
          ${props.header.column !== null && html`<li>栏目：${props.header.column}</li>`}
          ${props.header.source !== null && html`<li>来源：${linked(path, props.header.source, props.sourcePage)}</li>`}
          ${props.header.author !== null && html`<li>作者：${props.authorLinks.map(({ text, path: to }) => linked(path, text, to))}</li>`}
          ${props.header.credits.map(({ name, value }) => html`<li>${name}：${value}</li>`)}
          ${props.summary.views !== null && html`<li class="views">浏览 ${figures(props.summary.views)} 次</li>`}
          <li class="minutes">阅读约需 ${props.minutes} 分钟</li>
        </ul>
      </header>
      <div class="body">${bodyOf(props)}</div>
      <footer class="after">
        ${props.tags.length > 0 && tagsOf(path, props.tags)}
        ${neighboursOf(path, props.previous, props.next)}
        ${sameTextsOf(path, props.sameTexts)}
        ${relatedTo(path, props.related)}
        ${citationOf(reference, path, props.summary.id)}
        ${provenance(path, props)}
      </footer>
    </article>
  `;
}

/** A text that leads to a page, if there is one. */
function linked(from: SitePath, text: string, to: SitePath | null) {
  return to === null ? isolated(text) : html`<a href="${href(from, to)}">${text}</a>`;
}

/** A text that turns round nothing beside it, where it leaves a mark of direction open. */
function isolated(text: string) {
  return paired(text) === text ? text : html`<span>${text}</span>`;
}

/**
 * The body is safe, as the formats' `html` (src/ingest/format-reader.ts) escapes every character of
 * the source.
 */
function bodyOf({ body }: Page<"article">["props"]) {
  return trusted(body);
}

function tagsOf(from: SitePath, tags: readonly Link[]) {
  const items = tags.map(({ label, path }) => html`<li><a href="${href(from, path)}" rel="tag">${label}</a></li>`);
  return html`<ul class="tags" aria-label="标签">${items}</ul>`;
}
