import { type AST, ParseError, parseTOML } from "toml-eslint-parser";
import { LineCounter } from "yaml";
import { type Position, problem } from "../lib/diagnostics.ts";
import { deepest } from "../lib/yaml-tokens.ts";
import { type Front, type FrontEntry, type FrontText, type FrontValue, written } from "./front-value.ts";

/**
 * Reads front matter in TOML. Every value is the text that is written there, so that a date keeps
 * its offset and `1_000` its mark.
 */
export function readTomlValues(source: string): Front {
  const lines = new LineCounter();
  for (let start = 0; start !== -1; start = source.indexOf("\n", start) + 1 || -1) lines.addNewLine(start);
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults: Fault[] = [];
  let entries: readonly FrontEntry[] = [];
  try {
    const [table] = parseTOML(source, { tomlVersion: "1.1" }).body;
    entries = entriesOf(rowsOf(table.body, { source, faults }, 0));
  } catch (error) {
    if (error instanceof ParseError) faults.push(explained(error, source));
    // What nests far too deep, or is far too long, overflows the parser's stack.
    else if (error instanceof RangeError) faults.push(overflow(source));
    else throw error;
  }
  if (faults.length === 0) return { ok: true, fields: { language: "TOML", entries, place } };
  return { ok: false, problems: faults.map(({ reason, offset }) => problem("error", "bad-front-matter", reason, place(offset))) };
}

interface Fault {
  readonly reason: string;
  readonly offset: number;
}

/** The text that is read, and where what is wrong with its values is noted. */
interface Reading {
  readonly source: string;
  readonly faults: Fault[];
}

const tooDeep = `lists and fields stand within one another more than ${deepest} deep; write them flatter`;

/** A value with the names that lead to it: those of its table, and those before its dots. */
interface Row {
  readonly path: readonly Step[];
  readonly value: FrontValue;
}

/** A name on a path, or the number of a table in a list of tables. */
interface Step {
  readonly name: string | number;
  readonly offset: number;
}

function rowsOf(body: readonly (AST.TOMLKeyValue | AST.TOMLTable)[], reading: Reading, depth: number): Row[] {
  return body.flatMap((node): Row[] => {
    const [start, end] = node.range;
    const names = node.key.keys.map((key) => ({ name: key.type === "TOMLBare" ? key.name : key.value, offset: key.range[0] }));
    const path: Step[] = node.type === "TOMLTable" ? node.resolvedKey.map((name) => ({ name, offset: start })) : names;
    if (depth + path.length > deepest) {
      if (reading.faults.length === 0) reading.faults.push({ reason: tooDeep, offset: start });
      return [];
    }
    if (node.type === "TOMLKeyValue") return [{ path, value: toFrontValue(node.value, reading, depth + path.length) }];
    const own = rowsOf(node.body, reading, depth + path.length);
    const empty: FrontValue = { is: "map", offset: start, source: written(reading.source, start, end), entries: [] };
    return own.length === 0 ? [{ path, value: empty }] : own.map((row) => ({ path: [...path, ...row.path], value: row.value }));
  });
}

/** The rows as fields within fields. Those of one table may stand apart from each other. */
function entriesOf(rows: readonly Row[]): FrontEntry[] {
  const groups = new Map<string | number, { readonly offset: number; readonly rows: Row[] }>();
  for (const { path, value } of rows) {
    const [head, ...tail] = path;
    if (!head) continue;
    const group = groups.get(head.name);
    if (group) group.rows.push({ path: tail, value });
    else groups.set(head.name, { offset: head.offset, rows: [{ path: tail, value }] });
  }
  return [...groups].map(([name, group]) => {
    const key = textOf(String(name), { offset: group.offset, source: String(name) });
    // An empty table may have tables below it.
    const deeper = group.rows.filter(({ path }) => path.length > 0);
    return { key, value: deeper.length === 0 ? (group.rows[0]?.value ?? null) : nestedIn(deeper, group.offset) };
  });
}

function nestedIn(rows: readonly Row[], offset: number): FrontValue {
  const entries = entriesOf(rows);
  const where = { offset, source: entries[0]?.key.source ?? "" };
  if (typeof rows[0]?.path[0]?.name !== "number") return { is: "map", ...where, entries };
  return { is: "list", ...where, items: entries.flatMap(({ value }) => value ?? []) };
}

function toFrontValue(node: AST.TOMLContentNode, reading: Reading, depth: number): FrontValue {
  const [start, end] = node.range;
  const where = { offset: start, source: written(reading.source, start, end) };
  if (node.type === "TOMLValue") {
    const text = node.kind === "string" ? node.value : reading.source.slice(start, end);
    if (text.includes("\0")) reading.faults.push({ reason: "this text holds an escape that stands for no character", offset: start });
    return textOf(text, where);
  }
  if (depth > deepest) {
    if (reading.faults.length === 0) reading.faults.push({ reason: tooDeep, offset: start });
    return { is: "list", ...where, items: [] };
  }
  if (node.type === "TOMLArray")
    return { is: "list", ...where, items: node.elements.map((item) => toFrontValue(item, reading, depth + 1)) };
  return { is: "map", ...where, entries: entriesOf(rowsOf(node.body, reading, depth + 1)) };
}

function textOf(value: string, where: Pick<FrontText, "offset" | "source">): FrontText {
  return { is: "text", ...where, value, isNothing: false, comment: null, anchor: null };
}

/** The parser's message, with what to write instead. */
function explained({ index, message }: ParseError, source: string): Fault {
  const line = source.slice(source.lastIndexOf("\n", index - 1) + 1).split("\n", 1)[0] ?? "";
  const said = `TOML cannot be read from here on (${message.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())})`;
  return { reason: `${said}; ${mendOf(message, source.slice(index, index + 1), line)}`, offset: index };
}

function mendOf(message: string, mark: string, line: string): string {
  if (message.includes("multiple times")) return "the name stands there twice; keep one of the two";
  if (message.includes("Unterminated string")) return 'close the quotation marks; a text of several lines stands between `"""`';
  if (/date|time/.test(message)) return "write a date as `2024-05-10` or `2024-05-10T09:00:00`, or put it in quotation marks";
  if (message.includes("escape sequence")) return "write `\\\\` for a backslash, or put the text in single quotes";
  if (/^[“”‘’＂]/.test(mark)) return 'quotation marks must be straight ones: `"`';
  if (/^[^"'=]{1,100}[:：]/.test(line)) return 'a name and its value are parted by `=`: `title = "…"`';
  if (/[^\0-\x7F]/.test(mark)) return 'names and texts that are not in Latin letters need quotation marks: `"标题" = "…"`';
  return "write `name = value`, with each text in quotation marks";
}

/** Where brackets nest too deep, or else the longest line. */
function overflow(source: string): Fault {
  let depth = 0;
  for (const { 0: bracket, index } of source.matchAll(/[[\]{}]/g)) {
    depth += /[[{]/.test(bracket) ? 1 : -1;
    if (depth > deepest) return { reason: tooDeep, offset: index };
  }
  const longest = source.split("\n").reduce((long, line) => (line.length > long.length ? line : long), "");
  return { reason: "a text here is too long to be read; shorten it", offset: source.indexOf(longest) };
}
