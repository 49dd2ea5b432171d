/// <reference lib="dom" />

import { isFilePath, isPagePath } from "../../ingest/named-file.ts";
import { isWebAddress, withScheme } from "../../media/address.ts";
import { attributeOf } from "./visible-words.ts";

/** Where systems write the picture that is to be loaded once the reader comes near. */
const delayed = ["data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-lazyload", "data-echo", "data-url", "_src"];

/**
 * The address of the picture that an element shows once it is loaded. A picture whose own address
 * has its bytes, or that a browser has saved with the page, is there already; else what the page
 * holds back comes before what stands in its place. Empty if it shows none.
 */
export function pictureAddress(element: Element): string {
  const own = tidy(attributeOf(element, "src"));
  const isSaved = /^data:.{1000}/is.test(own.slice(0, 2_000)) || /_files\//.test(own.slice(0, 2_000));
  if (isSaved) return own;
  for (const name of delayed) {
    const address = tidy(attributeOf(element, name));
    if (address !== "" && !/^(?:data|javascript):/i.test(address)) return address;
  }
  const isInPlace = own === "" || /^data:/i.test(own);
  const largest = isInPlace ? (largestOf(attributeOf(element, "data-srcset")) ?? largestOf(attributeOf(element, "srcset"))) : null;
  const address = largest ?? own;
  return /^javascript:/i.test(address) ? "" : address;
}

/** The largest picture of a `srcset`; null if it names none. */
function largestOf(written: string | null): string | null {
  let [largest, size]: [string | null, number] = [null, -1];
  // Candidates are parted by commas before white space, as an address may have commas.
  for (const candidate of (written ?? "").slice(0, 20_000).split(/,\s/)) {
    const [address = "", descriptor = ""] = candidate.trim().split(/\s+/);
    const own = Number.parseFloat(descriptor) || 0;
    if (address !== "" && !/^data:/i.test(address) && own > size) [largest, size] = [address.replace(/,$/, ""), own];
  }
  return largest;
}

/** The address of a recording; its sources stand in it. Empty if it has none. */
export function recordingAddress(element: Element): string {
  const own = tidy(attributeOf(element, "src") || attributeOf(element, "data-src"));
  if (own !== "") return own;
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    const address = child.localName.toLowerCase() === "source" ? tidy(attributeOf(child, "src")) : "";
    if (address !== "") return address;
  }
  return "";
}

/** The address of what an `iframe`, `embed` or `object` embeds; empty if it is nothing. */
export function embeddedAddress(element: Element, name: string): string {
  const address = tidy(name === "object" ? attributeOf(element, "data") : attributeOf(element, "src") || attributeOf(element, "data-src"));
  return /^(?:about|javascript|data|blob):/i.test(address) ? "" : address;
}

/** The address of a link; empty if it leads to no other page. */
export function linkAddress(element: Element): string {
  const address = tidy(attributeOf(element, "href"));
  return /^(?:#|javascript:|vbscript:|data:|about:)/i.test(address) ? "" : address;
}

/** An address as it can be a link in an article; empty if it leads nowhere there. */
export function asLink(address: string): string {
  const whole = withScheme(tidy(address));
  return isWebAddress(whole) || isFilePath(whole) || isPagePath(whole) ? whole : "";
}

/** An address as HTML reads it: without line ends, and without white space around it. */
function tidy(address: string | null): string {
  return (address ?? "").trim().replace(/[\t\n\r\0]+/g, "");
}
