import { parseDocument } from "htmlparser2";

/** Elements that have neither content nor an end in HTML. */
const empty = new Set(["base", "br", "hr", "img", "input", "link", "meta"]);

/** What is shorter stands on one line. */
const short = 100;

type Language = "html" | "xml";
type Node = ReturnType<typeof parseDocument>["children"][number];

/**
 * Markup with each element on a line of its own, indented by its depth; what is short, or holds nothing but text, stays on one line. For people to read
 * and compare: text and attributes are as written, escapes and white space included; only the ends of lines between elements are gone.
 */
export function indented(markup: string, language: Language): string {
  const { children } = parseDocument(markup, { xmlMode: language === "xml", decodeEntities: false, lowerCaseAttributeNames: false });
  return children
    .flatMap((node) => linesOf(node, language))
    .map((line) => `${line}\n`)
    .join("");
}

function linesOf(node: Node, language: Language): string[] {
  if (node.type === "text") return node.data.trim() === "" && node.data.includes("\n") ? [] : [node.data];
  if (!("name" in node)) throw new Error(`neither an element nor text: ${node.type}`);
  if (!("attribs" in node)) return [node.data.startsWith("?") ? `<${node.data}?>` : `<${node.data}>`];
  const { name, attribs, children } = node;
  const attributes = Object.entries(attribs).map(([key, value]) => (value === "" ? ` ${key}` : ` ${key}="${value}"`));
  const start = `<${name}${attributes.join("")}>`;
  if (language === "html" && empty.has(name)) return [start];
  const end = `</${name}>`;
  const content = children.map((child) => linesOf(child, language));
  const inOne = content.every((lines) => lines.length <= 1) ? start + content.flat().join("") + end : null;
  if (inOne !== null && (inOne.length < short || children.every(({ type }) => type === "text"))) return [inOne];
  return [start, ...content.flat().map((line) => `  ${line}`), end];
}
