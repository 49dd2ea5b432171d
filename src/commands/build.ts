import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Cache } from "../cache/cache.ts";
import { openCache } from "../cache/cache-folder.ts";
import { manifestOfShard, shardCache, shardCaches, shardsIn, shardsPresent } from "../cache/shard-caches.ts";
import { findFolder } from "../input/archive-folder.ts";
import { openArchive } from "../input/archive-source.ts";
import { recallMedia, rememberMedia } from "../input/media-cache.ts";
import { concernsSettings, type FoundArchive, knownReadings, readArchive, readingVersion } from "../input/read-archive.ts";
import { readingsIn, rememberReadings } from "../input/reading-cache.ts";
import { hasErrors } from "../lib/diagnostics.ts";
import { isInside } from "../lib/is-inside.ts";
import { once } from "../lib/once.ts";
import { packageVersion } from "../lib/package-root.ts";
import { settleAll } from "../lib/settle-all.ts";
import { excessesOf, hostNames, largeFile } from "../output/host-limits.ts";
import { refusal } from "../output/host-messages.ts";
import { sectionsIn } from "../output/kept-sections.ts";
import { adoptSegments } from "../output/kept-segments.ts";
import { lock } from "../output/lock.ts";
import { type Manifest, manifestIn, recallManifest } from "../output/manifest.ts";
import { clearWorkplace, findOutput, refuseArticlesIn, workplaceFor } from "../output/output-folder.ts";
import { surveyOutput } from "../output/output-survey.ts";
import { noChanges, publish } from "../output/publish.ts";
import { siteChanges } from "../output/site-changes.ts";
import { sizeOf } from "../output/site-size.ts";
import { loadAssets } from "../render/assets.ts";
import { withBuildPool } from "../tasks/build-pool.ts";
import type { BuildOptions } from "./build-options.ts";
import type { BuildOutcome } from "./build-outcome.ts";
import { renderSite, type Workspace } from "./render-site.ts";
import { buildState, newForeign, outcomeOfLast } from "./unchanged-build.ts";

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
  const { shard } = options;
  const kept = shard === null ? manifestIn(cache, output) : manifestOfShard(shardCache(cache, shard));
  try {
    // This removes what builds that were cut off have left.
    clearWorkplace(workplace);
    for (const part of [cache, readingsIn(cache), kept, sectionsIn(kept)]) cache.remember(part.clearUnfinished);
    const outcome = await buildInto({ folder, output, staging: workplace.staging, cache, kept }, options);
    if (outcome.published && shard === null) takeOverFrom(cache, kept);
    return { ...outcome, unremembered: cache.refusal(), distantCache: isInside(folder, cache.folder) ? null : cache.folder };
  } finally {
    rmSync(workplace.staging, { recursive: true, force: true });
    release();
  }
}

/** Takes over what the shards of the build have remembered, and has them forget it. */
function takeOverFrom(cache: Cache, kept: Cache): void {
  const shards = shardCaches(cache);
  if (shards.length === 0) return;
  cache.remember(() => {
    adoptSegments(kept, shards.map(manifestOfShard));
    shardsIn(cache).clear();
  });
}

