import { hash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { LeftOut } from "../archive/left-out.ts";
import { cacheFolder } from "../cache/cache-file.ts";
import { createRemember, type Remember } from "../cache/remember.ts";
import { type ArchiveSource, openArchive } from "../input/archive-source.ts";
import { findFolder } from "../input/article-files.ts";
import { isSetting, knownReadings, type ReadArchive, readArchive, readingVersion } from "../input/read-archive.ts";
import { readingsFolder, rememberReadings } from "../input/reading-cache.ts";
import { settingsFolder } from "../input/settings.ts";
import { clearUnfinished } from "../lib/atomic-write.ts";
import { type Diagnostic, hasErrors } from "../lib/diagnostics.ts";
import { settleAll } from "../lib/settle-all.ts";
import { lock } from "../output/lock.ts";
import { type Manifest, manifestFolder, recallManifest, rememberState } from "../output/manifest.ts";
import { clearWorkplace, findOutput, workplaceFor } from "../output/output-folder.ts";
import { findTable, isUntouched, surveyOutput, whereverItStands } from "../output/output-survey.ts";
import { type Changes, publish } from "../output/publish.ts";
import { changedSegments, diffSite, plannedInput } from "../output/site-diff.ts";
import { assetsOf } from "../render/assets.ts";
import { describeData } from "../render/descriptor-file.ts";
import { renderChanged } from "../render/render-changed.ts";
import { renderSegments } from "../render/render-segments.ts";
import { siteFiles } from "../render/site-file.ts";
import { createPageInput } from "../site/page-input.ts";
import { isPage } from "../site/page-kinds.ts";
import { planSegments } from "../site/plan.ts";
import { withBuildPool } from "../tasks/build-pool.ts";
import { planSiteOf, siteOf } from "./site-plan.ts";

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
  /** Read every article and write every file anew, also those that have not changed. */
  readonly clean: boolean;
  /** Leave a search index that is there as it is, though articles have changed: it is what takes longest in a small archive. */
  readonly keepIndex: boolean;
  /** How many threads may work at a time. */
  readonly jobs: number;
  /** Ends the build early: nothing half done is left behind. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** What came of a build. `published` is null when errors kept it from publishing: then the output folder is as it was. */
export interface BuildOutcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
  readonly published: Published | null;
  /** Why nothing was published; null when something was. */
  readonly withheld: string | null;
  /** Files in the output folder that are not Jiuwen's, and were not there the last time. */
  readonly foreign: readonly string[];
  /** What kept this build from being remembered, so that the next has its work again; null where nothing did. */
  readonly unremembered: string | null;
}

/** An outcome, before it is known whether all of it is remembered. */
type Result = Omit<BuildOutcome, "unremembered">;

/** What stands in the output folder, in numbers, and what of it is new. */
export interface Published {
  readonly articles: number;
  readonly pages: number;
  readonly tags: number;
  readonly changes: Changes;
}

/**
 * The whole way from a folder of articles to a published site. Throws a `Failure` for wrong usage;
 * the file system's errors pass through.
 */
export async function build(options: BuildOptions): Promise<BuildOutcome> {
  const folder = findFolder(options.input);
  const output = findOutput(options.output, folder);
  const workplace = workplaceFor(output);
  mkdirSync(dirname(workplace.lock), { recursive: true });
  const release = await lock(workplace.lock, output, options.signal);
  const { remember, refusal } = createRemember();
  try {
    // Of builds that were cut off.
    clearWorkplace(workplace);
    remember(() => [cacheFolder, settingsFolder, readingsFolder(folder), manifestFolder(output)].forEach(clearUnfinished));
    const outcome = await buildInto({ output, staging: workplace.staging, remember }, options);
    return { ...outcome, unremembered: refusal() };
  } finally {
    rmSync(workplace.staging, { recursive: true, force: true });
    release();
  }
}

/** Where a site is built, and what is remembered of it. */
interface Workspace {
  readonly output: string;
  readonly staging: string;
  readonly remember: Remember;
}

