import { withoutDateline } from "../../../../src/ingest/dateline.ts";
import { itemIdStart } from "../../../../src/ingest/item.ts";
import { excerptOf, widest } from "../../../../src/search/read/hit-excerpt.ts";
import { textsHit, withHits } from "../../../../src/search/read/hit-fragment.ts";
import type { PageParagraph } from "../../../../src/search/read/item-hits.ts";
import type { Paragraph, PartialHits, SearchHits } from "../../../../src/search/read/search-interface.ts";
import { sectionWithHits } from "../../../../src/search/read/section-hits.ts";
import { keptParagraphs, readParagraphs } from "./body.ts";
import { element } from "./element.ts";
import { markedPieces } from "./marked.ts";

/**
 * An element that waits for an excerpt, the address of the page that the excerpt is from, and the
 * link to that page.
 */
export interface Blank {
  readonly link: HTMLAnchorElement;
  readonly address: string;
  readonly place: HTMLElement;
  /** The title of the page, and what was found, of which the excerpt shows the hits. */
  readonly title: string;
  readonly found: Pick<SearchHits, "hitsIn"> | PartialHits;
}

/** How many pages are read at a time. */
const atOnce = 4;

/** How far below what is seen an excerpt is made, so that it stands there when it comes. */
const nearby = "0px 0px 25% 0px";

/**
 * Fills in excerpts: at once those of articles that were read before, and the others once they are
 * about to be seen, as each loads a page. An article that cannot be read gets none. Returns a
 * function that ends the work.
 */
export function fillExcerpts(blanks: readonly Blank[]): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const waiting: Blank[] = [];
  let working = 0;
  const work = async () => {
    working++;
    for (let blank = waiting.shift(); blank && !signal.aborted; blank = waiting.shift()) {
      const paragraphs = await readParagraphs(blank.address, signal).catch(() => null);
      if (paragraphs && !signal.aborted) fill(blank, paragraphs);
    }
    working--;
  };
  const blankOf = new Map<Element, Blank>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const blank = blankOf.get(target);
        if (!isIntersecting || !blank) continue;
        observer.unobserve(target);
        waiting.push(blank);
        if (working < atOnce) void work();
      }
    },
    { rootMargin: nearby },
  );
  for (const blank of blanks) {
    const paragraphs = keptParagraphs(blank.address);
    if (paragraphs) fill(blank, paragraphs);
    else {
      blankOf.set(blank.place, blank);
      observer.observe(blank.place);
    }
  }
  return () => {
    observer.disconnect();
    controller.abort();
  };
}

function fill(blank: Blank, page: readonly PageParagraph[]): void {
  blank.place.replaceChildren(...excerptFor(blank, page));
  if ("missingIn" in blank.found) tellMissing(blank, blank.found, page);
}

/** The least room that a heading leaves to the excerpt behind it, in Han characters. */
const leastRoom = 48;

/** How much of a heading is shown. */
const widestHeading = 60;

/**
 * What is shown of an article: of a section in which something was found its heading and an excerpt
 * from it. The link then leads to the hits in the article, from that section on.
 */
function excerptFor({ address, link, title, found }: Blank, page: readonly PageParagraph[]): Node[] {
  const paragraphs = page.map(({ text, heading }) => ({
    ...{ text, heading, isItem: heading.startsWith(itemIdStart) },
    hits: found.hitsIn(text, false),
  }));
  const section = sectionWithHits(paragraphs);
  const texts = textsHit([{ text: title, hits: found.hitsIn(title, true) }, ...paragraphs]);
  link.href = withHits(address, { texts, at: section?.at ?? "" });
  if (!section) return markedPieces(excerptOf(withoutOpening(paragraphs)));
  const { heading, rest } = section;
  const room = Math.max(leastRoom, widest - heading.text.length);
  return [
    element("b", "item", ...markedPieces(excerptOf([heading], widestHeading))),
    ...markedPieces(excerptOf(section.paragraphs, room, rest)),
  ];
}

/** Says what of the query an article lacks, in the line below the excerpt. */
function tellMissing({ place, title }: Blank, { missingIn }: PartialHits, page: readonly PageParagraph[]): void {
  const missing = missingIn(
    title,
    page.map(({ text }) => text),
  );
  const said = missing.length > 0 ? `文中没有${missing.map((text) => `“${text}”`).join("")}` : "";
  place.nextElementSibling?.replaceChildren(said);
}

/** An article's paragraphs without the dateline that they begin with, if there is no hit in it. */
function withoutOpening([first, ...others]: readonly Paragraph[]): readonly Paragraph[] {
  if (!first) return [];
  const text = withoutDateline(first.text);
  const cut = first.text.length - text.length;
  if (first.hits.some(({ start }) => start < cut)) return [first, ...others];
  const hits = first.hits.map(({ start, end }) => ({ start: start - cut, end: end - cut }));
  return text === "" ? others : [{ text, hits }, ...others];
}