/** Reads, compares, renders and publishes, or finds that there is nothing to do. */
async function buildInto(workspace: Workspace, options: BuildOptions): Promise<BuildOutcome> {
  const { folder, output, staging, cache, kept } = workspace;
  const { url, skipInvalid, host, clean, keepIndex, shard, jobs, signal } = options;
  const source = await openArchive(folder, cache);
  refuseArticlesIn(output, folder, source.listing.seeds);
  options.onListed(source.listing);
  const manifest = recallManifest(kept);
  const state = buildState(source, [url, skipInvalid, host, keepIndex, shard]);
  const unchanged = clean ? null : outcomeOfLast(state, output, manifest, kept);
  if (unchanged) return unchanged;

  return await withBuildPool(source, { jobs, renders: true, signal }, async (pool) => {
    const shards = shardCaches(cache);
    const own = clean ? [] : knownReadings(source);
    const known = clean ? [] : [...own, ...shards.flatMap((one) => knownReadings(source, one))];
    const knownMedia = clean ? [] : recallMedia(cache, source.version);
    const onFile = (done: number, of: number) => options.onProgress("reading", done, of);
    const [{ read, rememberRead }, assets, found] = await settleAll(
      readArchive(source, { workOn: pool.workOn, known, knownMedia, onFile }).then(({ readings, media, ...read }) => ({
        read,
        // Nothing else holds the readings, so that their memory is free once they are remembered.
        rememberRead: once(() =>
          cache.remember(() => {
            rememberReadings(cache, readingVersion(source), readings, own);
            rememberMedia(cache, source.version, media, knownMedia);
          }),
        ),
      })),
      loadAssets(),
      (async () => surveyOutput(output, manifest, kept, shard === null ? shards.map(manifestOfShard) : []))(),
    );
    const { diagnostics, leftOut } = read;
    const nothing = {
      diagnostics,
      leftOut,
      published: null,
      withheld: null,
      foreign: [],
      strangers: 0,
      excesses: [],
      packedFor: null,
      unremembered: null,
      distantCache: null,
      citesPoorly: false,
      parts: [],
      upgradedFrom: null,
    };
    const withheld = whyWithhold(read, skipInvalid);
    if (withheld !== null) {
      rememberRead();
      return { ...nothing, withheld };
    }
    const rendering = { source, read, known, assets, found, pool, rememberRead };
    const { pages, told, rendered, packedFor } = await renderSite(rendering, workspace, options);
    signal.throwIfAborted();

    const size = sizeOf(rendered.contents, largeFile);
    const excesses = excessesOf(size, host === null ? hostNames : [host]);
    const report = { ...nothing, diagnostics: [...diagnostics, ...told], excesses, packedFor };
    const { articles } = read.archive;
    if (host !== null && excesses.length > 0) {
      const { automaticKeywords, config } = source.settings;
      const sources = packedFor === null ? config.sources : "packed";
      const madeOf = { articles: articles.length, sources, automaticKeywords };
      return { ...report, withheld: refusal(host, excesses, size, madeOf) };
    }
    const { files, bytes } = size;
    const counts = { articles: articles.length, pages, tags: read.archive.tags.length, files, bytes };
    const outcome = { ...report, published: { ...counts, changes: noChanges } };
    // Though nothing has changed, an article that could not be read may be readable next time, and
    // a date that was in the future has come.
    const lasts = !diagnostics.some(({ rule }) => rule === "unreadable-article" || rule === "future-date");
    const lastBuild = { state: lasts ? state : null, outcome: JSON.stringify(outcome), version: packageVersion };
    const { changes, foreign } = publish(rendered, { staging, output, found, rewrite: clean, lastBuild, kept });
    // What other jobs have put there was not there before, though this one has not moved it.
    const all = shards.length > 0 && shard === null ? { ...changes, ...siteChanges(found.published, rendered.contents) } : changes;
    return {
      ...outcome,
      published: { ...counts, changes: all },
      foreign: newForeign(foreign, manifest),
      strangers: foreign.length,
      parts: shard === null ? shardsPresent(cache) : [],
      citesPoorly: manifest.lastBuild.version === null && (url ?? source.settings.config.url ?? source.settings.config.publisher) === null,
      upgradedFrom: upgradedFrom(manifest),
    };
  });
}

/** The version by which the site was built before, if that was another one. */
function upgradedFrom({ lastBuild: { version } }: Manifest): string | null {
  return version === packageVersion ? null : version;
}

/** Why nothing of what was read is published; null if something is. */
function whyWithhold({ archive, diagnostics }: FoundArchive, skipInvalid: boolean): string | null {
  if (diagnostics.some((one) => concernsSettings(one) && one.level === "error"))
    return "archive.yaml, tags.yaml, theme/ or pages/ has errors, and every page depends on them";
  if (archive.articles.length === 0) return "there is no article that can be published";
  if (!skipInvalid && hasErrors(diagnostics)) return "there are errors; --skip-invalid publishes the rest, and lists what it leaves out";
  return null;
}
