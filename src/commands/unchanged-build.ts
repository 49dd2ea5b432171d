import { hash } from "node:crypto";
import type { Cache } from "../cache/cache.ts";
import type { ArchiveSource } from "../input/archive-source.ts";
import { type Manifest, rememberState } from "../output/manifest.ts";
import { isUntouched, surveyOutput } from "../output/output-survey.ts";
import type { BuildOutcome } from "./build-outcome.ts";

/**
 * A hash of everything that a build depends on; null while a seed is so young that a later change
 * might not show. `options` are the options on which the site depends.
 */
export function buildState(source: ArchiveSource, options: readonly unknown[]): string | null {
  const { version, settings, listing } = source;
  const { seeds, others, reports, diagnostics } = listing;
  const all = [...seeds, ...others, ...reports];
  if (all.some(({ stamp }) => stamp === null)) return null;
  const files = all.map(({ file, stamp }) => `${file}\n${stamp}`).join("\n");
  return hash("sha256", JSON.stringify([version, settings.digest, diagnostics, options, files]));
}

/**
 * The outcome of the build that left `output` as it is, if that build was one of `state`; null if
 * there is something to do. If folders have other stamps and yet all files are whole, the new
 * stamps are written to the cache.
 */
export function outcomeOfLast(state: string | null, output: string, manifest: Manifest, kept: Cache): BuildOutcome | null {
  if (state === null || state !== manifest.lastBuild.state) return null;
  const last: BuildOutcome = { ...JSON.parse(manifest.lastBuild.outcome), strangers: manifest.foreign.length };
  if (isUntouched(output, manifest)) return last;
  const found = surveyOutput(output, manifest, kept);
  // If the cache has lost what was published, no file is known to be whole.
  if (found.published.size === 0 || found.altered.size + found.arrived.size + found.leftover.length + found.missing.length > 0) return null;
  const stamps = new Map(Array.from(found.folders, ([folder, { stamp }]) => [folder, stamp]));
  kept.remember(() => rememberState(kept, { lastBuild: manifest.lastBuild, stamps, foreign: found.foreign }));
  return { ...last, foreign: newForeign(found.foreign, manifest), strangers: found.foreign.length };
}

/** Files that are not Jiuwen's, and of which the user has not been told yet. */
export function newForeign(foreign: readonly string[], { foreign: told }: Manifest): readonly string[] {
  return foreign.filter((path) => !told.includes(path));
}
