import { Readability } from "@mozilla/readability";
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
  const copy = document.cloneNode(true) as Document;
  const originals = [...document.body.querySelectorAll("*")];
  for (const [index, element] of [...copy.body.querySelectorAll("*")].entries()) element.setAttribute(mark, String(index));
  const content = articleBy(copy);
  if (content === null) return [];
  const lines = ownLines(linesOf(content));
  return [lines, sentencesOf(lines)].flatMap((some) => {
    const part = partWith(
      document.body,
      some.map((line) => {
        const place = line.element.closest(`[${mark}]`)?.getAttribute(mark) ?? "";
        return { ...pieceOf(line), element: originals[Number(place === "" ? Number.NaN : place)] ?? document.body };
      }),
    );
    return part === null ? [] : [part];
  });
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
