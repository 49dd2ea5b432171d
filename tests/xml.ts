import { SaxesParser } from "saxes";

/** An element of an XML document, its name without a prefix. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** All text in it, that of its children too. */
  text: string;
}

/** Reads an XML document by the letter of the standard. Throws where a file is not UTF-8, or not well-formed, or has a character XML cannot have. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  const roots: XmlElement[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const values = Object.values(attributes).map(({ name, value }) => [name, value]);
    const element = { name: local, namespace: uri, attributes: Object.fromEntries(values), children: [], text: "" };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    for (const element of open) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)).close();
  const [root] = roots;
  if (!root) throw new Error("no element");
  return root;
}

/** The children of an element that have a name. */
export function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The only child of an element that has a name. Throws when there is none, or another. */
export function only(element: XmlElement, name: string): XmlElement {
  const [found, ...more] = children(element, name);
  if (!found || more.length > 0) throw new Error(`${more.length + (found ? 1 : 0)} times <${name}> in <${element.name}>`);
  return found;
}

/** What XML can hold of a text: all but control characters, halves of characters and two that are none (XML 1.0, 2.2). */
export function asInXml(text: string): string {
  const allowed = (code: number) =>
    [0x9, 0xa, 0xd].includes(code) || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
  return Array.from(text)
    .filter((character) => allowed(character.codePointAt(0) ?? 0))
    .join("");
}
