import { LoadFailure } from "../../../../src/search/read/search-interface.ts";
import { runScript } from "./run-script.ts";

/** The event by which a script that was loaded hands over what it can do. */
const offered = "jiuwen-tool";

/** The search page's own script, beside which those of its tools stand. */
const own = document.currentScript;

/** Hands over what this script can do to the one that has loaded it. */
export function offerTool<T>(tool: T): void {
  document.currentScript?.dispatchEvent(new CustomEvent<T>(offered, { detail: tool }));
}

/**
 * Loads a script by its name beside the search page's own, and gives what it hands over. Rejects
 * with a `LoadFailure`.
 */
export async function loadTool<T>(name: string): Promise<T> {
  const script = document.createElement("script");
  const tools: T[] = [];
  script.addEventListener(offered, (event) => tools.push((event as CustomEvent<T>).detail));
  await runScript(script, new URL(name, own instanceof HTMLScriptElement ? own.src : location.href).href);
  const [tool] = tools;
  if (tool === undefined) throw new LoadFailure(`${name} cannot be loaded`);
  return tool;
}
