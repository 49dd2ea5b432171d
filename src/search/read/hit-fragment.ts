import type { Paragraph } from "./search-interface.ts";

/** How the fragment of an address begins that asks for hits to be marked on the page. */
export const hitsStart = "#hits=";

/** What a page is asked to mark, and where to begin. */
export interface WantedHits {
  /** The texts that were hit, as they stand on the page. */
  readonly texts: readonly string[];
  /** The heading from which on to begin (`PageParagraph`); empty for the top of the page. */
  readonly at: string;
}

/** How long an address may be with its fragment, as some programs cut longer ones. */
const longest = 1000;

/** The different texts that are hit, in the order in which they come first, with single spaces. */
export function textsHit(paragraphs: readonly Paragraph[]): readonly string[] {
  const texts = paragraphs.flatMap(({ text, hits }) => hits.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ").trim()));
  return [...new Set(texts)].filter((text) => text !== "");
}

/**
 * An address with the fragment that asks for hits. Texts for which there is no room are left out;
 * where there is none for any, the first is cut. Without hits it leads to the heading, if that has
 * an id.
 */
export function withHits(address: string, { texts, at }: WantedHits): string {
  const place = at === "" ? "" : `&at=${encodeURIComponent(at)}`;
  let room = longest - address.length - hitsStart.length - place.length;
  const named: string[] = [];
  for (const text of texts) {
    const written = encodeURIComponent(text);
    if (written.length > room) continue;
    named.push(written);
    room -= written.length + 1;
  }
  const [first] = texts;
  if (named.length === 0 && first !== undefined) {
    const beginning = encodeURIComponent(beginningOf(first, room));
    if (beginning !== "") named.push(beginning);
  }
  // Commas within texts are encoded.
  if (named.length > 0) return `${address}${hitsStart}${named.join(",")}${place}`;
  return at === "" || isNumber.test(at) ? address : `${address}#${at}`;
}

const isNumber = /^\d+$/;

/** As much of a text as there is room for, encoded, without a part of a word at its end. */
function beginningOf(text: string, room: number): string {
  let beginning = "";
  for (const character of text) {
    room -= encodeURIComponent(character).length;
    if (room < 0) return beginning.replace(/(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+$/u, "").trim();
    beginning += character;
  }
  return beginning;
}

/** What a fragment asks for: nothing, if it is malformed or longer than any that leads here. */
export function readFragment(fragment: string): WantedHits {
  const nothing = { texts: [], at: "" };
  if (!fragment.startsWith(hitsStart) || fragment.length > longest) return nothing;
  const [written = "", place = ""] = fragment.slice(hitsStart.length).split("&at=");
  try {
    const texts = written.split(",").map((text) => decodeURIComponent(text).replace(/\s+/g, " ").trim());
    return { texts: texts.filter((text) => text !== ""), at: decodeURIComponent(place) };
  } catch {
    return nothing;
  }
}
