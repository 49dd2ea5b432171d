import { absoluteUrl } from "../site/href.ts";
import type { Page } from "../site/page.ts";
import type { PublishedFile } from "../site/view-models.ts";

/**
 * An article as JSON-LD for search engines (schema.org NewsArticle); `canonical` is its address, if
 * that is known. What the head of its page says is not said again: description, language and the
 * archive's name. References are made of it in browsers (`pageReference`). The JSON may stand in a
 * `script` element: it is escaped so that no character in it can end the element or begin a comment
 * (HTML, 4.12.1.3).
 */
export function newsArticle({ site, props }: Page<"article">, canonical: string | null): string {
  const { summary, header } = props;
  const publisher = site.publisher === null ? undefined : { "@type": "Organization", name: site.publisher };
  const images = site.url === null ? [] : pictureAddresses(props.files, site.url);
  const sections = [...new Set([...summary.columns, ...(header.column === null ? [] : [header.column])])];
  // JSON leaves out keys whose value is undefined. That is quicker than putting the object together
  // only of the values that are there.
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: header.title,
    datePublished: props.published,
    image: images.length > 0 ? images : undefined,
    url: canonical ?? undefined,
    author: props.authors.length > 0 ? props.authors.map(author) : publisher,
    publisher,
    articleSection: sections.length > 0 ? sections : undefined,
    keywords: props.tags.length > 0 ? props.tags.map(({ label }) => label) : undefined,
    isBasedOn: basedOn(props, site.url),
  };
  return JSON.stringify(data).replace(/</g, "\\u003c");
}

/** The address of the original, and the web page of which the article was made, as it was saved. */
function basedOn({ header, original }: Page<"article">["props"], siteUrl: string | null) {
  const { url } = header;
  if (header.original === null) return url ?? undefined;
  const saved = {
    "@type": "MediaObject",
    name: header.original.file ?? undefined,
    url: header.original.url ?? undefined,
    contentUrl: original?.copy && siteUrl !== null ? absoluteUrl(siteUrl, original.copy.path) : undefined,
    sha256: header.original.sha256 ?? undefined,
    dateCreated: header.original.fetched ?? undefined,
  };
  return url === null || url === header.original.url ? saved : [url, saved];
}

/** The addresses of an article's pictures. */
function pictureAddresses(files: readonly PublishedFile[], siteUrl: string): string[] {
  return files.filter(({ use }) => use === "picture").map(({ path }) => absoluteUrl(siteUrl, path));
}

/**
 * Matches an author that is an organization, as news are also signed by the office that wrote them.
 */
const office = /(?:[部处院局网]|中心|办公室|记者站|通讯社|委员会|[学协生]会|团委|新闻社|研究所|电视台|报社|大学|学校)$/;

function author(name: string) {
  return { "@type": office.test(name) ? "Organization" : "Person", name };
}
