import { withContinuation } from "./body-continuation.ts";
import { type ContentSystem, doubtfulBodies, usualBodies } from "./content-systems.ts";
import { isUnseen, leadsToFile, lengthOf, linesOf, nameOf, type PageLine } from "./page-lines.ts";
import { type PageNames, possibleOf } from "./page-names.ts";
import { pieceOf, prosePart, sentencesOf } from "./prose-part.ts";
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
  /** The ids and classes of the page. */
  readonly names: PageNames;
}

/**
 * The parts of a page that may be its body, the most trusted first: where the map says, where the
 * content system has it, where the page's own data lie, where many sites have it. If there is none
 * of them it is looked for by its sentences, and last by readability, which takes far longer. What
 * its system has as a body may be a few words or an attachment alone, if nothing else is found.
 */
export function bodyCandidates(document: Document, signs: BodySigns): BodyCandidate[] {
  const { map } = signs;
  if (map.body) {
    const mapped = document.querySelector(map.body);
    return mapped ? [measured(mapped, `${map.body}, as the map has it`, true)] : [];
  }
  const own = ownParts(document, signs);
  const found = foundCandidates(document, own, signs);
  return found.length > 0 ? found : candidatesOf(own, hasAny, true);
}

/** The parts where the content system of a page, and its own data, have the body. */
function ownParts(document: Document, { system, articleBody, names }: BodySigns): Parts {
  const own: Parts = possibleOf(system?.body ?? [], names).map((selector) => [
    firstWithContent(document, selector),
    `${selector}, as ${system?.name ?? ""} has it`,
  ]);
  own.push([document.querySelector("[itemprop~=articleBody]"), "[itemprop=articleBody]"]);
  if (articleBody !== null) own.push([elementWith(document, articleBody), "the part with the text of JSON-LD articleBody"]);
  return own;
}

function foundCandidates(document: Document, own: Parts, { lines, names }: BodySigns): BodyCandidate[] {
  const ofPage = candidatesOf(own, hasContent, true);
  if (ofPage.length > 0) return ofPage;
  const usual = candidatesOf(firstOfEach(document, possibleOf(usualBodies, names), "as many sites have it"), hasContent, true);
  const wide = usual.filter(isMostlyOthers);
  if (wide.length < usual.length) return [...usual.filter((one) => !wide.includes(one)), ...wide];
  // Such a part is the text with what stands beside it; the text is looked for within.
  return [...proseCandidates(document, wide[0]?.element ?? document.body, { lines, names }), ...wide];
}

/** Elements, and in words where each was found. */
type Parts = [element: Element | null, from: string][];

type Test = (one: BodyCandidate, element: Element) => boolean;

/** The parts that pass a test, each of them once. */
function candidatesOf(parts: Parts, isBody: Test, isSure: boolean): BodyCandidate[] {
  const found: BodyCandidate[] = [];
  for (const [element, from] of parts) {
    if (element === null || isUnseen(element) || found.some((one) => one.element === element)) continue;
    const one = measured(element, from, isSure);
    if (isBody(one, element)) found.push(one);
  }
  return found;
}

/** The parts below an element that only look like a body. */
function proseCandidates(document: Document, root: Element, { lines, names }: Pick<BodySigns, "lines" | "names">): BodyCandidate[] {
  const isWithin = (element: Element | null) => element !== root && root.contains(element);
  const doubtful = firstOfEach(root, possibleOf(doubtfulBodies, names), "which has paragraphs and few links");
  const plain = prosePart(root, lines);
  const found = candidatesOf(
    [[plain !== null && isWithin(plain) ? withContinuation(plain) : null, "the prose of the page"], ...doubtful],
    isProse,
    false,
  );
  if (found[0] && plain !== null && found[0].element.contains(plain)) return found;
  const readable: Parts = readableParts(document)
    .filter(isWithin)
    .map((element) => [element, "readability"]);
  const better = candidatesOf([...readable, ...doubtful], isProse, false);
  return better.length > 0 ? better : candidatesOf(readable.reverse(), hasProse, false);
}

/** The first element of each selector. One question for all of them is much quicker than many. */
function firstOfEach(root: Document | Element, selectors: readonly string[], told: string): Parts {
  if (selectors.length === 0) return [];
  const all = [...root.querySelectorAll(selectors.join(", "))].slice(0, 200);
  return selectors.map((selector) => [all.find((one) => one.matches(selector)) ?? null, `${selector}, ${told}`]);
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

/** Whether there is any text that is no link, or an attachment. */
function hasAny({ characters, linked }: BodyCandidate, element: Element): boolean {
  return (characters > linked && linked < characters * 0.8) || inFileLinks(element) > linked / 2;
}

function isProse({ characters, linked }: BodyCandidate, element: Element): boolean {
  return (
    characters >= 60 &&
    linked - inFileLinks(element) < characters * 0.3 &&
    linesOf(element).some(({ text, linked: own }) => text.length > 30 && own * 2 < text.length)
  );
}

/**
 * How much of a part with many links are sentences, in characters and as a share, if these links
 * stand below its text, where they are taken out.
 */
const [fewestSentences, leastSentences] = [200, 0.4];

function hasProse({ characters }: BodyCandidate, element: Element): boolean {
  const sentences = sentencesOf(linesOf(element)).reduce((sum, line) => sum + pieceOf(line).characters, 0);
  return sentences >= fewestSentences && sentences >= characters * leastSentences;
}

/** How many characters stand in links to attachments, which belong to a text. */
function inFileLinks(element: Element): number {
  const links = [...element.querySelectorAll("a[href]")].slice(0, 200);
  return links.filter(leadsToFile).reduce((sum, link) => sum + lengthOf(link.textContent ?? ""), 0);
}

function firstWithContent(document: Document, selector: string): Element | null {
  const all = [...document.querySelectorAll(selector)].slice(0, 20);
  const first = (test: Test) => all.find((element) => test(measured(element, "", true), element));
  return first(hasContent) ?? first(hasAny) ?? null;
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
