import { parentPort, workerData } from "node:worker_threads";
import type { Answer, Question } from "./crew.ts";
import { Failure } from "./failure.ts";
import { createTasks } from "./tasks.ts";

/** A thread of a build: does the tasks it is asked to do, one after the other. */
const tasks = new Map(Object.entries(createTasks(workerData)));

/** One question after the other: the answers must come in their order. */
let turn: Promise<unknown> = Promise.resolve();

parentPort?.on("message", (question: Question) => {
  turn = turn.then(async () => parentPort?.postMessage(await answer(question)));
});

async function answer({ task, input }: Question): Promise<Answer> {
  try {
    return { output: await tasks.get(task)?.(input) };
  } catch (error) {
    // A copy of an error is no `Failure` any more.
    return error instanceof Failure ? { failure: error.message } : { error };
  }
}
