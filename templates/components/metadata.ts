import { newsArticle } from "../../src/export/news-article.ts";
import type { Reference } from "../../src/export/reference.ts";
import { dayOf } from "../../src/lib/date-parts.ts";
import { leadPicture } from "../../src/site/lead-picture.ts";
import type { Page } from "../../src/site/page.ts";
import { absoluteUrl } from "../../src/site/paths.ts";
import type { PublishedFile } from "../../src/site/view-models.ts";
import { html, trusted } from "../html.ts";

/**
 * The metadata of an article for search engines, social networks and reference managers: JSON-LD,
 * Open Graph, Dublin Core and Highwire tags.
 *
 * Zotero saves a newspaper article for DC.type, its publication from og:site_name and the rest from
 * citation_*; it does not read JSON-LD. citation_journal_title would make it a journal article
 * (zotero/translators, Embedded Metadata.js).
 */
export function articleMetadata(page: Page<"article">, { title, publisher, date, url }: Reference) {
  const { props, site } = page;
  const picture = site.url === null ? null : leadPicture(props.files);
  // Open Graph has no date that is less than a day.
  const isDay = dayOf(props.summary.date) !== null;
  return html`
    ${isDay && html`<meta property="article:published_time" content="${props.published}"/>`}
    ${picture !== null && site.url !== null && pictureOf(picture, site.url)}
    <meta name="DC.type" content="newspaperArticle"/>
    <meta name="DC.title" content="${title}"/>
    <meta name="DC.date" content="${date}"/>
    ${props.authors.map((author) => html`<meta name="DC.creator" content="${author}"/>`)}
    ${publisher !== null && html`<meta name="DC.publisher" content="${publisher}"/>`}
    <meta name="citation_title" content="${title}"/>
    ${props.authors.map((author) => html`<meta name="citation_author" content="${author}"/>`)}
    <meta name="citation_date" content="${date}"/>
    ${url !== null && html`<meta name="DC.identifier" content="${url}"/><meta name="citation_public_url" content="${url}"/>`}
    <meta name="citation_language" content="zh"/>
    <script type="application/ld+json">${jsonLd(page, url)}</script>
  `;
}

/**
 * The picture that social networks show beside a link to the article; they need its whole address.
 */
function pictureOf({ path, type, width, height }: PublishedFile, siteUrl: string) {
  return html`
    <meta property="og:image" content="${absoluteUrl(siteUrl, path)}"/>
    <meta property="og:image:type" content="${type}"/>
    <meta property="og:image:width" content="${width}"/>
    <meta property="og:image:height" content="${height}"/>
  `;
}

/** The JSON-LD of an article. It is data that no browser runs, and `<` is escaped in it. */
function jsonLd(page: Page<"article">, url: string | null) {
  return trusted(newsArticle(page, url));
}
