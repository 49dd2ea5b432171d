import { extname } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { BrokenInstallation, Failure } from "../lib/failure.ts";

/** Tasks by name. Their inputs and outputs are plain data, so that another thread can do them. */
export type Tasks<T> = { readonly [K in keyof T]: (input: never) => Promise<unknown> };

type Input<W> = W extends (input: infer I) => unknown ? I : never;
type Output<W> = W extends (input: never) => Promise<infer O> ? O : never;

/**
 * Does one task for each input, as many at a time as there are threads. An input is taken when a
 * thread is free for it, and outputs are given as they come, in any order; so neither all inputs
 * nor all outputs need be in memory at once. Throws what a task throws, or the signal's reason.
 */
export type Work<T extends Tasks<T>> = <K extends keyof T>(
  task: K,
  inputs: Iterable<Input<T[K]>>,
  onOutput: (output: Output<T[K]>, input: Input<T[K]>) => void,
) => Promise<void>;

/** Threads that share work: the calling one, and such others as have been started. */
export interface Pool<T extends Tasks<T>> {
  /** Shares work among all threads. */
  readonly all: Work<T>;
  /** Shares work among the other threads, or leaves it to the calling one where there are none. */
  readonly others: Work<T>;
  /** Starts threads until there are `size` of them, the calling one included. */
  readonly grow: (size: number) => void;
  /** Ends all other threads, whatever they are doing. */
  readonly terminate: () => Promise<void>;
}

/** A request to a thread. It gets one answer. */
export interface TaskRequest {
  readonly task: string;
  readonly input: never;
}
export type TaskAnswer = { readonly output: unknown } | TaskFailure | { readonly error: unknown };

/** A `Failure` as it goes from thread to thread, and whether it is a `BrokenInstallation`. */
interface TaskFailure {
  readonly failure: string;
  readonly isLasting: boolean;
}

type Ask = (task: PropertyKey, input: unknown) => Promise<unknown>;

/**
 * Creates a pool, at first of the calling thread alone, which loads its tasks when it has something
 * to do. Other threads run the module at `entry` with `context` as their `workerData`. All stop
 * when `signal` is aborted, the calling thread between two tasks.
 */
export function createPool<T extends Tasks<T>>(loadTasks: () => Promise<T>, entry: URL, context: unknown, signal: AbortSignal): Pool<T> {
  const threads: Thread[] = [];
  const own: Ask = async (task, input) => {
    // Other threads' answers are let in first, and their next requests out.
    await setImmediate();
    const tasks = await loadTasks();
    return await tasks[task as keyof T](input as never);
  };
  const terminate = async () => {
    signal.removeEventListener("abort", terminate);
    await Promise.all(threads.map(({ end }) => end()));
  };
  signal.addEventListener("abort", terminate);
  // Each thread gets several requests, so that it has the next at hand while the calling thread is
  // busy with a task of its own.
  const workers = () => threads.flatMap(({ ask }) => Array<Ask>(ahead).fill(ask));
  return {
    all: (task, inputs, onOutput) => share([...workers(), own], signal, task, inputs, onOutput),
    others: (task, inputs, onOutput) => share(threads.length > 0 ? workers() : [own], signal, task, inputs, onOutput),
    grow: (size) => {
      while (1 + threads.length < size) threads.push(createThread(entry, context));
    },
    terminate,
  };
}

/**
 * Shares out inputs among workers. When one fails, the others take no more. The error is thrown
 * once they have finished what they had, so that nothing is written any more.
 */
async function share<W extends (input: never) => Promise<unknown>>(
  workers: readonly Ask[],
  signal: AbortSignal,
  task: PropertyKey,
  inputs: Iterable<Input<W>>,
  onOutput: (output: Output<W>, input: Input<W>) => void,
): Promise<void> {
  const rest = inputs[Symbol.iterator]();
  const faults: unknown[] = [];
  const busy = workers.map(async (ask) => {
    try {
      for (let next = rest.next(); !next.done && faults.length === 0; next = rest.next()) {
        signal.throwIfAborted();
        // TypeScript cannot see that a task answers with its own output.
        onOutput((await ask(task, next.value)) as Output<W>, next.value);
      }
    } catch (fault) {
      faults.push(fault);
    }
  });
  await Promise.all(busy);
  if (faults.length === 0) return;
  // Threads that are stopped only say that they have ended.
  signal.throwIfAborted();
  throw faults[0];
}

/** How many requests a thread has waiting at a time. */
const ahead = 3;

function failureOf({ failure, isLasting }: TaskFailure): Failure {
  return isLasting ? new BrokenInstallation(failure) : new Failure(failure);
}

interface Thread {
  readonly ask: Ask;
  readonly end: () => Promise<unknown>;
}

/**
 * More room for what lives for a moment than V8 gives by default: a thread that renders pages
 * spends a third less time on collecting garbage, and a build takes some 40 MB more.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

function createThread(entry: URL, context: unknown): Thread {
  // Node cannot start a thread from a TypeScript file: tsx is registered in the thread first.
  const throughTsx = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(entry.href)}); });`;
  const worker =
    extname(entry.pathname) === ".js"
      ? new Worker(entry, { workerData: context, resourceLimits })
      : new Worker(throughTsx, { workerData: context, resourceLimits, eval: true });
  // Requests are answered in the order in which they are sent.
  const waiting: { readonly resolve: (output: unknown) => void; readonly reject: (error: unknown) => void }[] = [];
  const fail = (error: unknown) => {
    for (const { reject } of waiting.splice(0)) reject(error instanceof Error ? error : new Error(`a thread ended with code ${error}`));
  };
  worker.on("error", fail).on("exit", fail);
  worker.on("message", (answer: TaskAnswer) => {
    const asker = waiting.shift();
    if ("output" in answer) asker?.resolve(answer.output);
    else asker?.reject("failure" in answer ? failureOf(answer) : answer.error);
  });
  const ask: Ask = (task, input) =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage({ task, input });
    });
  return { ask, end: () => worker.terminate() };
}
