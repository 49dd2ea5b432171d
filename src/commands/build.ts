import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Cache } from "../cache/cache.ts";
import { openCache } from "../cache/cache-folder.ts";
import { recallPinyin, rememberPinyin } from "../cache/pinyin-cache.ts";
import { findFolder } from "../input/archive-folder.ts";
import { type ArchiveSource, openArchive } from "../input/archive-source.ts";
import type { Listing } from "../input/article-files.ts";
import type { StampedReading } from "../input/changed-readings.ts";
import { recallMedia, rememberMedia } from "../input/media-cache.ts";
import { concernsSettings, knownReadings, type ReadArchive, readArchive, readingVersion } from "../input/read-archive.ts";
import { readingsIn, rememberReadings } from "../input/reading-cache.ts";
import { type Diagnostic, hasErrors } from "../lib/diagnostics.ts";
import { isInside } from "../lib/is-inside.ts";
import { packageVersion } from "../lib/package-root.ts";
import { settleAll } from "../lib/settle-all.ts";
import { excessesOf, type HostName, hostNames, largeFile } from "../output/host-limits.ts";
import { refusal } from "../output/host-messages.ts";
import { lock } from "../output/lock.ts";
import { type Manifest, manifestIn, recallManifest, sectionsIn } from "../output/manifest.ts";
import { clearWorkplace, findOutput, refuseArticlesIn, workplaceFor } from "../output/output-folder.ts";
import { fileLookup, findSections, type OutputSurvey, surveyOutput } from "../output/output-survey.ts";
import { noChanges, publish } from "../output/publish.ts";
import { segmentPlans } from "../output/segment-plans.ts";
import { diffSite } from "../output/site-diff.ts";
import { sizeOf } from "../output/site-size.ts";
import { contentsOf, type RenderedSite } from "../output/target-folders.ts";
import type { BuiltAssets } from "../render/asset-bundler.ts";
import { loadAssets } from "../render/assets.ts";
import { describeData } from "../render/descriptor-file.ts";
import { renderChanged } from "../render/render-changed.ts";
import { renderSegments } from "../render/render-segments.ts";
import { siteFiles } from "../render/site-file.ts";
import { createPageInput } from "../site/page-input.ts";
import { isPage } from "../site/page-kinds.ts";
import { planSegments } from "../site/plan.ts";
import { leftOutRedirects } from "../site/redirect-pages.ts";
import { type BuildPool, withBuildPool } from "../tasks/build-pool.ts";
import type { BuildOutcome } from "./build-outcome.ts";
import { assetsOf, planSiteOf, siteOf } from "./site-plan.ts";
import { buildState, newForeign, outcomeOfLast } from "./unchanged-build.ts";

/**
 * Is called with the progress of a step: how many articles are read or pages rendered, of how many.
 */
export type OnProgress = (step: "reading" | "rendering", done: number, of: number) => void;

/** What to build, and how. */
export interface BuildOptions {
  /** The folder of articles, and the folder for the site. */
  readonly input: string;
  readonly output: string;
  /**
   * The address where the site will stand, with a slash at its end; overrides the configuration.
   */
  readonly url: string | null;
  /** Whether to publish what is sound and leave the rest out. */
  readonly skipInvalid: boolean;
  /** The host that must take the site, if it is to be published; null if none is named. */
  readonly host: HostName | null;
  /** Whether to read every article and write every file anew, also those that have not changed. */
  readonly clean: boolean;
  /**
   * Whether to leave an existing search index as it is, even if articles have changed: in a small
   * archive it takes longest.
   */
  readonly keepIndex: boolean;
  /** How many threads may work at a time. */
  readonly jobs: number;
  /** Ends the build early, with nothing half done left behind. */
  readonly signal: AbortSignal;
  /** Is called once it is known which files there are. */
  readonly onListed: (listing: Listing) => void;
  readonly onProgress: OnProgress;
}

