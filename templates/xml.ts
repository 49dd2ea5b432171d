import { xmlText } from "../src/export/xml.ts";
import { inOneLine } from "./literal.ts";

declare const xmlBrand: unique symbol;

/**
 * A piece of an XML document. Nothing but `xml` makes one, so that no text comes into a document by
 * another way.
 */
export type Xml = { readonly written: string; readonly [xmlBrand]: true };

/** What can stand in a piece: text, other pieces, lists of both, and nothing. */
type Value = string | Xml | readonly Value[] | null | undefined | false;

/**
 * Makes a piece of an XML document from a template literal. Whatever stands in a text, the document
 * is well-formed: what XML cannot hold is left out, and what it reads as more than a character is
 * escaped. Attributes have their quotes in the literal, so that an empty value is one too. Line
 * breaks of the literal are dropped with the spaces around them.
 */
export function xml(literal: TemplateStringsArray, ...values: readonly Value[]): Xml {
  const texts = inOneLine(literal);
  let text = texts[0] ?? "";
  for (let index = 0; index < values.length; index++) text += written(values[index]) + (texts[index + 1] ?? "");
  return { written: text } as Xml;
}

function written(value: Value): string {
  if (typeof value === "string") return escaped(xmlText(value));
  if (value === null || value === undefined || value === false) return "";
  if ("written" in value) return value.written;
  let text = "";
  for (const one of value) text += written(one);
  return text;
}

/**
 * `]]>` may not stand in a text (XML 1.0, 2.4), and sitemaps.org wants apostrophes escaped. A
 * carriage return would become a line feed (2.11); in an attribute any white space is as good as a
 * space (3.3.3).
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
