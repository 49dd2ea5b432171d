import { extname } from "node:path";
import { type Crew, createSoloCrew, createThreadCrew } from "./crew.ts";
import { type BuildTasks, type Context, createTasks } from "./tasks.ts";

/** From how many files or pages on threads gain more than their start costs, and from how many articles on the planning takes as long as the start of one. */
const [worthwhile, muchToPlan] = [1_500, 3_000];

/** Who works on one build. */
export interface Crews {
  /** The crew for work on so many files or pages: the calling thread for a little, threads for much. */
  readonly crewFor: (amount: number) => Crew<BuildTasks>;
  /** Has threads load what renders pages while so many articles are planned. */
  readonly prepare: (articles: number) => void;
  readonly dismiss: () => Promise<void>;
}

/** Crews of at most `jobs` threads. Threads are started when there is enough to do for the first time, and kept for what comes, unless `signal` ends them. */
export function createCrews(context: Context, jobs: number, signal: AbortSignal): Crews {
  const solo = createSoloCrew(createTasks(context), signal);
  const threads = createThreadCrew<BuildTasks>(entry, context, signal);
  return {
    crewFor: (amount) => {
      if (jobs > 1 && amount >= worthwhile) threads.grow(jobs);
      return threads.size() > 0 ? threads : solo;
    },
    prepare: (articles) => {
      if (jobs > 1 && articles >= muchToPlan) threads.grow(1);
      // Should it fail, so will the rendering, and say why.
      threads.everyone("prepare", null).catch(() => {});
    },
    dismiss: threads.dismiss,
  };
}

const entry = new URL(`./worker${extname(import.meta.filename)}`, import.meta.url);
