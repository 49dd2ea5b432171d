import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { Failure } from "./failure.ts";

/** Work by name. What goes in and comes out are plain data, so that it can be done on another thread. */
export type Tasks<T> = { readonly [K in keyof T]: (input: never) => Promise<unknown> };

type Input<W> = W extends (input: infer I) => unknown ? I : never;
type Output<W> = W extends (input: never) => Promise<infer O> ? O : never;

/** Who does the tasks of a build: threads, or the calling thread alone. */
export interface Crew<T extends Tasks<T>> {
  /**
   * Does one kind of task for each input, as many at a time as there are hands. Inputs are taken when a hand is free for them, and outputs given as they come, in any
   * order; so neither all inputs nor all outputs need be in memory at once. Throws what a task throws.
   */
  readonly work: <K extends keyof T>(
    task: K,
    inputs: Iterable<Input<T[K]>>,
    onOutput: (output: Output<T[K]>, input: Input<T[K]>) => void,
  ) => Promise<void>;
}

/** A crew of threads. */
export interface ThreadCrew<T extends Tasks<T>> extends Crew<T> {
  readonly size: () => number;
  /** Starts threads until there are so many. */
  readonly grow: (size: number) => void;
  /** Has every thread do a task, before those that come after it. */
  readonly everyone: <K extends keyof T>(task: K, input: Input<T[K]>) => Promise<void>;
  /** Ends all threads, whatever they are doing. */
  readonly dismiss: () => Promise<void>;
}

/** What a thread is asked, and what it answers: one answer to each question. */
export interface Question {
  readonly task: string;
  readonly input: never;
}
export type Answer = { readonly output: unknown } | { readonly failure: string } | { readonly error: unknown };

type Ask = (task: PropertyKey, input: unknown) => Promise<unknown>;

/** A crew of the calling thread alone. It stops between two tasks when `signal` says so. */
export function createSoloCrew<T extends Tasks<T>>(tasks: T, signal: AbortSignal): Crew<T> {
  return { work: workOf([(task, input) => tasks[task as keyof T](input as never)], signal) };
}

/**
 * A crew of threads, none at first, that end when `signal` says so. Each runs the module at `entry` with `context` as its `workerData`.
 */
export function createThreadCrew<T extends Tasks<T>>(entry: URL, context: unknown, signal: AbortSignal): ThreadCrew<T> {
  const threads: Thread[] = [];
  const hands: Ask[] = [];
  const dismiss = async () => {
    signal.removeEventListener("abort", dismiss);
    await Promise.all(threads.map(({ end }) => end()));
  };
  signal.addEventListener("abort", dismiss);
  return {
    work: workOf(hands, signal),
    size: () => threads.length,
    grow: (size) => {
      while (threads.length < size) {
        const thread = createThread(entry, context);
        threads.push(thread);
        hands.push(thread.ask);
      }
    },
    everyone: async (task, input) => {
      await Promise.all(hands.map((ask) => ask(task, input)));
    },
    dismiss,
  };
}

function workOf<T extends Tasks<T>>(hands: readonly Ask[], signal: AbortSignal): Crew<T>["work"] {
  return async (task, inputs, onOutput) => {
    const rest = inputs[Symbol.iterator]();
    const busy = hands.map(async (ask) => {
      for (let next = rest.next(); !next.done; next = rest.next()) {
        signal.throwIfAborted();
        // TypeScript cannot see that a task answers with its own output.
        onOutput((await ask(task, next.value)) as Output<T[typeof task]>, next.value);
      }
    });
    await Promise.all(busy);
  };
}

interface Thread {
  readonly ask: Ask;
  readonly end: () => Promise<unknown>;
}

function createThread(entry: URL, context: unknown): Thread {
  // Node cannot start a thread from a TypeScript file: tsx is registered in the thread first.
  const throughTsx = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(entry.href)}); });`;
  const worker =
    extname(entry.pathname) === ".js"
      ? new Worker(entry, { workerData: context })
      : new Worker(throughTsx, { workerData: context, eval: true });
  const exchange: Ask = (task, input) =>
    new Promise((resolve, reject) => {
      const settle = (answer: Answer) => {
        forget();
        if ("output" in answer) resolve(answer.output);
        else reject("failure" in answer ? new Failure(answer.failure) : answer.error);
      };
      const fail = (error: unknown) => {
        forget();
        reject(error instanceof Error ? error : new Error(`a thread ended with code ${error}`));
      };
      const forget = () => worker.off("message", settle).off("error", fail).off("exit", fail);
      worker.on("message", settle).on("error", fail).on("exit", fail);
      worker.postMessage({ task, input });
    });
  // One question at a time, so that each gets its own answer.
  let turn: Promise<unknown> = Promise.resolve();
  const ask: Ask = (task, input) => {
    const answered = turn.then(() => exchange(task, input));
    turn = answered.catch(() => {});
    return answered;
  };
  return { ask, end: () => worker.terminate() };
}
