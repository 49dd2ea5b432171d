import { newsArticle } from "../../src/export/news-article.ts";
import type { Reference } from "../../src/export/reference.ts";
import { dayOf } from "../../src/lib/date-parts.ts";
import { absoluteUrl } from "../../src/site/href.ts";
import { leadPicture } from "../../src/site/lead-picture.ts";
import type { Page } from "../../src/site/page.ts";
import type { PublishedFile } from "../../src/site/view-models.ts";
import { html, trusted } from "../html.ts";

/**
 * The metadata of an article for search engines, social networks and reference managers: JSON-LD,
 * Open Graph, Dublin Core and Highwire tags. Each fact stands once for all who read tags: Open
 * Graph is read by `property`, all else by `name`, and an element may have both.
 *
 * Zotero saves a newspaper article for DC.type: its publication is og:site_name, its address the
 * canonical link, its abstract `description`, the body that published it (in Extra) DC.publisher,
 * and the rest citation_*. It does not read JSON-LD, nor `property` where there is a `name`, which
 * og:site_name has none of. citation_journal_title would make it a journal article, and of an
 * address as DC.identifier it would take digits for an ISBN (zotero/translators, Embedded
 * Metadata.js and RDF.js).
 */
export function articleMetadata(page: Page<"article">, { title, publisher, date, url }: Reference) {
  const { props, site } = page;
  const picture = site.url === null ? null : leadPicture(props.files);
  // Open Graph has no date that is less than a day.
  const isDay = dayOf(props.summary.date) !== null;
  return html`
    <meta name="citation_title" property="og:title" content="${title}">
    ${picture !== null && site.url !== null && pictureOf(picture, site.url)}
    <meta name="citation_date"${isDay && html` property="article:published_time"`} content="${date}">
    ${props.authors.map((author) => html`<meta name="citation_author" content="${author}">`)}
    <meta name="citation_language" content="zh">
    <meta name="DC.type" content="newspaperArticle">
    ${publisher !== null && html`<meta name="DC.publisher" content="${publisher}">`}
    <script type="application/ld+json">${jsonLd(page, url)}</script>
  `;
}

/**
 * The picture that social networks show beside a link to the article; they need its whole address.
 */
function pictureOf({ path, type, width, height }: PublishedFile, siteUrl: string) {
  return html`
    <meta property="og:image" content="${absoluteUrl(siteUrl, path)}">
    <meta property="og:image:type" content="${type}">
    <meta property="og:image:width" content="${width}">
    <meta property="og:image:height" content="${height}">
  `;
}

/** The JSON-LD of an article. It is data that no browser runs, and `<` is escaped in it. */
function jsonLd(page: Page<"article">, url: string | null) {
  return trusted(newsArticle(page, url));
}
