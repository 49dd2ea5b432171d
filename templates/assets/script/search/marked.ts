import type { ExcerptPiece } from "../../../../src/search/read/hit-excerpt.ts";
import type { TextHit } from "../../../../src/search/read/search-interface.ts";

/** A part of a text with its hits marked. Whatever the text holds, it stays text. */
export function marked(text: string, hits: readonly TextHit[], from = 0, to = text.length): Node[] {
  const nodes: Node[] = [];
  let at = from;
  for (const hit of hits) {
    const [start, end] = [Math.max(hit.start, at), Math.min(hit.end, to)];
    if (start >= end) continue;
    if (start > at) nodes.push(new Text(text.slice(at, start)));
    nodes.push(mark(text.slice(start, end)));
    at = end;
  }
  if (at < to) nodes.push(new Text(text.slice(at, to)));
  return nodes;
}

/** The pieces of an excerpt, hits among them marked. */
export function markedPieces(pieces: readonly ExcerptPiece[]): Node[] {
  return pieces.map(({ text, isHit }) => (isHit ? mark(text) : new Text(text)));
}

function mark(text: string): HTMLElement {
  const element = document.createElement("mark");
  element.textContent = text;
  return element;
}
