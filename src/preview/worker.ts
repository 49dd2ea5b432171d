import { answerQuestions } from "../thread.ts";
import { tasks } from "./tasks.ts";

/** The thread of a preview that builds. */
answerQuestions(new Map(Object.entries(tasks)));
