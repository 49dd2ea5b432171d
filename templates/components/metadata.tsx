import { newsArticle } from "../../src/export/news-article.ts";
import type { Reference } from "../../src/export/reference.ts";
import type { Page } from "../../src/site/page.ts";

/** What search engines, social networks and reference managers read of an article: JSON-LD, Open Graph, Dublin Core and Highwire tags. */
export function ArticleMetadata({ page, reference }: { readonly page: Page<"article">; readonly reference: Reference }) {
  const { props } = page;
  const { title, publisher, date, url } = reference;
  const json = newsArticle(page, url);
  return (
    <>
      <meta property="article:published_time" content={props.published} />
      {/*
        Zotero saves a newspaper article for DC.type, its publication from og:site_name and the rest from citation_*; it does not read JSON-LD.
        citation_journal_title would make it a journal article (zotero/translators, Embedded Metadata.js).
      */}
      <meta name="DC.type" content="newspaperArticle" />
      <meta name="DC.title" content={title} />
      <meta name="DC.date" content={date} />
      {props.authors.map((author) => (
        <meta name="DC.creator" content={author} />
      ))}
      {publisher !== null && <meta name="DC.publisher" content={publisher} />}
      <meta name="citation_title" content={title} />
      {props.authors.map((author) => (
        <meta name="citation_author" content={author} />
      ))}
      <meta name="citation_date" content={date} />
      {url !== null && <meta name="DC.identifier" content={url} />}
      {url !== null && <meta name="citation_public_url" content={url} />}
      <meta name="citation_language" content="zh" />
      {/* Data, which no browser runs; `<` is escaped in it. */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
    </>
  );
}
