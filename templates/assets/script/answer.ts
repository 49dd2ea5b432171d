import { paragraphsOf } from "./paragraphs.ts";

/**
 * The message by which the search page asks an article's page in a frame for its paragraphs. The
 * answer is an array of them.
 */
export const question = "jiuwen: paragraphs";

/**
 * Makes an article's page tell its paragraphs to the search page that has it in a frame: from disk
 * no page can read another in any other way. By HTTP only a page of the same origin is answered.
 * From disk all origins are `null`; but there only another page from disk can frame this one, as
 * browsers let no page from elsewhere do so.
 */
export function answerSearch(): void {
  if (parent === window || document.querySelector(".body") === null) return;
  const fromDisk = location.protocol === "file:";
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || data !== question) return;
    if (fromDisk) parent.postMessage(paragraphsOf(document), "*");
    else if (origin === location.origin) parent.postMessage(paragraphsOf(document), location.origin);
  });
}
