import { absoluteUrl } from "../src/site/href.ts";
import { xmlTemplate } from "./template.tsx";
import { xml } from "./xml.ts";

/** The index of the sitemap, which lists its parts (sitemaps.org). */
export default xmlTemplate("sitemap-index", ({ props: { url, parts } }) => {
  const entries = parts.map(
    ({ path, modified }) =>
      xml`<sitemap><loc>${absoluteUrl(url, path)}</loc>${modified !== null && xml`<lastmod>${modified}</lastmod>`}</sitemap>`,
  );
  return xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries}</sitemapindex>`;
});
