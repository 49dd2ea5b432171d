import type { ComponentChildren } from "preact";

interface XmlElement {
  readonly xmlns?: string;
  readonly "xml:lang"?: string;
  readonly type?: string;
  readonly children?: ComponentChildren;
}

/** The elements of Atom and sitemaps that HTML does not have. */
declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      readonly feed: XmlElement;
      readonly entry: XmlElement;
      readonly id: XmlElement;
      readonly subtitle: XmlElement;
      readonly updated: XmlElement;
      readonly published: XmlElement;
      readonly author: XmlElement;
      readonly name: XmlElement;
      readonly generator: XmlElement;
      readonly category: XmlElement & { readonly term: string };
      readonly content: XmlElement;
      readonly urlset: XmlElement;
      readonly url: XmlElement;
      readonly loc: XmlElement;
      readonly lastmod: XmlElement;
      readonly sitemapindex: XmlElement;
      readonly sitemap: XmlElement;
    }
  }
}
