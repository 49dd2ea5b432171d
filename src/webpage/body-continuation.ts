import { lengthOf, linesOf } from "./page-lines.ts";

/** A last line that announces what follows: `附：招生专业及考试科目`. */
const announces = /^附(?:[件表录]\s?\d{0,2})?\s?[:：]|如下\s?[:：]?$/;

/** Which share of what goes on may stand in links. */
const mostLinked = 0.1;

/**
 * The part with a text and the tables below it that its last line announces, where the layout of
 * the page has each of them in a table of its own; else the part itself.
 */
export function withContinuation(part: Element): Element {
  const table = part.localName === "td" ? part.closest("table") : null;
  const around = table?.parentElement;
  if (!table || !around || !announces.test(linesOf(part).at(-1)?.text ?? "")) return part;
  if (linesOf(table).some(({ element }) => !part.contains(element))) return part;
  if (table.nextElementSibling?.localName !== "table") return part;
  const rest = linesOf(around).filter(({ element }) => !part.contains(element));
  const linked = rest.reduce((sum, line) => sum + line.linked, 0);
  const characters = rest.reduce((sum, { text }) => sum + lengthOf(text), 0);
  return linked <= characters * mostLinked ? around : part;
}
