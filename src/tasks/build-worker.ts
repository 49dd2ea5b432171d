import { workerData } from "node:worker_threads";
import { loadEleventy } from "../render/eleventy.ts";
import { answerRequests } from "../threads/worker-loop.ts";
import { type Context, createTasks } from "./build-tasks.ts";

/** A thread of a build. */
const context: Context = workerData;
answerRequests(new Map(Object.entries(createTasks(context))));

// While it is asked the first questions, so that all is there for the first page. Should it fail, so will the rendering, and say why.
if (context.renders) loadEleventy().catch(() => {});
