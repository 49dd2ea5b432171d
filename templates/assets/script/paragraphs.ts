import type { PageParagraph } from "../../../src/search/read/item-hits.ts";

/** Elements whose text stands by itself; all others are part of a line. */
const blocks = /^(?:P|H[1-6]|UL|OL|LI|DL|DT|DD|PRE|BLOCKQUOTE|TABLE|THEAD|TBODY|TR|TH|TD|DIV|HR|BR)$/;

/** The headings of a body, each with a place to which a result may lead. */
export const headings = "h1, h2, h3, h4, h5, h6";

/** The text nodes of a paragraph, and its `heading` (`PageParagraph`). */
interface Run {
  readonly texts: readonly Text[];
  readonly heading: string;
}

/** The paragraphs of a part of a page. Whatever stands by itself is one: a heading, a cell. */
export function runsOf(part: Element): readonly Run[] {
  const runs: Run[] = [];
  let texts: Text[] = [];
  let heading = "";
  let count = 0;
  const close = () => {
    if (texts.length > 0) runs.push({ texts, heading });
    texts = [];
  };
  const read = (node: Node) => {
    const isBlock = blocks.test(node.nodeName);
    if (isBlock) close();
    if (node instanceof HTMLHeadingElement) {
      count++;
      heading = node.id || String(count);
    }
    if (node instanceof Text) texts.push(node);
    for (const child of node.childNodes) read(child);
    if (isBlock) close();
    if (node instanceof HTMLHeadingElement) heading = "";
  };
  read(part);
  close();
  return runs;
}

/** The text of a paragraph as it stands in the page. */
export function textOf({ texts }: Run): string {
  return texts.map(({ data }) => data).join("");
}

/**
 * The paragraphs of an article's body, read from its page. White space becomes one space, and no
 * paragraph is empty.
 */
export function paragraphsOf(page: Document): readonly PageParagraph[] {
  const body = page.querySelector(".body");
  if (!body) return [];
  return runsOf(body)
    .map((run) => ({ text: textOf(run).replace(/\s+/g, " ").trim(), heading: run.heading }))
    .filter(({ text }) => text !== "");
}
