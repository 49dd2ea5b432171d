import { bibtex } from "../../src/export/bibtex.ts";
import { cslJson } from "../../src/export/csl-json.ts";
import { pageReference } from "../../src/export/page-reference.ts";
import { ris } from "../../src/export/ris.ts";
import { today } from "./script/day.ts";
import { element, link } from "./script/search/element.ts";
import { sha256Of } from "./script/sha256.ts";

// This script is loaded when the citation of an article comes near. It offers files for reference
// managers, made of what the page says of itself; they are in their links, as from disk, too, these
// can be downloaded.

const formats = [
  { label: "BibTeX", extension: "bib", type: "application/x-bibtex", write: bibtex },
  { label: "RIS", extension: "ris", type: "application/x-research-info-systems", write: ris },
  { label: "CSL-JSON", extension: "json", type: "application/vnd.citationstyles.csl+json", write: cslJson },
] as const;

function offerFormats(citation: HTMLElement): void {
  const { reference, id } = pageReference(
    {
      jsonLd: document.querySelector('[type="application/ld+json"]')?.textContent ?? "",
      publication: document.querySelector<HTMLMetaElement>('[property="og:site_name"]')?.content ?? "",
      location: location.href,
      id: citation.dataset["id"],
    },
    sha256Of,
  );
  const items = formats.map(({ label, extension, type, write }) => {
    const text = write({ ...reference, accessed: reference.url === null ? null : today() });
    const file = link(`data:${type};charset=utf-8,${encodeURIComponent(text)}`, "下载");
    file.download = `${id}.${extension}`;
    return element("li", "", element("span", "", label), file, element("button", "copy", "复制"));
  });
  citation.append(element("ul", "formats", ...items));
}

for (const citation of document.querySelectorAll<HTMLElement>("article .citation")) offerFormats(citation);
