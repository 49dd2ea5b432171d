import { LoadFailure } from "../../../../src/search/read/search-interface.ts";

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
export function loadTool<T>(name: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener(offered, (event) => resolve((event as CustomEvent<T>).detail));
    for (const end of ["load", "error"] as const) {
      script.addEventListener(end, () => {
        script.remove();
        // What was handed over before is not changed by this.
        reject(new LoadFailure(`${name} cannot be loaded`));
      });
    }
    script.src = new URL(name, own instanceof HTMLScriptElement ? own.src : location.href).href;
    document.head.append(script);
  });
}
