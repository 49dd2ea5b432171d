import { bibtex } from "../../src/export/bibtex.ts";
import { cslJson } from "../../src/export/csl-json.ts";
import { type CitationText, gbt7714 } from "../../src/export/gbt7714.ts";
import type { Reference } from "../../src/export/reference.ts";
import { ris } from "../../src/export/ris.ts";
import { html } from "../html.ts";

/**
 * The citation of an article: for print by the standard, and for reference managers. The downloads
 * are in their links, so that they work from disk and without script. The script offers to copy
 * them, and fills in the day of access, which no build can know. `name` is the name of downloaded
 * files, without extension.
 */
export function citationOf(reference: Reference, name: string) {
  return html`
    <section class="citation" aria-labelledby="citation">
      <h2 id="citation">引用本文</h2>
      ${Standard({ citation: gbt7714(reference) })}
      <ul class="formats">
        ${download("BibTeX", `${name}.bib`, "application/x-bibtex", bibtex(reference))}
        ${download("RIS", `${name}.ris`, "application/x-research-info-systems", ris(reference))}
        ${download("CSL-JSON", `${name}.json`, "application/vnd.citationstyles.csl+json", cslJson(reference))}
      </ul>
      <p class="unseen" role="status"></p>
    </section>
  `;
}

function download(label: string, file: string, type: string, text: string) {
  return html`
    <li>
      <span>${label}</span>
      <a download="${file}" href="${dataUrl(type, text)}">下载</a>
      <button type="button" class="copy">复制</button>
    </li>
  `;
}

/**
 * A text as a data URL. Only what would end it or be dropped is escaped, as escaped Chinese takes
 * nine bytes a character instead of three (WHATWG URL, 4.1).
 */
function dataUrl(type: string, text: string): string {
  return `data:${type};charset=utf-8,${text.replaceAll("%", "%25").replaceAll("#", "%23").replaceAll("\r", "%0D").replaceAll("\n", "%0A")}`;
}

/** A reference after GB/T 7714-2025, with the day of access left open. */
export function Standard({ citation: { before, after } }: { readonly citation: CitationText }) {
  return html`
    <div class="standard">
      <p class="reference">${before}<span class="accessed">____-__-__</span>${after}</p>
      <p class="edition">
        <span>GB/T 7714—2025</span>
        <button type="button" class="copy">复制</button>
      </p>
    </div>
  `;
}
