/** Elements whose text stands by itself; all others are part of a line. */
const blocks = /^(?:P|H[1-6]|UL|OL|LI|DL|DT|DD|PRE|BLOCKQUOTE|TABLE|THEAD|TBODY|TR|TH|TD|DIV|HR|BR)$/;

/**
 * The paragraphs of an article's body, read from its page. Whatever stands by itself is one, such
 * as a heading or a cell. White space becomes one space, and no paragraph is empty.
 */
export function paragraphsOf(page: Document): readonly string[] {
  const paragraphs: string[] = [];
  let open = "";
  const close = () => {
    const text = open.replace(/\s+/g, " ").trim();
    if (text !== "") paragraphs.push(text);
    open = "";
  };
  const read = (node: Node) => {
    const isBlock = blocks.test(node.nodeName);
    if (isBlock) close();
    if (node instanceof Text) open += node.data;
    for (const child of node.childNodes) read(child);
    if (isBlock) close();
  };
  const body = page.querySelector(".body");
  if (body) read(body);
  close();
  return paragraphs;
}
