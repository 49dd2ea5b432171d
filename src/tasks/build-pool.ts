import { pathToFileURL } from "node:url";
import type { ArchiveSource } from "../input/archive-source.ts";
import { once } from "../lib/once.ts";
import { modulePath } from "../lib/package-root.ts";
import { createPool, type Work } from "../threads/pool.ts";
import type { BuildTasks, Context } from "./build-tasks.ts";
import { keepMemorySmall } from "./heap-growth.ts";

/**
 * From how many files or pages on a thread saves more time than its start takes, and from how many
 * articles on planning takes as long as that start.
 */
const [worthwhile, muchToPlan] = [1_500, 3_000];

/**
 * From how many files or pages on a build takes so much memory that saving some of it is worth some
 * time.
 */
const muchToKeep = 40_000;

/** The threads of one build. */
export interface BuildPool {
  /**
   * The work on a number of files or pages. Many are shared among all threads; a few are left to
   * another thread, if there is one, as the calling one has to plan.
   */
  readonly workOn: (amount: number) => Work<BuildTasks>;
  /** The work of another thread, if there is one, so that the calling one can go on. */
  readonly meanwhile: Work<BuildTasks>;
}

/** How a pool works. */
export interface PoolOptions {
  /** How many threads may work at a time. */
  readonly jobs: number;
  /** Whether pages will be rendered. */
  readonly renders: boolean;
  /** Ends the work early when it is aborted. */
  readonly signal: AbortSignal;
}

/**
 * Does `work` with a pool for a source. Threads are started once there is enough to do, and one at
 * once for an archive that takes long to plan. All end with the work.
 */
export async function withBuildPool<T>(
  { folder, settings, listing }: ArchiveSource,
  { jobs, renders, signal }: PoolOptions,
  work: (pool: BuildPool) => Promise<T>,
): Promise<T> {
  const { config, terms, automaticKeywords } = settings;
  const { timeZone, fields, strict } = config;
  const context: Context = { folder, timeZone, fields, strict, terms, automaticKeywords, renders };
  const loadTasks = once(async () => {
    const { createTasks } = await import("./build-tasks.ts");
    return createTasks(context);
  });
  const pool = createPool<BuildTasks>(loadTasks, entry, context, signal);
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

const entry = pathToFileURL(modulePath("src/tasks/build-worker.ts"));
