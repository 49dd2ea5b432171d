import { extname } from "node:path";
import { type Crew, createCrew, createSoloCrew } from "./crew.ts";
import { type BuildTasks, type Context, createTasks } from "./tasks.ts";

/** From how many files or pages on threads gain more than their start costs. */
const worthwhile = 1_500;

/** The crews of one build. */
export interface Crews {
  /** The crew for work on so many files or pages: the calling thread for a little, threads for much. */
  readonly crewFor: (amount: number) => Crew<BuildTasks>;
  readonly dismiss: () => Promise<void>;
}

/** Crews of at most `jobs` threads. Threads are started when there is enough to do for the first time, and kept for what comes, unless `signal` ends them. */
export function createCrews(context: Context, jobs: number, signal: AbortSignal): Crews {
  const solo = createSoloCrew(createTasks(context), signal);
  let threads: Crew<BuildTasks> | null = null;
  return {
    crewFor: (amount) => {
      if (jobs > 1 && amount >= worthwhile) threads ??= createCrew<BuildTasks>(entry, context, jobs, signal);
      return threads ?? solo;
    },
    dismiss: async () => threads?.dismiss(),
  };
}

const entry = new URL(`./worker${extname(import.meta.filename)}`, import.meta.url);
