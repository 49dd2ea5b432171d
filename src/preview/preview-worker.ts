import { answerRequests } from "../threads/worker-loop.ts";
import { tasks } from "./preview-tasks.ts";

/** The thread of a preview that builds. */
answerRequests(new Map(Object.entries(tasks)));
