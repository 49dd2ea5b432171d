import { Readability } from "@mozilla/readability";
import { DOMParser } from "linkedom";
import { isElement, linesOf } from "./page-lines.ts";
import { ownLines, partWith, pieceOf, sentencesOf } from "./prose-part.ts";

/** The attribute by which an element is known again in a copy of its document. */
const mark = "data-jiuwen-place";

/**
 * The parts of the page that may be what readability takes for the article: the one with all that
 * it took, and the one with the sentences of it, as it takes lists beside a text as well. It works
 * on a copy, as it takes the document to pieces, and makes elements of its own around bare text:
 * what stands in these belongs to the element of the page around them.
 */
export function readableParts(document: Document): Element[] {
  if (!isReadable(document.body)) return [];
  const originals: Element[] = [];
  const content = articleBy(markedCopy(document.body, originals));
  if (content === null) return [];
  const lines = ownLines(linesOf(content));
  return [lines, sentencesOf(lines)].flatMap((some) => {
    const pieces = some.map((line) => ({ ...pieceOf(line), element: originals[placeOf(line.element)] ?? document.body }));
    return partWith(document.body, pieces) ?? [];
  });
}

/** The place of the nearest element that is one of the page; -1 if there is none. */
function placeOf(element: Element): number {
  for (let above: Element | null = element; above !== null; above = above.parentElement) {
    const place = above.getAttribute(mark);
    if (place !== null) return Number(place);
  }
  return -1;
}

/**
 * What readability looks at; each attribute more takes the time of an element. It is not told what
 * is hidden, as the whole of a text often is until a reader asks for it.
 */
const telling = ["id", "class", "href", "src", "role", "itemprop", "rel"];

const silent = new Set(["script", "style", "noscript", "template", "link", "meta", "svg"]);

/** A copy of a page as far as it tells of the text, with a mark on each element. */
function markedCopy(body: Element, originals: Element[]): Document {
  const copy = new DOMParser().parseFromString(
    "<!doctype html><html><head></head><body></body></html>",
    "text/html",
  ) as unknown as Document;
  const walk = (from: Element, to: Element) => {
    for (const name of telling) {
      const value = from.getAttribute(name);
      if (value !== null) to.setAttribute(name, value);
    }
    for (let node = from.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) to.appendChild(copy.createTextNode(node.nodeValue ?? ""));
      else if (isElement(node) && !silent.has(node.localName)) {
        const element = copy.createElement(node.localName);
        element.setAttribute(mark, String(originals.push(node) - 1));
        to.appendChild(element);
        walk(node, element);
      }
    }
  };
  walk(body, copy.body);
  return copy;
}

/**
 * What readability is asked about: so many elements, so deep, and so many characters times their
 * depth. It asks each element anew for all the text in it, so that beyond that it takes minutes.
 */
const [mostElements, deepest, mostWork] = [20_000, 100, 1_500_000];

function isReadable(root: Element): boolean {
  let [elements, work] = [0, 0];
  const walk = (parent: Element, depth: number): boolean => {
    if (depth > deepest || ++elements > mostElements || work > mostWork) return false;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (isElement(node)) {
        if (!walk(node, depth + 1)) return false;
      } else work += depth * (node.nodeValue?.length ?? 0);
    }
    return true;
  };
  return walk(root, 1);
}

function articleBy(copy: Document): Element | null {
  try {
    const reader = new Readability<Node>(copy, { charThreshold: 100, disableJSONLD: true, keepClasses: true, serializer: (node) => node });
    return (reader.parse()?.content as Element | null | undefined) ?? null;
  } catch {
    // It throws where the document lacks what it takes for granted.
    return null;
  }
}
