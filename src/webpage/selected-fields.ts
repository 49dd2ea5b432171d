import { groupBy } from "../lib/group-by.ts";
import type { ContentSystem } from "./content-systems.ts";
import { columnOfTrail, lineFacts } from "./fact-lines.ts";
import { byMap, candidate, type FieldCandidate } from "./field-candidates.ts";
import { lengthOf, linesOf, parting } from "./page-lines.ts";
import type { PageField } from "./page-reading.ts";
import { partsOf, type SelectorMap } from "./selector-map.ts";

const mapped = ["title", "date", "source", "author", "views", "column", "tags", "url"] as const;

/** What a map of selectors finds in a page. */
export function mappedFields(document: Document, map: SelectorMap): FieldCandidate[] {
  return mapped.flatMap((field) => {
    const written = map[field];
    if (written === undefined) return [];
    const { selector, attribute } = partsOf(written);
    const from = `${written}${byMap}`;
    const elements = [...document.querySelectorAll(selector)].slice(0, 50);
    if (field === "tags") return candidate("tags", elements.map((element) => shownValue(element, attribute)).join("、"), from);
    return elements.slice(0, 1).flatMap((element) => ofElement(field, shownValue(element, attribute), from));
  });
}

/** A page of a known system. */
export interface SystemPage {
  readonly document: Document;
  readonly html: string;
  readonly system: ContentSystem;
  readonly body: Element | null;
}

/** What stands in a page where its content system has it. */
export function systemFields({ document, html, system, body }: SystemPage): FieldCandidate[] {
  const own = (["title", "date", "source", "author", "views", "column"] as const).flatMap((field) =>
    (system[field] ?? []).flatMap((selector) => {
      const found = document.querySelector(selector);
      const element =
        found !== null && system.hasAnswers && (field === "date" || field === "author") && body !== null && isBehind(found, body)
          ? null
          : found;
      const value = element && field === "title" ? titleIn(element) : element && shownValue(element, null);
      return value === null ? [] : ofElement(field, value, `${selector}, as ${system.name} has it`);
    }),
  );
  const columns = (system.trails ?? []).flatMap(({ links, fromEnd }) => {
    const link = trailLink(document, links, fromEnd);
    return link === null ? [] : ofElement("column", shownValue(link, null), `${links}, as ${system.name} has it`);
  });
  const scripts = (["date", "source", "title"] as const).flatMap((field) =>
    (system.scripts?.[field] ?? []).flatMap((form) => candidate(field, form.exec(html)?.[1], `a script, as ${system.name} has it`)),
  );
  return [...own, ...columns, ...scripts, ...factsAt(document, system)];
}

/**
 * The first link of a selector that has a place from the end among those in its element. No
 * selector is asked for it (`:nth-last-of-type`): each link would be counted anew, and a page may
 * have thousands of them in one element.
 */
function trailLink(document: Document, selector: string, fromEnd: number): Element | null {
  const links = [...document.querySelectorAll(selector)];
  const byParent = groupBy(links, (link) => link.parentElement);
  const chosen = new Set([...byParent.values()].map((siblings) => siblings.at(-fromEnd)));
  return links.find((link) => chosen.has(link)) ?? null;
}

/** Whether an element stands behind another one in the document, and not within it. */
function isBehind(element: Element, other: Element): boolean {
  if (other.contains(element)) return false;
  let [from, to] = [other, element];
  while (from.parentElement !== null && !from.parentElement.contains(element)) from = from.parentElement;
  while (to.parentElement !== null && to.parentElement !== from.parentElement) to = to.parentElement;
  for (let next = from.nextElementSibling; next !== null; next = next.nextElementSibling) if (next === to) return true;
  return false;
}

/** The facts in the first short lines of the parts where a system has them. */
function factsAt(document: Document, { facts }: ContentSystem): FieldCandidate[] {
  return facts.flatMap((selector) => {
    const element = document.querySelector(selector);
    if (element === null) return [];
    return linesOf(element)
      .filter(({ text }) => lengthOf(text) <= 200)
      .slice(0, 8)
      .flatMap(({ parted }) => lineFacts(parted));
  });
}

/** The lines of a heading without those of facts, which some systems put into it. */
function titleIn(element: Element): string {
  return linesOf(element)
    .slice(0, 5)
    .filter(({ parted }) => lineFacts(parted).length === 0)
    .map(({ text }) => text)
    .join(" ");
}

function shownValue(element: Element, attribute: string | null): string {
  if (attribute !== null) return element.getAttribute(attribute) ?? "";
  if (element.localName === "meta") return element.getAttribute("content") ?? "";
  return linesOf(element)
    .slice(0, 20)
    .map(({ parted }) => parted)
    .join(" ")
    .slice(0, 2_000);
}

/**
 * The value of a field that an element holds: by itself, or in a line of facts; the whole of it for
 * what has no name before it.
 */
function ofElement(field: PageField, value: string, from: string): FieldCandidate[] {
  const facts = field === "title" || field === "url" ? [] : lineFacts(value);
  const plain = value.replaceAll(parting, "");
  const named = facts.filter((one) => one.field === field).map((one) => ({ ...one, from }));
  if (named.length > 0) return named;
  if (field === "column") return candidate(field, columnOfTrail(plain) ?? plain, from);
  if (field === "title") return candidate(field, plain, from);
  // A line that names other facts and not this one does not hold it.
  return facts.length > 0 && field !== "date" && field !== "views"
    ? []
    : candidate(field, plain.replace(/^[^\d\p{L}]{1,5}|[：:]\s*$/gu, ""), from);
}
