/// <reference lib="dom" />

/**
 * Elements of which no reader sees the words: what runs, and what stands in the place of something
 * that is not shown.
 */
const unseen: ReadonlySet<string> = new Set(
  "script style template noscript head title meta link iframe video audio canvas datalist annotation annotation-xml desc defs".split(" "),
);

/** An attribute by its name in lower case; old pages write some in capitals. */
export function attributeOf(element: Element, name: string): string | null {
  return element.getAttribute(name) ?? element.getAttribute(name.toUpperCase());
}

/** The name of an element in lower case. */
export function nameOf(element: Element): string {
  return element.localName.toLowerCase();
}

/** Whether the words in an element are hidden from readers. */
export function hidesWords(element: Element): boolean {
  const name = nameOf(element);
  if (unseen.has(name) || (name === "object" && (attributeOf(element, "data") ?? "") !== "")) return true;
  return isHidden(element);
}

/** Whether nothing of an element is shown. */
export function isHidden(element: Element): boolean {
  if (attributeOf(element, "hidden") !== null) return true;
  const style = attributeOf(element, "style");
  return style !== null && /display/i.test(style) && /(?:^|;)\s*display\s{0,9}:\s{0,9}none/i.test(style);
}

const isElement = 1;
const isText = 3;

/**
 * Goes through all that is in an element, in the order of the page. `enter` tells whether to go
 * into an element. It does not call itself, as there is no telling how deep a page goes.
 */
export function walk(
  root: Element,
  visit: {
    readonly text: (text: string) => void;
    readonly enter: (element: Element) => boolean;
    readonly leave: (element: Element) => void;
  },
): void {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (node.nodeType === isText) visit.text(node.nodeValue ?? "");
    const goesIn: boolean = node.nodeType === isElement && visit.enter(node as Element);
    const child: Node | null = goesIn ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    if (goesIn) visit.leave(node as Element);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node !== root) visit.leave(node as Element);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

/** What a reader sees of a text, without white space. */
export function visible(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu, "");
}

/** The visible characters of an element, without white space. */
export function visibleWords(root: Element): string {
  const texts: string[] = [];
  walk(root, { text: (text) => texts.push(text), enter: (element) => !hidesWords(element), leave: () => {} });
  return visible(texts.join(""));
}
