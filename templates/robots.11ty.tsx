import { textTemplate } from "./template.tsx";

/**
 * Every crawler may read everything (RFC 9309). Crawlers look for this file only at the root of a
 * host.
 */
export default textTemplate("robots", ({ props: { sitemap } }) =>
  ["User-agent: *", "Allow: /", ...(sitemap === null ? [] : ["", `Sitemap: ${sitemap}`]), ""].join("\n"),
);
