import type { Page } from "../site/page.ts";

/**
 * An article as JSON-LD for search engines (schema.org NewsArticle), `canonical` being its address where that is known. It is made to stand in a
 * `script` element: no character in it can end the element or begin a comment (HTML, 4.12.1.3), and it is the same JSON.
 */
export function newsArticle({ site, props }: Page<"article">, canonical: string | null): string {
  const publisher = site.publisher === null ? null : { "@type": "Organization", name: site.publisher };
  const sections = [...new Set([...props.columns, ...(props.column === null ? [] : [props.column])])];
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: props.title,
    datePublished: props.published,
    inLanguage: "zh-Hans",
    description: props.excerpt,
    ...(canonical !== null && { url: canonical, mainEntityOfPage: canonical }),
    ...(props.authors.length > 0 ? { author: props.authors.map(author) } : publisher && { author: publisher }),
    ...(publisher && { publisher }),
    ...(sections.length > 0 && { articleSection: sections }),
    ...(props.tags.length > 0 && { keywords: props.tags.map(({ label }) => label) }),
    ...(props.url !== null && { isBasedOn: props.url }),
    isPartOf: { "@type": "WebSite", name: site.title, ...(site.url !== null && { url: site.url }) },
  };
  return JSON.stringify(data).replace(/</g, "\\u003c");
}

/** News are also signed by the office that wrote them. */
const office = /(?:[部处院局网]|中心|办公室|记者站|通讯社|委员会|[学协生]会|团委|新闻社|研究所|电视台|报社|大学|学校)$/;

function author(name: string) {
  return { "@type": office.test(name) ? "Organization" : "Person", name };
}
