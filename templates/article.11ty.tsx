import { createReference } from "../src/export/reference.ts";
import { absoluteUrl, href } from "../src/site/paths.ts";
import { Citation } from "./components/citation.tsx";
import { chineseDate } from "./components/date.tsx";
import { headline, plainTitle } from "./components/headline.tsx";
import { ArticleMetadata } from "./components/metadata.tsx";
import { Neighbours } from "./components/neighbours.tsx";
import { Provenance } from "./components/provenance.tsx";
import { Related } from "./components/related.tsx";
import { Shell } from "./components/shell.tsx";
import { viewsOf } from "./components/views.tsx";
import { template } from "./template.tsx";

export default template("article", (page) => {
  const { site, path, props } = page;
  const reference = createReference(props, site, site.url === null ? null : absoluteUrl(site.url, path));
  return (
    <Shell
      site={site}
      path={path}
      title={plainTitle(props)}
      description={props.excerpt}
      trail={props.trail}
      here="正文"
      measure="article"
      metadata={<ArticleMetadata page={page} reference={reference} />}
    >
      <article>
        <header class="lead">
          <h1>{headline(props)}</h1>
          <ul class="facts">
            <li>
              <time datetime={props.published}>{chineseDate(props.date)}</time>
            </li>
            {props.column !== null && <li>栏目：{props.column}</li>}
            {props.source !== null && <li>来源：{props.source}</li>}
            {props.author !== null && <li>作者：{props.author}</li>}
            {props.views !== null && <li>{viewsOf(props.views)}</li>}
            <li class="minutes">阅读约需 {props.minutes} 分钟</li>
          </ul>
        </header>
        {/* Safe: src/ingest/body.ts escapes every character of the source. */}
        <div class="body" dangerouslySetInnerHTML={{ __html: props.body }} />
        <footer class="after">
          {props.tags.length > 0 && (
            <ul class="tags" aria-label="标签">
              {props.tags.map(({ label, path: to }) => (
                <li>
                  <a href={href(path, to)} rel="tag">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <Neighbours from={path} previous={props.previous} next={props.next} />
          <Related from={path} articles={props.related} />
          <Citation reference={reference} name={props.id} />
          <Provenance from={path} origin={props.origin} url={props.url} extra={props.extra} />
        </footer>
      </article>
    </Shell>
  );
});
