import { extname } from "node:path";
import type { ArchiveSource } from "../input/archive-source.ts";
import { createPool, type Work } from "../threads/pool.ts";
import type { BuildTasks, Context } from "./build-tasks.ts";
import { keepMemorySmall } from "./heap-growth.ts";

/**
 * From how many files or pages on a thread gains more than its start costs, and from how many
 * articles on the planning takes as long as that start.
 */
const [worthwhile, muchToPlan] = [1_500, 3_000];

/** From how many files or pages on memory is worth some time: 39,000 articles of 1,600 characters take 0.6 GB. */
const muchToKeep = 40_000;

/** The threads of one build. */
export interface BuildPool {
  /**
   * The work on so many files or pages: of all threads on many; of a few, that of one other thread,
   * where there is one, as the calling one has to plan.
   */
  readonly workOn: (amount: number) => Work<BuildTasks>;
  /** The work of another thread, where there is one, so that the calling one can go on. */
  readonly meanwhile: Work<BuildTasks>;
}

export interface PoolOptions {
  /** How many threads may work at a time. */
  readonly jobs: number;
  /** Whether pages will be rendered. */
  readonly renders: boolean;
  /** Ends the work early. */
  readonly signal: AbortSignal;
}

/**
 * Does `work` with a pool for a source. Threads are started when there is enough to do for the first
 * time, and one at once for an archive that takes long to plan; all end with the work.
 */
export async function withBuildPool<T>(
  { folder, settings, listing }: ArchiveSource,
  { jobs, renders, signal }: PoolOptions,
  work: (pool: BuildPool) => Promise<T>,
): Promise<T> {
  const { config, terms, automatic } = settings;
  const context: Context = { folder, timeZone: config.timeZone, terms, automatic, renders };
  const loadTasks = async () => {
    const { createTasks } = await import("./build-tasks.ts");
    return createTasks(context);
  };
  let tasks: Promise<BuildTasks> | undefined;
  const pool = createPool<BuildTasks>(() => (tasks ??= loadTasks()), entry, context, signal);
  try {
    if (renders && listing.seeds.length >= muchToPlan) pool.grow(Math.min(jobs, 2));
    return await work({
      workOn: (amount) => {
        if (amount < worthwhile) return pool.others;
        if (amount >= muchToKeep) keepMemorySmall();
        pool.grow(jobs);
        return pool.all;
      },
      meanwhile: pool.others,
    });
  } finally {
    await pool.terminate();
  }
}

const entry = new URL(`./build-worker${extname(import.meta.filename)}`, import.meta.url);
