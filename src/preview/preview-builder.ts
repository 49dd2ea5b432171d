import { pathToFileURL } from "node:url";
import type { BuildOutcome } from "../commands/build-outcome.ts";
import { Failure } from "../lib/failure.ts";
import { modulePath } from "../lib/package-root.ts";
import { createPool } from "../threads/pool.ts";
import type { PreviewBuild, PreviewTasks } from "./preview-tasks.ts";

/** Builds on another thread. */
interface Builder {
  readonly build: (options: PreviewBuild) => Promise<BuildOutcome>;
  readonly end: () => Promise<void>;
}

/**
 * Makes a builder that works on another thread, so that pages are served meanwhile; `signal` ends
 * a build at once. After the first build the thread has everything loaded. Throws a `Failure` for
 * wrong usage; after any other error a new thread does the next build.
 */
export function createBuilder(signal: AbortSignal): Builder {
  let pool = startThread(signal);
  const build: Builder["build"] = async (options) => {
    const outcomes: BuildOutcome[] = [];
    try {
      await pool.others("build", [options], (outcome) => outcomes.push(outcome));
    } catch (error) {
      if (!(error instanceof Failure)) {
        await pool.terminate();
        if (!signal.aborted) pool = startThread(signal);
      }
      throw error;
    }
    const [outcome] = outcomes;
    if (!outcome) throw new Error("the build came to nothing");
    return outcome;
  };
  return { build, end: () => pool.terminate() };
}

function startThread(signal: AbortSignal) {
  const loadTasks = async () => (await import("./preview-tasks.ts")).tasks;
  const pool = createPool<PreviewTasks>(loadTasks, pathToFileURL(modulePath("src/preview/preview-worker.ts")), null, signal);
  pool.grow(2);
  return pool;
}
