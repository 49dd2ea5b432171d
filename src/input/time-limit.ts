import { createContext, Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import { once } from "../lib/once.ts";

/** Tells that work took longer than it may. */
export class TooLong extends Error {
  override name = "TooLong";
}

/** Tells that the user has interrupted work (Ctrl-C). All listeners of SIGINT have been called. */
export class Interrupted extends Error {
  override name = "Interrupted";
}

const script = new Script("work()");

/**
 * The context is made when it is first needed, as it takes time; a `work` is put into it for one
 * run.
 */
const sandbox = once(() => createContext());

/**
 * Does synchronous work that nothing else could end. Throws `TooLong` if it takes more than so many
 * milliseconds, and `Interrupted` on Ctrl-C. Whatever the work has changed by then stays. Only the
 * main thread listens for Ctrl-C, as it ends the others.
 */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  let result: { readonly value: T } | undefined;
  const context = sandbox();
  context["work"] = () => {
    result = { value: work() };
  };
  try {
    script.runInContext(context, { timeout: milliseconds, breakOnSigint: isMainThread });
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
    if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new TooLong(`more than ${Math.ceil(milliseconds / 1000)} s`);
    if (code === "ERR_SCRIPT_EXECUTION_INTERRUPTED") throw interrupted();
    throw error;
  } finally {
    context["work"] = null;
  }
  if (!result) throw new Error("work ended without a result");
  return result.value;
}

/** Calls the listeners of SIGINT, from which Node keeps the signal while a script runs. */
function interrupted(): Interrupted {
  if (!process.emit("SIGINT")) process.kill(process.pid, "SIGINT");
  return new Interrupted("interrupted");
}
