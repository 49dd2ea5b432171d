import { rememberNothing } from "../cache/remember.ts";
import { openArchive, withAutomaticKeywords } from "../input/archive-source.ts";
import { readArchive } from "../input/read-archive.ts";
import type { Diagnostic } from "../lib/diagnostics.ts";
import { withBuildPool } from "../tasks/build-pool.ts";

/** The number of sound articles in a folder, and all that is wrong with it. */
export interface Checked {
  /** How many articles are sound. */
  readonly articles: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a folder of articles and reports what is wrong with it. It writes nothing, not even into
 * the cache.
 */
export async function check(input: string, jobs: number, signal: AbortSignal): Promise<Checked> {
  // Keywords are not looked for, as they tell of no faults.
  const source = withAutomaticKeywords(await openArchive(input, rememberNothing), false);
  const { archive, diagnostics } = await withBuildPool(source, { jobs, renders: false, signal }, (pool) => readArchive(source, pool));
  return { articles: archive.articles.length, diagnostics };
}
