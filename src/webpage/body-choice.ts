import { Readability } from "@mozilla/readability";
import { type ContentSystem, doubtfulBodies, usualBodies } from "./content-systems.ts";
import { isElement, isUnseen, lengthOf, linesOf, nameOf } from "./page-lines.ts";
import type { SelectorMap } from "./selector-map.ts";

/** A part of a page that may be the body of its article. */
export interface BodyCandidate {
  readonly element: Element;
  /** In words, where it was found. */
  readonly from: string;
  /** Whether it is where a system or many sites have the body, and not only looks like one. */
  readonly isSure: boolean;
  /** How many characters it has without white space, and how many of these stand in links. */
  readonly characters: number;
  readonly linked: number;
}

/** What tells of the body beside the document. */
export interface BodySigns {
  readonly map: Pick<SelectorMap, "body">;
  readonly system: ContentSystem | null;
  /** The text that JSON-LD has of the article. */
  readonly articleBody: string | null;
}

/**
 * The parts of a page that may be its body, the most trusted first: where the map says, where the
 * content system has it, where the page's own data lie, where many sites have it. If there is none
 * of them readability is asked, which takes far longer than all others.
 */
export function bodyCandidates(document: Document, { map, system, articleBody }: BodySigns): BodyCandidate[] {
  const found: BodyCandidate[] = [];
  const add = (element: Element | null, from: string, isDoubtful = false) => {
    if (element === null || isUnseen(element) || found.some((one) => one.element === element)) return;
    const one = measured(element, from, !isDoubtful);
    if (isDoubtful ? isProse(one, element) : hasContent(one, element)) found.push(one);
  };
  if (map.body) {
    const mapped = document.querySelector(map.body);
    if (mapped) found.push(measured(mapped, `${map.body}, as the map has it`, true));
    return found;
  }
  for (const selector of system?.body ?? []) add(firstWithContent(document, selector), `${selector}, as ${system?.name ?? ""} has it`);
  add(document.querySelector("[itemprop~=articleBody]"), "[itemprop=articleBody]");
  if (articleBody !== null) add(elementWith(document, articleBody), "the part with the text of JSON-LD articleBody");
  // One question for all of them is much quicker, and most pages have none.
  const usual = document.querySelector(usualBodies.join(", ")) === null ? [] : usualBodies;
  for (const selector of usual) add(document.querySelector(selector), `${selector}, as many sites have it`);
  if (found.length > 0) return found;
  add(byReadability(document), "readability", true);
  for (const selector of doubtfulBodies) add(document.querySelector(selector), `${selector}, which has paragraphs and few links`, true);
  return found;
}

function measured(element: Element, from: string, isSure: boolean): BodyCandidate {
  const lines = linesOf(element);
  const characters = lines.reduce((sum, { text }) => sum + lengthOf(text), 0);
  const linked = lines.reduce((sum, line) => sum + line.linked, 0);
  return { element, from: `${nameOf(element)}, by ${from}`, isSure, characters, linked };
}

/** Whether there is text that is no list of links, or something to look at. */
function hasContent({ characters, linked }: BodyCandidate, element: Element): boolean {
  if (characters - linked >= 10 && linked < characters * 0.8) return true;
  return element.querySelector("img, video, audio, embed, iframe") !== null && linked < Math.max(characters * 0.8, 20);
}

function isProse({ characters, linked }: BodyCandidate, element: Element): boolean {
  return (
    characters >= 60 &&
    linked < characters * 0.3 &&
    linesOf(element).some(({ text, linked: own }) => text.length > 30 && own * 2 < text.length)
  );
}

function firstWithContent(document: Document, selector: string): Element | null {
  const all = [...document.querySelectorAll(selector)].slice(0, 20);
  return all.find((element) => hasContent(measured(element, "", true), element)) ?? null;
}

/** The smallest element with both ends of a text. */
function elementWith(document: Document, text: string): Element | null {
  const bare = text.replace(/<[^>]{0,200}>/g, "").replace(/\s+/g, "");
  const [begins, ends] = [bare.slice(0, 20), bare.slice(-20)];
  let [smallest, level]: [Element | null, number] = [null, 0];
  const has = (element: Element) => {
    const own = (element.textContent ?? "").replace(/\s+/g, "");
    return own.includes(begins) && own.includes(ends);
  };
  for (let element: Element | null = document.body; element !== null && level < 40; level++) {
    if (level === 0 && !has(element)) return null;
    smallest = element;
    element = [...element.children].find(has) ?? null;
  }
  return smallest === document.body ? null : smallest;
}

/** The attribute by which an element is known again in a copy of its document. */
const mark = "data-jiuwen-place";

/**
 * The smallest part of the page with nine tenths of what readability takes for the article. It
 * works on a copy, as it takes the document to pieces.
 */
function byReadability(document: Document): Element | null {
  if (!isReadable(document.body)) return null;
  const copy = document.cloneNode(true) as Document;
  const originals = [...document.body.querySelectorAll("*")];
  for (const [index, element] of [...copy.body.querySelectorAll("*")].entries()) element.setAttribute(mark, String(index));
  const content = articleBy(copy);
  if (content === null) return null;
  const taken = new Map<Element, number>();
  let whole = 0;
  for (const one of content.querySelectorAll(`[${mark}]`)) {
    const original = originals[Number(one.getAttribute(mark))];
    const own = lengthOf([...one.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : "")).join(""));
    if (!original || own === 0) continue;
    whole += own;
    for (let above: Element | null = original; above !== null; above = above.parentElement) taken.set(above, (taken.get(above) ?? 0) + own);
  }
  let chosen: Element | null = null;
  for (const [element, own] of taken) {
    if (own >= whole * 0.9 && (chosen === null || chosen.contains(element))) chosen = element;
  }
  return chosen === null || chosen.localName === "html" ? null : blockOf(chosen);
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

/** A paragraph alone is no body; the part that holds it is. */
function blockOf(element: Element): Element {
  const isPart = /^(?:p|span|font|b|strong|em|h[1-6]|a)$/.test(element.localName);
  return isPart && element.parentElement !== null && element.parentElement.localName !== "html" ? blockOf(element.parentElement) : element;
}
