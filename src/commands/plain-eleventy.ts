import { programVersion } from "../cache/program-version.ts";
import { createRemember } from "../cache/remember.ts";
import type { Article } from "../ingest/article.ts";
import { readBody } from "../ingest/seed.ts";
import { findFolder, listSeeds } from "../input/article-files.ts";
import { assemble, readArticles } from "../input/read-archive.ts";
import { readSettings } from "../input/settings.ts";
import { readSource } from "../input/source-file.ts";
import { hasErrors } from "../lib/diagnostics.ts";
import { Failure } from "../lib/failure.ts";
import { assetsOf } from "../render/assets.ts";
import { byKind, type PagesByKind } from "../render/eleventy.ts";
import { completePage } from "../site/complete-page.ts";
import { isPage } from "../site/page-kinds.ts";
import { createBuildCrew } from "../tasks/build-pool.ts";
import { planContents, siteOf } from "./site-plan.ts";

/** The pages of the project's own seeds with all that they show, for plain Eleventy. Throws when an article has an error. */
export async function pagesOfSeeds(): Promise<PagesByKind> {
  const folder = findFolder("seeds");
  const version = programVersion();
  const { remember } = createRemember();
  const settings = await readSettings(folder, version, remember);
  const crew = createBuildCrew(
    { folder, timeZone: settings.config.timeZone, terms: settings.terms, automatic: settings.automatic, renders: false },
    1,
    AbortSignal.any([]),
  );
  const listing = listSeeds(folder);
  const read = await readArticles(listing, [], { workOn: crew.workOn, onFile: () => {} });
  const input = assemble(listing, settings, read);
  if (hasErrors(input.diagnostics)) throw new Failure("the seeds have errors; `npm run check` lists them");
  const { assets } = await assetsOf(version, remember);
  const bodyOf = (article: Article) => readBody(article.origin.file, readSource(folder, article.origin));
  return byKind(
    planContents(input, settings, siteOf(settings, assets, null))
      .filter(isPage)
      .map((page) => completePage(page, bodyOf)),
  );
}