/** The folders in which a site is built, and what the cache holds of it. */
interface Workspace {
  /** The folder of articles (a real path). */
  readonly folder: string;
  readonly output: string;
  readonly staging: string;
  /** The cache of the archive, and its part that has the manifest of `output`. */
  readonly cache: Cache;
  readonly kept: Cache;
}

/**
 * Builds the site of a folder of articles, and publishes it. Throws a `Failure` for wrong usage;
 * the file system's errors pass through.
 */
export async function build(options: BuildOptions): Promise<BuildOutcome> {
  const folder = findFolder(options.input);
  const output = findOutput(options.output, folder);
  const workplace = workplaceFor(output);
  mkdirSync(dirname(workplace.lock), { recursive: true });
  const release = await lock(workplace.lock, output, options.signal);
  const cache = openCache(folder);
  const kept = manifestIn(cache, output);
  try {
    // This removes what builds that were cut off have left.
    clearWorkplace(workplace);
    for (const part of [cache, readingsIn(cache), kept, sectionsIn(kept)]) cache.remember(part.clearUnfinished);
    const outcome = await buildInto({ folder, output, staging: workplace.staging, cache, kept }, options);
    return { ...outcome, unremembered: cache.refusal(), distantCache: isInside(folder, cache.folder) ? null : cache.folder };
  } finally {
    rmSync(workplace.staging, { recursive: true, force: true });
    release();
  }
}

/** Reads, compares, renders and publishes, or finds that there is nothing to do. */
async function buildInto(workspace: Workspace, options: BuildOptions): Promise<BuildOutcome> {
  const { folder, output, staging, cache, kept } = workspace;
  const { url, skipInvalid, host, clean, keepIndex, jobs, signal } = options;
  const source = await openArchive(folder, cache);
  refuseArticlesIn(output, folder, source.listing.seeds);
  options.onListed(source.listing);
  const manifest = recallManifest(kept);
  const state = buildState(source, [url, skipInvalid, host, keepIndex]);
  const unchanged = clean ? null : outcomeOfLast(state, output, manifest, kept);
  if (unchanged) return unchanged;

  return await withBuildPool(source, { jobs, renders: true, signal }, async (pool) => {
    const known = clean ? [] : knownReadings(source);
    const knownMedia = clean ? [] : recallMedia(cache, source.version);
    const onFile = (done: number, of: number) => options.onProgress("reading", done, of);
    const [read, assets, found] = await settleAll(
      readArchive(source, { workOn: pool.workOn, known, knownMedia, onFile }),
      loadAssets(),
      (async () => surveyOutput(output, manifest, kept))(),
    );
    const rememberRead = () =>
      cache.remember(() => {
        rememberReadings(cache, readingVersion(source), read.readings, known);
        rememberMedia(cache, source.version, read.media, knownMedia);
      });
    const { diagnostics, leftOut } = read;
    const nothing = {
      diagnostics,
      leftOut,
      published: null,
      withheld: null,
      foreign: [],
      strangers: 0,
      excesses: [],
      unremembered: null,
      distantCache: null,
      citesPoorly: false,
      upgradedFrom: null,
    };
    const withheld = whyWithhold(read, skipInvalid);
    if (withheld !== null) {
      rememberRead();
      return { ...nothing, withheld };
    }
    const rendering = { source, read, known, assets, found, pool, rememberRead };
    const { pages, told, rendered } = await renderSite(rendering, workspace, options);
    signal.throwIfAborted();

    const size = sizeOf(rendered.contents, largeFile);
    const excesses = excessesOf(size, host === null ? hostNames : [host]);
    const report = { ...nothing, diagnostics: [...diagnostics, ...told], excesses };
    if (host !== null && excesses.length > 0) return { ...report, withheld: refusal(host, excesses, size) };
    const { files, bytes } = size;
    const counts = { articles: read.archive.articles.length, pages, tags: read.archive.tags.length, files, bytes };
    const outcome = { ...report, published: { ...counts, changes: noChanges } };
    // Though nothing has changed, an article that could not be read may be readable next time, and
    // a date that was in the future has come.
    const lasts = !diagnostics.some(({ rule }) => rule === "unreadable-article" || rule === "future-date");
    const lastBuild = { state: lasts ? state : null, outcome: JSON.stringify(outcome), version: packageVersion };
    const { changes, foreign } = publish(rendered, { staging, output, found, rewrite: clean, lastBuild, kept });
    return {
      ...outcome,
      published: { ...counts, changes },
      foreign: newForeign(foreign, manifest),
      strangers: foreign.length,
      citesPoorly: manifest.lastBuild.version === null && (url ?? source.settings.config.url ?? source.settings.config.publisher) === null,
      upgradedFrom: upgradedFrom(manifest),
    };
  });
}

