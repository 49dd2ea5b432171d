import { hitsStart } from "../../../../src/search/read/hit-fragment.ts";
import { loadBeside } from "../beside.ts";

/** The name of the script that marks hits, which bundling puts here. */
declare const hitsScript: string;

/**
 * Loads the script that marks hits once the page's address asks for some. The script then heeds
 * the address itself.
 */
export function hitsWhenAsked(): void {
  const look = () => {
    if (!location.hash.startsWith(hitsStart)) return;
    removeEventListener("hashchange", look);
    loadBeside(hitsScript);
  };
  addEventListener("hashchange", look);
  look();
}
