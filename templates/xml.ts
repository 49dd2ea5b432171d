import { xmlText } from "../src/export/xml.ts";
import { inOneLine } from "./literal.ts";

declare const xmlBrand: unique symbol;

/**
 * A piece of an XML document. Only `xml` makes one, so that no text gets into a document unescaped.
 */
export type Xml = { readonly written: string; readonly [xmlBrand]: true };

/** A value that can stand in a piece: text, other pieces, lists of both, and nothing. */
type XmlValue = string | Xml | readonly XmlValue[] | null | undefined | false;

/**
 * Makes a piece of an XML document from a template literal. The document is well-formed whatever
 * stands in a text: characters that XML cannot hold are left out, and those with a meaning are
 * escaped. The literal has the quotes of attributes, so that a value may be empty. Line breaks of
 * the literal are dropped with the spaces around them.
 */
export function xml(literal: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
  const texts = inOneLine(literal);
  let text = texts[0] ?? "";
  for (let index = 0; index < values.length; index++) text += written(values[index]) + (texts[index + 1] ?? "");
  return { written: text } as Xml;
}

function written(value: XmlValue): string {
  if (typeof value === "string") return escaped(xmlText(value));
  if (value === null || value === undefined || value === false) return "";
  if ("written" in value) return value.written;
  let text = "";
  for (const one of value) text += written(one);
  return text;
}

/**
 * What is escaped. `]]>` may not stand in a text (XML 1.0, 2.4), and sitemaps.org wants apostrophes
 * escaped. A carriage return would become a line feed (2.11). In an attribute any white space
 * counts as a space (3.3.3).
 */
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "'": "&apos;",
  "]]>": "]]&gt;",
  "\r": "&#13;",
};

function escaped(text: string): string {
  return text.replace(/[&<"'\r]|]]>/g, (found) => escapes[found] ?? found);
}
