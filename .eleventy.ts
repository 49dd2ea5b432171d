import { extname, join, relative } from "node:path";
import type { UserConfig } from "@11ty/eleventy";

/**
 * Wires Eleventy to the plan: there is a template for each kind of page, paginated over the planned
 * pages of that kind (templates/template.tsx). `npm run build` hands over pages and template; plain
 * Eleventy, run with this file alone, finds the templates and plans the pages here.
 */
export default async function configure(config: UserConfig) {
  // Under tsx templates are sources; in dist they are compiled.
  const format = extname(import.meta.filename) === ".ts" ? "11ty.tsx" : "11ty.js";
  if (format === "11ty.tsx") config.addExtension(format, { key: "11ty.js" });
  config.setTemplateFormats([format]);
  // What is ignored otherwise, such as dist by git, or node_modules by Eleventy, must not keep
  // templates from being found.
  config.setUseGitIgnore(false);
  config.ignores.clear();
  if ("pages" in config.globalData) return {};
  const { pagesOfSeeds } = await import("./src/commands/plain-eleventy.ts");
  config.addGlobalData("pages", await pagesOfSeeds());
  return { dir: { input: relative(process.cwd(), join(import.meta.dirname, "templates")) } };
}
