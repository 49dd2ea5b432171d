import { hash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { createBuildCrew } from "./build-crew.ts";
import { recallReadings, rememberReadings } from "./cache/readings.ts";
import { programVersion } from "./cache/version.ts";
import { planContents } from "./contents.ts";
import { type Diagnostic, hasErrors } from "./diagnostics.ts";
import { findFolder, type Listing, listSeeds } from "./ingest/files.ts";
import { assemble, isSetting, readArticles, readingVersion } from "./input.ts";
import { recallOutcome, rememberOutcome } from "./outcome.ts";
import { assetsOf } from "./publish/assets.ts";
import { makeEdition } from "./publish/edition.ts";
import { lock } from "./publish/lock.ts";
import { recallManifest, rememberForeign } from "./publish/manifest.ts";
import { findOutput, workplaceFor } from "./publish/output.ts";
import { type Changes, publish } from "./publish/publish.ts";
import { survey } from "./publish/survey.ts";
import { readSettings, type Settings } from "./settings.ts";
import { createFingerprints } from "./site/fingerprint.ts";
import type { LeftOut } from "./site/parts.ts";

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
  /** How many threads may work at a time. */
  readonly jobs: number;
  /** Ends the build early: nothing half done is left behind. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** What came of a build. `published` is null when errors kept it from publishing: then the output folder is as it was. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
  readonly published: Published | null;
  /** Files in the output folder that are not Jiuwen's, and were not there the last time. */
  readonly foreign: readonly string[];
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
  const { lock: lockFile, staging } = workplaceFor(output);
  mkdirSync(dirname(lockFile), { recursive: true });
  const release = lock(lockFile, output);
  const clear = () => rmSync(staging, { recursive: true, force: true });
  try {
    // Of a build that was cut off.
    clear();
    return await buildInto(output, folder, staging, options);
  } finally {
    clear();
    release();
  }
}

async function buildInto(output: string, folder: string, staging: string, options: BuildOptions): Promise<Outcome> {
  const { url, skipInvalid, clean, jobs, signal } = options;
  const version = programVersion();
  const settings = await readSettings(folder, version);
  const listing = listSeeds(folder);
  const manifest = recallManifest(output);
  const found = survey(output, manifest);
  const foreign = found.foreign.filter((path) => !manifest.foreign.includes(path));
  const state = stateOf(version, settings, listing, [url, skipInvalid]);

  const told = clean ? null : recallOutcome(output, state);
  if (told && found.altered.size === 0 && found.whole.size === manifest.files.size) return { ...told, foreign };

  const crew = createBuildCrew({ folder, timeZone: settings.config.timeZone, terms: settings.terms }, jobs, signal);
  try {
    // An article has two files in the site.
    if (!clean) crew.assemble(manifest.files.size / 2);
    const readings = readingVersion(version, settings);
    const known = clean ? new Map() : recallReadings(folder, readings);
    const reader = { workOn: crew.workOn, onFile: (done: number, of: number) => options.onProgress("reading", done, of) };
    // esbuild works in a process of its own while the articles are read.
    const [read, { assets, files }] = await Promise.all([readArticles(listing, known, reader), assetsOf(version)]);
    crew.prepare();
    const input = assemble(listing, settings, read);
    const { archive, diagnostics, leftOut } = input;
    const mayPublish = skipInvalid ? archive.articles.length > 0 && !diagnostics.some(isSetting) : !hasErrors(diagnostics);

    if (!mayPublish) {
      rememberReadings(folder, readings, read, known);
      return { diagnostics, leftOut, published: null, foreign: [] };
    }
    const { site, pages, digestOf } = planContents(input, settings, assets, url);
    mkdirSync(staging);
    const making = makeEdition(
      { site, pages, fingerprintOf: createFingerprints(version, digestOf), assets: files },
      clean ? new Map() : found.whole,
      {
        staging,
        workOn: crew.workOn,
        onPage: (done, of) => options.onProgress("rendering", done, of),
      },
    );
    // The other threads are at work.
    rememberReadings(folder, readings, read, known);
    const edition = await making;
    signal.throwIfAborted();
    const changes = publish(edition, { staging, output, found, rewrite: clean });
    const counts = { articles: archive.articles.length, pages: pages.length, tags: archive.tags.length };
    if (foreign.length > 0 || found.foreign.length < manifest.foreign.length) rememberForeign(output, found.foreign);
    rememberOutcome(output, state, { diagnostics, leftOut, published: { ...counts, changes: { added: 0, changed: 0, removed: 0 } } });
    return { diagnostics, leftOut, published: { ...counts, changes }, foreign };
  } finally {
    await crew.dismiss();
  }
}

/** A hash of everything that a build depends on; null while a seed is so young that a later change might not show. */
function stateOf(version: string, settings: Settings, { seeds, diagnostics }: Listing, options: readonly unknown[]): string | null {
  if (seeds.some(({ stamp }) => stamp === null)) return null;
  const files = seeds.map(({ file, stamp }) => `${file}\n${stamp}`).join("\n");
  return hash("sha256", JSON.stringify([version, settings.digest, diagnostics, options, files]));
}

/** Reads a folder of articles and reports what is wrong with it; writes nothing. */
export async function check(
  input: string,
  jobs: number,
  signal: AbortSignal,
): Promise<{ readonly articles: number; readonly diagnostics: readonly Diagnostic[] }> {
  const folder = findFolder(input);
  const version = programVersion();
  const settings = await readSettings(folder, version);
  const crew = createBuildCrew({ folder, timeZone: settings.config.timeZone, terms: settings.terms }, jobs, signal);
  try {
    const listing = listSeeds(folder);
    const read = await readArticles(listing, new Map(), { workOn: crew.workOn, onFile: () => {} });
    const { archive, diagnostics } = assemble(listing, settings, read);
    return { articles: archive.articles.length, diagnostics };
  } finally {
    await crew.dismiss();
  }
}
