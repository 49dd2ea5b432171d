import { absoluteUrl } from "../src/site/paths.ts";
import { xmlTemplate } from "./template.tsx";

/** The parts of the sitemap (sitemaps.org). */
export default xmlTemplate("sitemap-index", ({ props: { url, parts } }) => (
  <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    {parts.map(({ path, modified }) => (
      <sitemap>
        <loc>{absoluteUrl(url, path)}</loc>
        {modified !== null && <lastmod>{modified}</lastmod>}
      </sitemap>
    ))}
  </sitemapindex>
));