async function buildInto({ output, staging, remember }: Workspace, options: BuildOptions): Promise<Result> {
  const { url, skipInvalid, clean, keepIndex, jobs, signal } = options;
  const source = await openArchive(options.input, remember);
  const manifest = recallManifest(output);
  const state = stateOf(source, [url, skipInvalid, keepIndex]);
  if (!clean && state !== null && state === manifest.origin.state) {
    const outcome = outcomeOfLast(output, manifest, remember);
    if (outcome) return outcome;
  }
  return await withBuildPool(source, { jobs, renders: true, signal }, async (pool) => {
    const known = clean ? [] : knownReadings(source);
    const reader = { workOn: pool.workOn, known, onFile: (done: number, of: number) => options.onProgress("reading", done, of) };
    const [read, { assets, files: assetFiles }, found] = await settleAll(
      readArchive(source, reader),
      // esbuild works in a process of its own.
      assetsOf(source.version, remember),
      (async () => surveyOutput(output, manifest))(),
    );
    const { archive, diagnostics, leftOut } = read;
    const rememberRead = () => remember(() => rememberReadings(source.folder, readingVersion(source), read.readings, known));
    const withheld = whyWithhold(read, skipInvalid);
    if (withheld !== null) {
      rememberRead();
      return { diagnostics, leftOut, published: null, withheld, foreign: [] };
    }

    mkdirSync(staging);
    const site = siteOf(source.settings, assets, url);
    const pageInput = createPageInput(source.version, (value) => read.hashes.get(value));
    const diffOptions = { pageInput, found: clean ? new Map() : found.folders, keepIndex };
    const segments = renderSegments(changedSegments(planSegments(archive, site), diffOptions), staging, pool.meanwhile);
    // Should it fail, the rendering will say so.
    segments.catch(() => {});
    const pages = planSiteOf(read, source.settings, site);
    const diff = diffSite(siteFiles(pages, assetFiles), diffOptions);
    const [rendered, stagedSegments] = await settleAll(
      renderChanged(diff.changed, {
        staging,
        workOn: pool.workOn,
        earlierTable: clean ? null : findTable(output),
        inputHashOf: (path) => plannedInput(diff, path),
        onFile: (done, of) => options.onProgress("rendering", done, of),
      }),
      segments,
      // Meanwhile the other threads are at work.
      (async () => rememberRead())(),
    );
    const staged = [...rendered.staged, ...stagedSegments];
    const fileAt = whereverItStands(staged, diffOptions.found);
    for (const file of diff.changed) if (file.kind === "descriptor") staged.push(...describeData(file, site, fileAt, staging));
    signal.throwIfAborted();

    const counts = { articles: archive.articles.length, pages: pages.filter(isPage).length, tags: archive.tags.length };
    const outcome: Result = { diagnostics, leftOut, published: { ...counts, changes: noChanges }, withheld, foreign: [] };
    // What could not be read may be readable next time, though nothing has changed.
    const lasts = !diagnostics.some(({ rule }) => rule === "unreadable-article");
    const origin = { state: lasts ? state : null, outcome: JSON.stringify(outcome) };
    const rendering = { folders: diff.folders, staged, tableSections: rendered.tableSections };
    const { changes, foreign } = publish(rendering, { staging, output, found, rewrite: clean, origin, remember });
    return { ...outcome, published: { ...counts, changes }, foreign: newly(foreign, manifest) };
  });
}

/** Why nothing is published of what was read; null where something is. */
function whyWithhold({ archive, diagnostics }: ReadArchive, skipInvalid: boolean): string | null {
  if (diagnostics.some((one) => isSetting(one) && one.level === "error"))
    return "archive.yaml or tags.yaml has errors, and every page depends on them";
  if (archive.articles.length === 0) return "there is no article that can be published";
  if (!skipInvalid && hasErrors(diagnostics)) return "there are errors; --skip-invalid publishes the rest";
  return null;
}

const noChanges: Changes = { added: 0, changed: 0, removed: 0 };

/** What came of the build that left `output` as it is; null where it is not as that build left it. */
function outcomeOfLast(output: string, manifest: Manifest, remember: Remember): Result | null {
  const last: Result = JSON.parse(manifest.origin.outcome);
  if (isUntouched(output, manifest)) return last;
  const found = surveyOutput(output, manifest);
  // Where it is forgotten what was published, nothing is whole.
  if (found.published.size === 0 || found.altered.size + found.missing.length > 0) return null;
  const stamps = new Map(Array.from(found.folders, ([folder, { stamp }]) => [folder, stamp]));
  remember(() => rememberState(output, { origin: manifest.origin, stamps, foreign: found.foreign }));
  return { ...last, foreign: newly(found.foreign, manifest) };
}

/** Those files in the output folder, of all that are not Jiuwen's, that the user has not been told of. */
function newly(foreign: readonly string[], { foreign: named }: Manifest): readonly string[] {
  return foreign.filter((path) => !named.includes(path));
}

/** A hash of everything that a build depends on; null while a seed is so young that a later change might not show. */
function stateOf({ version, settings, listing: { seeds, diagnostics } }: ArchiveSource, options: readonly unknown[]): string | null {
  if (seeds.some(({ stamp }) => stamp === null)) return null;
  const files = seeds.map(({ file, stamp }) => `${file}\n${stamp}`).join("\n");
  return hash("sha256", JSON.stringify([version, settings.digest, diagnostics, options, files]));
}
