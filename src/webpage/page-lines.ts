import { isMediaName } from "../media/media-name.ts";

/** A line of a page as a reader sees it: what stands between two borders of blocks. */
export interface PageLine {
  /** With single blanks, and without such at its ends. Never empty. */
  readonly text: string;
  /**
   * The same with a mark (`parting`) wherever an element begins or ends within the line, as pages
   * part facts by style sheets alone.
   */
  readonly parted: string;
  /** How many of its characters, without blanks, stand in links. */
  readonly linked: number;
  /** The innermost element in which the line begins. */
  readonly element: Element;
  /** From 1 to 6 for a heading, else 0. */
  readonly heading: number;
}

/** A character that no page has: it parts pieces of a line that stand in different elements. */
export const parting = "␟";

/** Elements that are part of a line; all others begin and end one. */
const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr".split(
    " ",
  ),
);

/** Elements whose text nobody sees as text of the page. */
const unseen = new Set(
  "script style noscript template title head select option textarea button iframe object svg math noframes".split(" "),
);

/** The lines below an element, from top to bottom. */
export function linesOf(root: Element): PageLine[] {
  const lines: PageLine[] = [];
  let [text, linked]: [string[], number] = [[], 0];
  let element = root;
  const end = () => {
    const whole = text.length === 0 ? "" : oneLine(text.join(""));
    if (whole !== "") lines.push({ text: whole, parted: oneLine(text.join(parting)), linked, element, heading: headingOf(element) });
    [text, linked] = [[], 0];
  };
  const walk = (parent: Element, isLink: boolean) => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) {
        const data = node.nodeValue?.replaceAll(parting, " ") ?? "";
        if (data === "") continue;
        if (text.length === 0) element = parent;
        // White space alone begins no line.
        if (text.length === 0 && data.trim() === "") continue;
        text.push(data);
        if (isLink) linked += data.replace(/\s+/g, "").length;
      } else if (isElement(node) && !unseen.has(node.localName)) {
        const isInLine = inline.has(node.localName);
        if (!isInLine) end();
        walk(node, isLink || isLinkTo(node));
        if (!isInLine) end();
      }
    }
  };
  walk(root, isLinkedPart(root));
  end();
  return lines;
}

/** A text with single blanks; the non-breaking and the ideographic one are blanks. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u200B\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** How many characters a text has that are no white space. */
export function lengthOf(text: string): number {
  return text.replace(/\s+/g, "").length;
}

/** An element as a selector would name it: `div#vsb_content`, `td.t_f`. */
export function nameOf(element: Element): string {
  const id = element.getAttribute("id")?.trim() ?? "";
  const [first = ""] = (element.getAttribute("class") ?? "").trim().split(/\s+/);
  const mark = id !== "" ? `#${id}` : first === "" ? "" : `.${first}`;
  return `${element.localName}${mark.slice(0, 60)}`;
}

/** Whether an element is, or stands within, what nobody sees as text of the page. */
export function isUnseen(element: Element): boolean {
  return element.closest([...unseen].join(", ")) !== null;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isText(node: Node): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** Whether an element leads elsewhere; an anchor, which is only a place to lead to, does not. */
function isLinkTo(element: Element): boolean {
  return element.localName === "a" && element.hasAttribute("href");
}

/** Whether a link leads to a file, which belongs to a text as its attachment. */
export function leadsToFile(link: Element): boolean {
  return isMediaName(link.getAttribute("href") ?? "");
}

function isLinkedPart(root: Element): boolean {
  return root.closest("a[href]") !== null;
}

function headingOf(element: Element): number {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    const [, level] = /^h([1-6])$/.exec(one.localName) ?? [];
    if (level !== undefined) return Number(level);
    if (!inline.has(one.localName)) return 0;
  }
  return 0;
}
