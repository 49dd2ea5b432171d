import { extname, join, relative } from "node:path";
import type { UserConfig } from "@11ty/eleventy";

/**
 * Wires Eleventy to the plan: a template for each kind of page, each paginated over the planned
 * pages of its kind (templates/template.tsx). `npm run build` hands over pages and template; plain
 * Eleventy, run with this file alone, finds the templates and plans the pages here.
 */
export default async function configure(config: UserConfig) {
  // Sources under tsx, compiled templates in dist.
  const format = extname(import.meta.filename) === ".ts" ? "11ty.tsx" : "11ty.js";
  if (format === "11ty.tsx") config.addExtension(format, { key: "11ty.js" });
  config.setTemplateFormats([format]);
  // Nothing that is ignored elsewhere, such as dist by git, or node_modules by Eleventy, keeps a
  // template from being found.
  config.setUseGitIgnore(false);
  config.ignores.clear();
  if ("pages" in config.globalData) return {};
  const { pagesOfSeeds } = await import("./src/commands/plain-eleventy.ts");
  config.addGlobalData("pages", await pagesOfSeeds());
  return { dir: { input: relative(process.cwd(), join(import.meta.dirname, "templates")) } };
}
