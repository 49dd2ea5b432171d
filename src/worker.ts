import { parentPort, workerData } from "node:worker_threads";
import type { Answer, Question } from "./crew.ts";
import { Failure } from "./failure.ts";
import { createTasks } from "./tasks.ts";

/** A thread of a build: does the tasks it is asked to do, one after the other. */
const tasks = new Map(Object.entries(createTasks(workerData)));

parentPort?.on("message", async (question: Question) => parentPort?.postMessage(await answer(question)));

async function answer({ task, input }: Question): Promise<Answer> {
  try {
    return { output: await tasks.get(task)?.(input) };
  } catch (error) {
    // A copy of an error is no `Failure` any more.
    return error instanceof Failure ? { failure: error.message } : { error };
  }
}
