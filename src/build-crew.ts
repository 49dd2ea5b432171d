import { extname } from "node:path";
import { type Crew, createCrew } from "./crew.ts";
import { type BuildTasks, type Context, createTasks } from "./tasks.ts";

/** From how many files or pages on a thread gains more than its start costs, and from how many articles on the planning takes as long as that start. */
const [worthwhile, muchToPlan] = [1_500, 3_000];

/** Who works on one build. */
export interface BuildCrew {
  /** The crew for work on so many files or pages: the calling thread for a little, more threads for much. */
  readonly crewFor: (amount: number) => Crew<BuildTasks>;
  /** Has threads load what renders pages while so many articles are planned. */
  readonly prepare: (articles: number) => void;
  readonly dismiss: () => Promise<void>;
}

/** A crew of at most `jobs` threads. They are started when there is enough to do for the first time, and kept for what comes, unless `signal` ends them. */
export function createBuildCrew(context: Context, jobs: number, signal: AbortSignal): BuildCrew {
  const crew = createCrew<BuildTasks>(createTasks(context), entry, context, signal);
  return {
    crewFor: (amount) => {
      if (amount >= worthwhile) crew.grow(jobs);
      return crew;
    },
    prepare: (articles) => {
      if (articles >= muchToPlan) crew.grow(Math.min(jobs, 2));
      // Should it fail, so will the rendering, and say why.
      crew.others("prepare", null).catch(() => {});
    },
    dismiss: crew.dismiss,
  };
}

const entry = new URL(`./worker${extname(import.meta.filename)}`, import.meta.url);
