import type { PageParagraph } from "../../../../src/search/read/item-hits.ts";
import { paragraphsOf } from "../paragraphs.ts";
import { framedParagraphs } from "./frame.ts";

/** How long a page may take to load, in milliseconds. */
const patience = 8000;

/**
 * How many bodies are kept: enough for some pages of results, as the same articles come again while
 * one types.
 */
const most = 100;

/** The paragraphs of the articles that were read last, by the addresses of their pages. */
const kept = new Map<string, readonly PageParagraph[]>();

/**
 * The paragraphs of an article that was read before; undefined if it was not, or is no longer kept.
 */
export function keptParagraphs(address: string): readonly PageParagraph[] | undefined {
  return kept.get(address);
}

/**
 * Reads the paragraphs of an article from its page. Rejects if the page cannot be loaded, takes too
 * long, or is no longer wanted (`signal`).
 */
export async function readParagraphs(address: string, signal: AbortSignal): Promise<readonly PageParagraph[]> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, patience);
  signal.addEventListener("abort", stop);
  try {
    const read = location.protocol === "file:" ? framedParagraphs : fetchedParagraphs;
    const paragraphs = await read(address, controller.signal);
    const [oldest] = kept.keys();
    if (kept.size === most && oldest !== undefined) kept.delete(oldest);
    kept.set(address, paragraphs);
    return paragraphs;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

async function fetchedParagraphs(address: string, signal: AbortSignal): Promise<readonly PageParagraph[]> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return paragraphsOf(new DOMParser().parseFromString(await response.text(), "text/html"));
}
