import { excerptOf } from "../../../../src/search/read/hit-excerpt.ts";
import { textsHit, withHits } from "../../../../src/search/read/hit-fragment.ts";
import type { FoundPage } from "../../../../src/search/read/search-interface.ts";
import { byId, element, link } from "./element.ts";
import { marked, markedPieces } from "./marked.ts";

const place = byId("own-pages", HTMLElement);

/** Shows which of the archive's own pages were found; nothing if there is none. */
export function showOwnPages(pages: readonly FoundPage[]): void {
  place.hidden = pages.length === 0;
  place.replaceChildren(
    ...pages.map(({ href, title, titleHits, paragraphs }) => {
      const texts = textsHit([{ text: title, hits: titleHits }, ...paragraphs]);
      return element(
        "div",
        "",
        element("h2", "", link(withHits(`../${href}`, { texts, at: "" }), ...marked(title, titleHits))),
        element("p", "excerpt", ...markedPieces(excerptOf(paragraphs))),
      );
    }),
  );
}
