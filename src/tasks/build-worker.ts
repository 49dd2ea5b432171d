import { workerData } from "node:worker_threads";
import { loadEleventy } from "../render/eleventy.ts";
import { answerRequests } from "../threads/worker-loop.ts";
import { type Context, createTasks } from "./build-tasks.ts";

/** This module runs on a thread of a build. */
const context: Context = workerData;
answerRequests(new Map(Object.entries(createTasks(context))));

// Eleventy is loaded while the first requests arrive, so that it is there for the first page. If
// that fails, so will rendering, which says why.
if (context.renders) loadEleventy().catch(() => {});
