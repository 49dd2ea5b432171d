import { absoluteUrl } from "../src/site/paths.ts";
import { xmlTemplate } from "./template.tsx";

/** Pages and the newest date on each (sitemaps.org). */
export default xmlTemplate("sitemap", ({ props: { url, pages } }) => (
  <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    {pages.map(({ path, modified }) => (
      <url>
        <loc>{absoluteUrl(url, path)}</loc>
        {modified !== null && <lastmod>{modified}</lastmod>}
      </url>
    ))}
  </urlset>
));
