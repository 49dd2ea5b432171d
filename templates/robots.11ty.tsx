import { textTemplate } from "./template.tsx";

/**
 * Every crawler may read everything (RFC 9309). It is heard only where the site stands at the root
 * of its host.
 */
export default textTemplate("robots", ({ props: { sitemap } }) =>
  ["User-agent: *", "Allow: /", ...(sitemap === null ? [] : ["", `Sitemap: ${sitemap}`]), ""].join("\n"),
);
