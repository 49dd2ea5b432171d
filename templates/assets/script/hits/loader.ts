import { hitsStart } from "../../../../src/search/read/hit-fragment.ts";

/** The name of the script that marks hits, which bundling puts here. It stands beside this one. */
declare const hitsScript: string;

/**
 * Loads the script that marks hits once the page's address asks for some. The script then heeds
 * the address itself.
 */
export function hitsWhenAsked(): void {
  const own = document.currentScript;
  const look = () => {
    if (!location.hash.startsWith(hitsStart) || !(own instanceof HTMLScriptElement)) return;
    removeEventListener("hashchange", look);
    const script = document.createElement("script");
    script.src = new URL(hitsScript, own.src).href;
    document.head.append(script);
  };
  addEventListener("hashchange", look);
  look();
}
