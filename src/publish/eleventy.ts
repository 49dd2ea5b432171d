import { hash } from "node:crypto";
import { extname, resolve } from "node:path";
import { Failure } from "../failure.ts";
import { own } from "../root.ts";
import type { Kind, Page } from "../site/page.ts";
import type { SitePath } from "../site/paths.ts";

/** Pages by kind: what each template paginates over. */
export type PagesByKind = { readonly [K in Kind]: readonly Page<K>[] };

/** Sorts pages by kind for plain Eleventy. Every kind is there, also without pages, as a template without data is an error. */
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
  };
  // TypeScript cannot see that a page goes to the list of its own kind.
  for (const page of pages) (sorted[page.kind] as Page[]).push(page);
  return Object.freeze(sorted);
}

/**
 * Renders pages of one kind into a folder, each at its path, and returns the SHA-256 of each file by its path. Throws what a template throws,
 * and a `Failure` when Eleventy has not rendered every page (it passes over templates that an `.eleventyignore` in the working directory names).
 *
 * Every run has an Eleventy of its own, as it keeps what it writes until it ends, and loads one template, as each costs time.
 */
export async function renderPages(kind: Kind, pages: readonly Page[], folder: string): Promise<ReadonlyMap<SitePath, string>> {
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(own(inDist ? "dist" : "", "templates", `${kind}.11ty.${inDist ? "js" : "tsx"}`), folder, {
    configPath: own(inDist ? "dist/.eleventy.js" : ".eleventy.ts"),
    quietMode: true,
    config: (config) => {
      // Frozen, because Eleventy copies global data unless it is.
      config.addGlobalData("pages", Object.freeze({ [kind]: pages }));
      // Eleventy complains of what takes long in a run, also when it is told to be quiet; on a busy machine everything does.
      config.benchmarkManager.get("Configuration").setMinimumThresholdMs(0);
    },
  });
  eleventy.disableLogger();
  const [, written] = await eleventy.write();
  const hashes = new Map(written.map(({ outputPath, content }) => [resolve(outputPath), hash("sha256", content)]));
  if (hashes.size !== pages.length) {
    throw new Failure(`Eleventy rendered ${hashes.size} of ${pages.length} pages; is there an .eleventyignore in ${process.cwd()}?`);
  }
  return new Map(pages.map(({ path }) => [path, hashes.get(resolve(folder, path)) ?? ""]));
}

/** Compiled code renders with compiled templates; under tsx both are sources. */
const inDist = extname(import.meta.filename) === ".js";
