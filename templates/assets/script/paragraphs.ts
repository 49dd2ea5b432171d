import { itemIdStart } from "../../../src/ingest/item.ts";
import type { PageParagraph } from "../../../src/search/read/item-hits.ts";

/** Elements whose text stands by itself; all others are part of a line. */
const blocks = /^(?:P|H[1-6]|UL|OL|LI|DL|DT|DD|PRE|BLOCKQUOTE|TABLE|THEAD|TBODY|TR|TH|TD|DIV|HR|BR)$/;

/**
 * The paragraphs of an article's body, read from its page. Whatever stands by itself is one, such
 * as a heading or a cell. White space becomes one space, and no paragraph is empty. The headings of
 * the items of a roundup have ids of their own kind.
 */
export function paragraphsOf(page: Document): readonly PageParagraph[] {
  const paragraphs: PageParagraph[] = [];
  let open = "";
  let item = "";
  const close = () => {
    const text = open.replace(/\s+/g, " ").trim();
    if (text !== "") paragraphs.push({ text, item });
    open = "";
  };
  const read = (node: Node) => {
    const isBlock = blocks.test(node.nodeName);
    if (isBlock) close();
    if (node instanceof HTMLHeadingElement && node.id.startsWith(itemIdStart)) item = node.id;
    if (node instanceof Text) open += node.data;
    for (const child of node.childNodes) read(child);
    if (isBlock) close();
    if (node instanceof HTMLHeadingElement) item = "";
  };
  const body = page.querySelector(".body");
  if (body) read(body);
  close();
  return paragraphs;
}
