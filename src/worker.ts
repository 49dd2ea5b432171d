import { parentPort, workerData } from "node:worker_threads";
import type { Answer, Question } from "./crew.ts";
import { Failure } from "./failure.ts";
import { loadEleventy } from "./publish/eleventy.ts";
import { type Context, createTasks } from "./tasks.ts";

/** A thread of a build: does the tasks it is asked to do, one after the other. */
const context: Context = workerData;
const tasks = new Map(Object.entries(createTasks(context)));

// While it is asked the first questions, so that all is there for the first page. Should it fail, so will the rendering, and say why.
if (context.renders) loadEleventy().catch(() => {});

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