/** The version by which the site was built before, if that was another one. */
function upgradedFrom({ lastBuild: { version } }: Manifest): string | null {
  return version === packageVersion ? null : version;
}

/** What rendering a site needs. */
interface Rendering {
  readonly source: ArchiveSource;
  readonly read: ReadArchive;
  /** What was read in earlier builds. */
  readonly known: readonly StampedReading[];
  readonly assets: BuiltAssets;
  readonly found: OutputSurvey;
  readonly pool: BuildPool;
  /** Writes the readings to the cache, while other threads are at work. */
  readonly rememberRead: () => void;
}

/** Plans the site, and makes the files that the output does not have from the same input. */
async function renderSite(
  { source, read, known, assets, found, pool, rememberRead }: Rendering,
  { output, staging, cache, kept }: Workspace,
  { url, clean, keepIndex, onProgress }: BuildOptions,
): Promise<{ readonly pages: number; readonly told: readonly Diagnostic[]; readonly rendered: RenderedSite }> {
  mkdirSync(staging);
  const site = siteOf(source.settings, read.archive, assets.links, url);
  const pageInput = createPageInput(source.version, (value) => read.hashes.get(value));
  const comparison = { pageInput, found: clean ? new Map() : found.folders, keepIndex };
  // Segments take longest, so they are begun while all else is planned.
  const articleBefore = new Map(known.map(({ reading: { file, article } }) => [file, article ?? undefined]));
  const standing = { output, kept, earlier: (file: string) => articleBefore.get(file) };
  const segments = renderSegments(segmentPlans(planSegments(read.archive, site), comparison, standing), staging, pool.meanwhile);
  // Node would end the process for a failure before the promise is awaited.
  segments.catch(() => {});

  const pinyin = recallPinyin(cache, source.version);
  const pages = planSiteOf(read, source.settings, site, pinyin);
  const diff = diffSite(siteFiles(pages, assetsOf(source, read, assets)), comparison);
  const [{ staged: stagedFiles, sections }, ofSegments] = await settleAll(
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
  const staged = [...stagedFiles, ...ofSegments.staged];
  const description = describeData(diff.changed, site, fileLookup(staged, comparison.found), staging);
  const made = { folders: diff.folders, staged: [...staged, ...description], kept: ofSegments.kept, states: ofSegments.states, sections };
  const rendered = { ...made, contents: contentsOf(made, found) };
  return { pages: pages.filter(isPage).length, told: leftOutRedirects(pages), rendered };
}

/** Why nothing of what was read is published; null if something is. */
function whyWithhold({ archive, diagnostics }: ReadArchive, skipInvalid: boolean): string | null {
  if (diagnostics.some((one) => concernsSettings(one) && one.level === "error"))
    return "archive.yaml, tags.yaml, theme/ or pages/ has errors, and every page depends on them";
  if (archive.articles.length === 0) return "there is no article that can be published";
  if (!skipInvalid && hasErrors(diagnostics)) return "there are errors; --skip-invalid publishes the rest, and lists what it leaves out";
  return null;
}
