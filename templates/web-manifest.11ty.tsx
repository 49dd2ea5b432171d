import { href } from "../src/site/href.ts";
import { homePath } from "../src/site/paths.ts";
import { textTemplate } from "./template.tsx";

/** The name and look of the site on a phone's home screen (W3C Web Application Manifest). */
export default textTemplate("web-manifest", ({ site, path }) => {
  const manifest = {
    name: site.title,
    description: site.description,
    lang: "zh-Hans",
    start_url: href(path, homePath),
    scope: "./",
    display: "minimal-ui",
    background_color: "#fbf9f4",
    theme_color: "#fbf9f4",
    icons: [{ src: href(path, site.icon.path), sizes: site.icon.sizes, type: site.icon.type, purpose: "any" }],
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
});
