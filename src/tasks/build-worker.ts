import { workerData } from "node:worker_threads";
import { loadEleventy } from "../render/eleventy.ts";
import { answerRequests } from "../threads/worker-loop.ts";
import { type Context, createTasks } from "./build-tasks.ts";

/** This module runs on a thread of a build. */
const context: Context = workerData;
const tasks = createTasks(context);
answerRequests(new Map(Object.entries(tasks)));

// What is needed is loaded before it is asked for: first what reads, as another thread waits for
// that, and then Eleventy. If that fails, so will the tasks, which say why.
if (context.renders) {
  tasks
    .read([])
    .then(loadEleventy)
    .catch(() => {});
}
