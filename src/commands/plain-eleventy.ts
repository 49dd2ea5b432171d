import { openCache } from "../cache/cache-folder.ts";
import type { Article } from "../ingest/article.ts";
import { findFolder } from "../input/archive-folder.ts";
import { openArchive } from "../input/archive-source.ts";
import { readArchive } from "../input/read-archive.ts";
import { readArticleBody } from "../input/source-file.ts";
import { createPinyin } from "../language/pinyin.ts";
import { hasErrors } from "../lib/diagnostics.ts";
import { Failure } from "../lib/failure.ts";
import { loadAssets } from "../render/assets.ts";
import { byKind, type PagesByKind } from "../render/eleventy.ts";
import { completePage } from "../site/complete-page.ts";
import { isPage } from "../site/page-kinds.ts";
import { withBuildPool } from "../tasks/build-pool.ts";
import { planSiteOf, siteOf } from "./site-plan.ts";

/**
 * The pages of the project's own seeds with all that they show, for plain Eleventy. Throws if an
 * article has an error.
 */
export async function pagesOfSeeds(): Promise<PagesByKind> {
  const folder = findFolder("seeds");
  const source = await openArchive(folder, openCache(folder));
  const { settings } = source;
  const options = { jobs: 1, renders: false, signal: new AbortController().signal };
  const read = await withBuildPool(source, options, (pool) => readArchive(source, pool));
  if (hasErrors(read.diagnostics)) throw new Failure("the seeds have errors; `npm run check` lists them");
  const { links } = await loadAssets();
  const pages = planSiteOf(read, settings, { site: siteOf(settings, read.archive, links, null), pinyin: createPinyin() }).filter(isPage);
  const bodyOf = ({ origin }: Article) => readArticleBody(folder, origin);
  return byKind(pages.map((page) => completePage(page, bodyOf)));
}
