import { type CitationText, gbt7714 } from "../../src/export/gbt7714.ts";
import type { Reference } from "../../src/export/reference.ts";
import type { SitePath } from "../../src/site/paths.ts";
import { html } from "../html.ts";

/**
 * The citation of an article by the standard. Scripts fill in the day of access, which no build can
 * know, and make files for reference managers of the page's metadata (`pageReference` in
 * src/export/page-reference.ts), for which the page has the article's `id` where its path does not
 * show it.
 */
export function citationOf(reference: Reference, path: SitePath, id: string) {
  return html`
    <section class="citation"${!path.endsWith(`/${id}.html`) && html` data-id="${id}"`}>
      <h2>引用本文</h2>
      ${Standard({ citation: gbt7714(reference) })}
    </section>
  `;
}

/** A reference after GB/T 7714-2025, with the day of access left open. */
export function Standard({ citation: { before, after } }: { readonly citation: CitationText }) {
  return html`
    <p class="reference">${before}<span class="accessed">____-__-__</span>${after}</p>
    <p class="edition"><span>GB/T 7714—2025</span><button class="copy">复制</button></p>
  `;
}
