import { createTextFinder } from "../../../../src/search/read/text-finder.ts";
import { runsOf, textOf } from "../paragraphs.ts";

/** A hit on a page: an element for each part of it, as it may go across a link or bold letters. */
export type MarkedHit = readonly HTMLElement[];

/** Marks texts in the title and the body of the page. Returns the hits in their order. */
export function markTexts(texts: readonly string[]): readonly MarkedHit[] {
  const find = createTextFinder(texts);
  return [...document.querySelectorAll("h1, .body")].flatMap(runsOf).flatMap((run) => {
    const hits = find(textOf(run));
    let end = 0;
    const pieces = run.texts.map((node) => {
      const start = end;
      end += node.data.length;
      return { node, start, end };
    });
    // What is marked last stands first, so that the places that are still to be marked stay.
    const marked = [...hits].reverse().map((hit) => {
      const parts = pieces.filter((piece) => piece.start < hit.end && hit.start < piece.end);
      return parts.map(({ node, start, end }) => mark(node, Math.max(hit.start, start) - start, Math.min(hit.end, end) - start));
    });
    return marked.reverse();
  });
}

/** Marks a part of a text node. The node keeps what stands before. */
function mark(node: Text, start: number, end: number): HTMLElement {
  if (end < node.data.length) node.splitText(end);
  const part = start > 0 ? node.splitText(start) : node;
  const made = document.createElement("mark");
  made.className = "hit";
  part.replaceWith(made);
  made.append(part);
  return made;
}

/** Takes the marks away. */
export function unmark(hits: readonly MarkedHit[]): void {
  for (const made of hits.flat()) {
    const { parentNode } = made;
    made.replaceWith(...made.childNodes);
    parentNode?.normalize();
  }
}
