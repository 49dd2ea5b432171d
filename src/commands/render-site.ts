import { mkdirSync } from "node:fs";
import type { Cache } from "../cache/cache.ts";
import { recallPinyin, rememberPinyin } from "../cache/pinyin-cache.ts";
import type { ArchiveSource } from "../input/archive-source.ts";
import type { StampedReading } from "../input/changed-readings.ts";
import type { FoundArchive } from "../input/read-archive.ts";
import type { Diagnostic } from "../lib/diagnostics.ts";
import { settleAll } from "../lib/settle-all.ts";
import { type HostName, sourcesFor } from "../output/host-limits.ts";
import { fileLookup, findSections, type OutputSurvey } from "../output/output-survey.ts";
import { segmentPlans } from "../output/segment-plans.ts";
import { foldersOfShard, withinFolders } from "../output/shard-folders.ts";
import { diffSite } from "../output/site-diff.ts";
import { expectedSize } from "../output/site-size.ts";
import { contentsOf, type RenderedSite } from "../output/target-folders.ts";
import type { BuiltAssets } from "../render/asset-bundler.ts";
import { describeData } from "../render/descriptor-file.ts";
import { renderChanged } from "../render/render-changed.ts";
import { renderSegments } from "../render/render-segments.ts";
import { siteFiles } from "../render/site-file.ts";
import { folderOf } from "../site/folder-of.ts";
import { createPageInput } from "../site/page-input.ts";
import { isPage } from "../site/page-kinds.ts";
import { planSegments } from "../site/plan.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import { leftOutRedirects } from "../site/redirect-pages.ts";
import type { BuildPool } from "../tasks/build-pool.ts";
import type { BuildOptions } from "./build-options.ts";
import { assetsOf, planSiteOf, siteOf } from "./site-plan.ts";

/** The folders in which a site is built, and what the cache holds of it. */
export interface Workspace {
  /** The folder of articles (a real path). */
  readonly folder: string;
  readonly output: string;
  readonly staging: string;
  /** The cache of the archive, and its part that has the manifest of `output`. */
  readonly cache: Cache;
  readonly kept: Cache;
}

/** What rendering a site needs. */
export interface Rendering {
  readonly source: ArchiveSource;
  readonly read: FoundArchive;
  /** What was read in earlier builds. */
  readonly known: readonly StampedReading[];
  readonly assets: BuiltAssets;
  readonly found: OutputSurvey;
  readonly pool: BuildPool;
  /** Writes the readings to the cache, while other threads are at work. */
  readonly rememberRead: () => void;
}

/** A site that was rendered, and what is to be told of it. */
interface Rendered {
  readonly pages: number;
  readonly told: readonly Diagnostic[];
  readonly rendered: RenderedSite;
  /** The host for which sources are packed; null if they are as the settings want them. */
  readonly packedFor: HostName | null;
}

/** Plans the site, and makes the files that the output does not have from the same input. */
export async function renderSite(
  { source, read, known, assets, found, pool, rememberRead }: Rendering,
  { output, staging, cache, kept }: Workspace,
  { url, host, clean, keepIndex, shard, onProgress }: BuildOptions,
): Promise<Rendered> {
  mkdirSync(staging);
  const site = siteOf(source.settings, read.archive, assets.links, url);
  const pageInput = createPageInput(source.version, (value) => read.hashes.get("summary" in value ? value.summary : value));
  const comparison = { pageInput, found: clean ? new Map() : found.folders, keepIndex };
  const articleBefore = new Map(known.map(({ reading: { file, article } }) => [file, article ?? undefined]));
  const standing = { output, kept, earlier: (file: string) => articleBefore.get(file) };
  const renderSegmentsOf = (planned: readonly PlannedPage<"search-segment">[]) => {
    const segments = renderSegments(segmentPlans(planned, comparison, standing), staging, pool.meanwhile);
    // Node would end the process for a failure before the promise is awaited.
    segments.catch(() => {});
    return segments;
  };
  // Segments take longest, so they are begun while all else is planned. Which of them a shard makes
  // is only known afterwards.
  const planned = planSegments(read.archive, site);
  const begun = shard === null ? renderSegmentsOf(planned) : null;

  const pinyin = recallPinyin(cache, source.version);
  const asked = source.settings.config.sources;
  const sources = sourcesFor(host, expectedSize(read.archive), asked);
  const pages = planSiteOf(read, source.settings, { site, pinyin, sources });
  const files = siteFiles(pages, assetsOf(source, read, assets));
  const whole = diffSite(files, comparison);
  const own = shard && foldersOfShard(files, shard);
  const diff = own ? withinFolders(whole, own) : whole;
  const segments = begun ?? renderSegmentsOf(planned.filter(({ path }) => own?.has(folderOf(path))));
  const [{ staged, sections }, ofSegments] = await settleAll(
    renderChanged(diff.changed, {
      staging,
      workOn: pool.workOn,
      earlierAt: (path) => (clean ? null : findSections(output, kept, path)),
      pageInput,
      onFile: (done, of) => onProgress("rendering", done, of),
    }),
    segments,
    // This runs while the other threads are at work.
    (async () => {
      rememberRead();
      cache.remember(() => rememberPinyin(cache, source.version, pinyin));
    })(),
  );
  staged.add(ofSegments.staged);
  staged.add(describeData(diff.changed, site, fileLookup(staged, comparison.found), staging));
  const made = { folders: diff.folders, staged, kept: ofSegments.kept, states: ofSegments.states, sections };
  const rendered = { ...made, contents: contentsOf(made, found) };
  return { pages: pages.filter(isPage).length, told: leftOutRedirects(pages), rendered, packedFor: sources === asked ? null : host };
}
