import { type Context, createContext, Script } from "node:vm";
import { isMainThread } from "node:worker_threads";

/** Work took longer than it may. */
export class TooLong extends Error {
  override name = "TooLong";
}

/** The user has asked for the end (Ctrl-C). Whoever listens for SIGINT has heard of it. */
export class Interrupted extends Error {
  override name = "Interrupted";
}

const script = new Script("work()");

/** Made once it is needed, as it takes 1 ms; a `work` is put into it for one run. */
let sandbox: Context | undefined;

/**
 * Does synchronous work that nothing else could end: throws `TooLong` when it takes more than so
 * many milliseconds, and `Interrupted` on Ctrl-C. What it has changed by then stays. Costs 0.5 ms.
 * A thread need not hear Ctrl-C: the main one does, and ends it.
 */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  let result: { readonly value: T } | undefined;
  sandbox ??= createContext();
  sandbox["work"] = () => {
    result = { value: work() };
  };
  try {
    script.runInContext(sandbox, { timeout: milliseconds, breakOnSigint: isMainThread });
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
    if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new TooLong(`more than ${Math.ceil(milliseconds / 1000)} s`);
    if (code === "ERR_SCRIPT_EXECUTION_INTERRUPTED") throw interrupted();
    throw error;
  } finally {
    sandbox["work"] = null;
  }
  if (!result) throw new Error("work ended without a result");
  return result.value;
}

/** While a script runs Node keeps SIGINT from those who listen for it. */
function interrupted(): Interrupted {
  if (!process.emit("SIGINT")) process.kill(process.pid, "SIGINT");
  return new Interrupted("interrupted");
}
