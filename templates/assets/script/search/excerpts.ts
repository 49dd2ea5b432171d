import { excerptOf } from "../../../../src/search/read/hit-excerpt.ts";
import type { SearchHits } from "../../../../src/search/read/search-interface.ts";
import { keptParagraphs, readParagraphs } from "./body.ts";
import { markedPieces } from "./marked.ts";

/** An element that waits for an excerpt, and the address of the page that the excerpt is from. */
export interface Blank {
  readonly address: string;
  readonly place: HTMLElement;
}

/** How many pages are read at a time. */
const atOnce = 4;

/**
 * Fills in excerpts: at once those of articles that were read before, and the others as they come,
 * in the order of the list. An article that cannot be read gets none. Returns a function that ends
 * the work.
 */
export function fillExcerpts(blanks: readonly Blank[], { hitsIn }: SearchHits): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const fill = ({ place }: Blank, paragraphs: readonly string[]) => {
    const pieces = excerptOf(paragraphs.map((text) => ({ text, hits: hitsIn(text, false) })));
    place.replaceChildren(...markedPieces(pieces));
  };
  const waiting = blanks.filter((blank) => {
    const paragraphs = keptParagraphs(blank.address);
    if (paragraphs) fill(blank, paragraphs);
    return !paragraphs;
  });
  const work = async () => {
    for (let blank = waiting.shift(); blank && !signal.aborted; blank = waiting.shift()) {
      const paragraphs = await readParagraphs(blank.address, signal).catch(() => null);
      if (paragraphs && !signal.aborted) fill(blank, paragraphs);
    }
  };
  for (let worker = 0; worker < atOnce; worker++) void work();
  return () => controller.abort();
}
