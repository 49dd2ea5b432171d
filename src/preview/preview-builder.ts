import { extname } from "node:path";
import type { Outcome } from "../commands/build.ts";
import { Failure } from "../lib/failure.ts";
import { createCrew } from "../threads/pool.ts";
import type { PreviewBuild, PreviewTasks } from "./preview-tasks.ts";

/**
 * Builds on another thread, which has everything loaded after the first time: pages are served meanwhile, and `signal` ends it at once, whatever it is doing. Throws a
 * `Failure` for wrong usage; after anything else that it throws, a new thread does the next build.
 */
export function createBuilder(signal: AbortSignal): (options: PreviewBuild) => Promise<Outcome> {
  let crew = startThread(signal);
  return async (options) => {
    const outcomes: Outcome[] = [];
    try {
      await crew.delegate("build", [options], (outcome) => outcomes.push(outcome));
    } catch (error) {
      if (!(error instanceof Failure)) {
        await crew.dismiss();
        if (!signal.aborted) crew = startThread(signal);
      }
      throw error;
    }
    const [outcome] = outcomes;
    if (!outcome) throw new Error("the build came to nothing");
    return outcome;
  };
}

function startThread(signal: AbortSignal) {
  const loadTasks = async () => (await import("./preview-tasks.ts")).tasks;
  const crew = createCrew<PreviewTasks>(
    loadTasks,
    new URL(`./preview-worker${extname(import.meta.filename)}`, import.meta.url),
    null,
    signal,
  );
  crew.grow(2);
  return crew;
}
