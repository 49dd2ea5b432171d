import { parentPort } from "node:worker_threads";
import { BrokenInstallation, Failure } from "../lib/failure.ts";
import type { TaskAnswer, TaskRequest } from "./pool.ts";

type ThreadTasks = ReadonlyMap<string, (input: never) => Promise<unknown>>;

/**
 * Runs on a thread that a pool has started. It does the requested tasks one after the other, as the
 * answers must come in the order of the requests.
 */
export function answerRequests(tasks: ThreadTasks): void {
  let turn: Promise<unknown> = Promise.resolve();
  parentPort?.on("message", (request: TaskRequest) => {
    turn = turn.then(async () => parentPort?.postMessage(await answer(tasks, request)));
  });
}

async function answer(tasks: ThreadTasks, { task, input }: TaskRequest): Promise<TaskAnswer> {
  try {
    return { output: await tasks.get(task)?.(input) };
  } catch (error) {
    // Between threads an error is copied, and the copy is no `Failure` any more.
    return error instanceof Failure ? { failure: error.message, isLasting: error instanceof BrokenInstallation } : { error };
  }
}
