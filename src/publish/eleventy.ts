import { extname } from "node:path";
import { Failure } from "../failure.ts";
import { own } from "../root.ts";
import type { Kind, Page } from "../site/page.ts";

/** Pages by kind: what each template paginates over. */
export type PagesByKind = { readonly [K in Kind]: readonly Page<K>[] };

/**
 * Sorts pages by kind for Eleventy. Every kind is there, also without pages, as a template without data is an error. Frozen, because Eleventy
 * copies global data for each template unless it is (100,000 pages, ten templates).
 */
export function byKind(pages: readonly Page[]): PagesByKind {
  const sorted: { [K in Kind]: Page<K>[] } = {
    home: [],
    list: [],
    forward: [],
    article: [],
    year: [],
    month: [],
    days: [],
    day: [],
    ranking: [],
    tags: [],
    tag: [],
    about: [],
    "not-found": [],
    feed: [],
    "json-feed": [],
    sitemap: [],
    "sitemap-index": [],
    robots: [],
    "web-manifest": [],
    records: [],
    table: [],
  };
  // TypeScript cannot see that a page goes to the list of its own kind.
  for (const page of pages) (sorted[page.kind] as Page[]).push(page);
  return Object.freeze(sorted);
}

/**
 * Renders pages into a folder, each at its path. `onPage` is called for each page. Throws what a template throws, and a `Failure` when Eleventy has
 * not rendered every page (it passes over templates that an `.eleventyignore` in the working directory names).
 */
export async function renderPages(pages: readonly Page[], folder: string, onPage: () => void): Promise<void> {
  const { default: Eleventy } = await import("@11ty/eleventy");
  let rendered = 0;
  const eleventy = new Eleventy(undefined, folder, {
    configPath: own(inDist ? "dist/.eleventy.js" : ".eleventy.ts"),
    quietMode: true,
    config: (config) => {
      config.addGlobalData("pages", byKind(pages));
      config.addTransform("progress", (content) => {
        rendered++;
        onPage();
        return content;
      });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  if (rendered !== pages.length) {
    throw new Failure(`Eleventy rendered ${rendered} of ${pages.length} pages; is there an .eleventyignore in ${process.cwd()}?`);
  }
}

/** Compiled code renders with compiled templates; under tsx both are sources. */
const inDist = extname(import.meta.filename) === ".js";
