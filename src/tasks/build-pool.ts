import { extname } from "node:path";
import { createCrew, type Work } from "../threads/pool.ts";
import type { BuildTasks, Context } from "./build-tasks.ts";
import { keepMemorySmall } from "./heap-growth.ts";

/** From how many files or pages on a thread gains more than its start costs, and from how many articles on the planning takes as long as that start. */
const [worthwhile, muchToPlan] = [1_500, 3_000];

/** From how many files or pages on memory is worth some time: 39,000 articles of 1,600 characters take 0.6 GB. */
const muchToKeep = 40_000;

/** Who works on one build. */
export interface BuildCrew {
  /** The work on so many files or pages: of all threads on many; of a few, that of one other thread, where there is one, as the calling one has to plan. */
  readonly workOn: (amount: number) => Work<BuildTasks>;
  /** The work of another thread, where there is one, so that the calling one can go on. */
  readonly meanwhile: Work<BuildTasks>;
  /** Starts a thread if there are so many articles that it gains something to have one at hand while they are planned. */
  readonly expect: (articles: number) => void;
  readonly dismiss: () => Promise<void>;
}

/** A crew of at most `jobs` threads. They are started when there is enough to do for the first time, and kept for what comes, unless `signal` ends them. */
export function createBuildCrew(context: Context, jobs: number, signal: AbortSignal): BuildCrew {
  const loadTasks = async () => {
    const { createTasks } = await import("./build-tasks.ts");
    return createTasks(context);
  };
  let tasks: Promise<BuildTasks> | undefined;
  const crew = createCrew<BuildTasks>(() => (tasks ??= loadTasks()), entry, context, signal);
  return {
    workOn: (amount) => {
      if (amount < worthwhile) return crew.delegate;
      if (amount >= muchToKeep) keepMemorySmall();
      crew.grow(jobs);
      return crew.work;
    },
    meanwhile: crew.delegate,
    expect: (articles) => {
      if (articles >= muchToPlan) crew.grow(Math.min(jobs, 2));
    },
    dismiss: crew.dismiss,
  };
}

const entry = new URL(`./build-worker${extname(import.meta.filename)}`, import.meta.url);
