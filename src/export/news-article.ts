import type { Page } from "../site/page.ts";
import { namesIn } from "./reference.ts";

/**
 * An article as JSON-LD for search engines (schema.org NewsArticle), `canonical` being its address where that is known. It is made to stand in a
 * `script` element: no character in it can end the element or begin a comment (HTML, 4.12.1.3), and it is the same JSON.
 */
export function newsArticle({ site, props }: Page<"article">, canonical: string | null): string {
  const authors = namesIn(props.author);
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: props.title,
    datePublished: props.published,
    inLanguage: "zh-Hans",
    description: props.excerpt,
    ...(canonical !== null && { url: canonical, mainEntityOfPage: canonical }),
    ...(authors.length > 0 && { author: authors.map((name) => ({ "@type": "Person", name })) }),
    ...(site.publisher !== null && { publisher: { "@type": "Organization", name: site.publisher } }),
    ...(props.columns.length > 0 && { articleSection: props.columns }),
    ...(props.tags.length > 0 && { keywords: props.tags.map(({ label }) => label) }),
    ...(props.url !== null && { isBasedOn: props.url }),
    isPartOf: { "@type": "WebSite", name: site.title, ...(site.url !== null && { url: site.url }) },
  };
  return JSON.stringify(data).replace(/</g, "\\u003c");
}
