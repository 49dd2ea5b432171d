import { mkdirSync, rmSync } from "node:fs";
import { type Diagnostic, hasErrors } from "./diagnostics.ts";
import { Failure } from "./failure.ts";
import { findFolder } from "./ingest/files.ts";
import { type Input, isSetting, readInput } from "./input.ts";
import { buildAssets } from "./publish/assets.ts";
import { byKind, type PagesByKind } from "./publish/eleventy.ts";
import { type Changes, findOutput, publish, stagingFor } from "./publish/output.ts";
import { createSources, withBodies } from "./publish/sources.ts";
import { stage } from "./publish/staging.ts";
import { createIdentity } from "./site/identity.ts";
import type { PlannedPage } from "./site/page.ts";
import type { Assets, LeftOut } from "./site/parts.ts";
import { planSite } from "./site/plan.ts";

/** Hears how far the work is: how many articles are read or pages rendered, of how many. */
export type OnProgress = (step: "reading" | "rendering", done: number, of: number) => void;

export interface BuildOptions {
  /** The folder of articles, and the folder for the site. */
  readonly input: string;
  readonly output: string;
  /** Where the site will stand, with a slash at its end; overrides the configuration. */
  readonly url: string | null;
  /** Publish what is sound and leave the rest out. */
  readonly skipInvalid: boolean;
  /** Write every file anew, also those that have not changed. */
  readonly clean: boolean;
  readonly onProgress: OnProgress;
}

/** What came of a build. `published` is null when errors kept it from publishing: then the output folder is as it was. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
  readonly published: Published | null;
}

/** What stands in the output folder, in numbers, and what of it is new. */
export interface Published {
  readonly articles: number;
  readonly pages: number;
  readonly tags: number;
  readonly changes: Changes;
}

/** The whole way from a folder of articles to a published site. Throws a `Failure` for wrong usage; the file system's errors pass through. */
export async function build(options: BuildOptions): Promise<Outcome> {
  const folder = findFolder(options.input);
  const output = findOutput(options.output, folder);
  // esbuild works in a process of its own while the articles are read.
  const assetsBuilt = buildAssets();
  const input = readInput(folder, (done, of) => options.onProgress("reading", done, of));
  const { assets, files: assetFiles } = await assetsBuilt;
  const { archive, diagnostics, leftOut } = input;
  const mayPublish = options.skipInvalid ? archive.articles.length > 0 && !diagnostics.some(isSetting) : !hasErrors(diagnostics);
  if (!mayPublish) return { diagnostics, leftOut, published: null };

  const pages = planPages(input, assets, options.url);
  const staging = stagingFor(output);
  const clear = () => rmSync(staging, { recursive: true, force: true });
  process.once("exit", clear);
  try {
    mkdirSync(staging, { recursive: true });
    const files = await stage({ pages, assets: assetFiles, folder }, staging, (done, of) => options.onProgress("rendering", done, of));
    const changes = publish(files, staging, output, { rewrite: options.clean });
    const published = { articles: archive.articles.length, pages: pages.length, tags: archive.tags.length, changes };
    return { diagnostics, leftOut, published };
  } finally {
    process.off("exit", clear);
    clear();
  }
}

/** Reads a folder of articles and reports what is wrong with it; writes nothing. */
export function check(input: string): { readonly articles: number; readonly diagnostics: readonly Diagnostic[] } {
  const { archive, diagnostics } = readInput(findFolder(input));
  return { articles: archive.articles.length, diagnostics };
}

/** The pages of the project's own seeds with their bodies, for plain Eleventy. Throws when an article has an error. */
export async function pagesOfSeeds(): Promise<PagesByKind> {
  const folder = findFolder("seeds");
  const input = readInput(folder);
  if (hasErrors(input.diagnostics)) throw new Failure("the seeds have errors; `npm run check` lists them");
  const { assets } = await buildAssets();
  const sourceOf = createSources(folder);
  return byKind(planPages(input, assets, null).map((page) => withBodies(page, sourceOf)));
}

function planPages({ archive, config, leftOut }: Input, assets: Assets, url: string | null): PlannedPage[] {
  const { title, description, publisher, timeZone, pageSize } = config;
  const site = { title, description, publisher, url: url ?? config.url, timeZone, assets };
  return planSite(archive, { site, identityOf: createIdentity(config), pageSize, leftOut });
}
