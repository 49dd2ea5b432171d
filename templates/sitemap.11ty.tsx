import { absoluteUrl } from "../src/site/href.ts";
import { xmlTemplate } from "./template.tsx";
import { xml } from "./xml.ts";

/** A part of the sitemap: pages, and the newest date on each (sitemaps.org). */
export default xmlTemplate("sitemap", ({ props: { url, pages } }) => {
  const entries = pages.map(
    ({ path, modified }) => xml`<url><loc>${absoluteUrl(url, path)}</loc>${modified !== null && xml`<lastmod>${modified}</lastmod>`}</url>`,
  );
  return xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries}</urlset>`;
});
