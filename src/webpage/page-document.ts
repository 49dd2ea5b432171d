/// <reference lib="dom" />
import { DOMParser } from "linkedom";
import { tidyHtml } from "./tidy-html.ts";

/** A page as a document, or why it is not read. */
export type ParsedPage = { readonly ok: true; readonly document: Document } | { readonly ok: false; readonly told: string };

/** How deep elements may stand within one another: what looks at them goes as deep. */
const deepest = 1_000;

/** How much text a page may have, in UTF-16 units: more than any book. */
const longest = 5_000_000;

/**
 * Parses a page. Its elements always stand in one head and one body, names of attributes are small
 * as HTML does not tell them from capital ones, and the rows of a table stand in a `tbody`, so that
 * selectors mean what they mean in a browser. Of a page with far too many elements, or with ones
 * nested far too deep, it says so instead.
 */
export function parsePage(html: string): ParsedPage {
  const tidy = tidyHtml(html);
  if (!tidy.ok) return tidy;
  const document = documentOf(tidy.html);
  if (document === null) return { ok: false, told: "an element of it has far too many classes" };
  if ((document.body.textContent?.length ?? 0) > longest) return { ok: false, told: "it has more than 5 million characters of text" };
  if (isTooDeep(document.documentElement)) return { ok: false, told: `its elements are nested more than ${deepest} deep` };
  if (capital.test(tidy.html)) lowerAttributes(document);
  for (const table of document.querySelectorAll("table")) addBody(document, table);
  return { ok: true, document };
}

function documentOf(html: string): Document | null {
  try {
    return new DOMParser().parseFromString(html, "text/html") as unknown as Document;
  } catch {
    // It hands all classes of an element to one call, for which there may be too many.
    return null;
  }
}

/** Walks without calling itself, as there is no telling how deep a document goes. */
function isTooDeep(root: Element): boolean {
  let depth = 0;
  for (let node: Element | null = root; node !== null; ) {
    if (depth > deepest) return true;
    if (node.firstElementChild) {
      node = node.firstElementChild;
      depth++;
      continue;
    }
    while (node !== null && node !== root && !node.nextElementSibling) {
      node = node.parentElement;
      depth--;
    }
    node = node === null || node === root ? null : node.nextElementSibling;
  }
  return false;
}

/** A tag with a name of an attribute that is not all small. */
const capital = /<[a-zA-Z][^<>]{0,2000}?\s[a-z-]{0,20}[A-Z][\w-]{0,20}\s{0,4}=/;

function lowerAttributes(document: Document): void {
  for (const element of document.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) {
      const lower = name.toLowerCase();
      if (lower === name) continue;
      if (!element.hasAttribute(lower)) element.setAttribute(lower, element.getAttribute(name) ?? "");
      element.removeAttribute(name);
    }
  }
}

/** Puts the rows that stand right in a table into a `tbody`, as browsers do. */
function addBody(document: Document, table: Element): void {
  let body: Element | null = null;
  for (const child of [...table.children]) {
    if (child.localName !== "tr") {
      body = null;
      continue;
    }
    if (body === null) {
      body = document.createElement("tbody");
      table.insertBefore(body, child);
    }
    body.appendChild(child);
  }
}
