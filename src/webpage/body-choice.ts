import { type ContentSystem, doubtfulBodies, usualBodies } from "./content-systems.ts";
import { isUnseen, lengthOf, linesOf, nameOf, type PageLine } from "./page-lines.ts";
import { prosePart } from "./prose-part.ts";
import { readableParts } from "./readable-part.ts";
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
  /** The lines of the whole page. */
  readonly lines: readonly PageLine[];
}

/**
 * The parts of a page that may be its body, the most trusted first: where the map says, where the
 * content system has it, where the page's own data lie, where many sites have it. If there is none
 * of them readability is asked, which takes far longer than all others.
 */
export function bodyCandidates(document: Document, { map, system, articleBody, lines }: BodySigns): BodyCandidate[] {
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
  if (found.length > 0) return found;
  for (const [selector, element] of firstOfEach(document, usualBodies)) add(element, `${selector}, as many sites have it`);
  const wide = found.filter(isMostlyOthers);
  if (wide.length < found.length) return [...found.filter((one) => !wide.includes(one)), ...wide];
  // Such a part is the text with what stands beside it, which is looked for within.
  found.length = 0;
  const root = wide[0]?.element ?? document.body;
  const addProse = (element: Element | null, from: string) => {
    if (element !== root && root.contains(element)) add(element, from, true);
  };
  addProse(prosePart(root, lines), "the prose of the page");
  if (found.length === 0) for (const element of readableParts(document)) addProse(element, "readability");
  for (const [selector, element] of firstOfEach(root, doubtfulBodies)) {
    addProse(element, `${selector}, which has paragraphs and few links`);
  }
  return [...found, ...wide];
}

/** The first element of each selector. One question for all of them is much quicker than many. */
function firstOfEach(root: Document | Element, selectors: readonly string[]): [selector: string, element: Element][] {
  const all = [...root.querySelectorAll(selectors.join(", "))].slice(0, 200);
  return selectors.flatMap((selector) => {
    const element = all.find((one) => one.matches(selector));
    return element ? [[selector, element]] : [];
  });
}

/** Whether a part has so many links that other articles must be listed in it. */
function isMostlyOthers({ characters, linked }: BodyCandidate): boolean {
  return linked >= 200 && linked >= characters * 0.3;
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
    linked - inFileLinks(element) < characters * 0.3 &&
    linesOf(element).some(({ text, linked: own }) => text.length > 30 && own * 2 < text.length)
  );
}

/** How many characters stand in links to files, which belong to a text as its attachments. */
function inFileLinks(element: Element): number {
  const links = [...element.querySelectorAll("a[href]")].slice(0, 200);
  return links
    .filter((link) => /\.(?:docx?|xlsx?|pptx?|wps|et|pdf|ofd|rar|zip|7z)$/i.test(link.getAttribute("href") ?? ""))
    .reduce((sum, link) => sum + lengthOf(link.textContent ?? ""), 0);
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
