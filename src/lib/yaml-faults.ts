import { parseDocument, type YAMLError } from "yaml";

/** A fault in a YAML text, at an offset. */
export interface YamlFault {
  readonly offset: number;
  /** What is wrong and how to mend it. */
  readonly reason: string;
}

/**
 * The parser's messages in words that tell what was written. A code that is not here keeps the
 * parser's own message.
 */
const plainWords: Partial<Record<YAMLError["code"], string>> = {
  BLOCK_AS_IMPLICIT_KEY: "YAML takes a text with `: ` in it for a field within a field",
  BAD_SCALAR_START: "YAML keeps the mark at the beginning of this text for itself",
};

/**
 * The usual advice: nearly every fault in YAML written by hand is a text that YAML takes for
 * something else.
 */
const quoting = 'a text with ": " or " #" in it, or a mark at its beginning, needs quotes';

/**
 * The limits of the proposal in a message, in UTF-16 units: a longer line is not repeated there,
 * and no text longer than this is parsed again to see whether the proposal mends it.
 */
const [longestLine, longestText] = [200, 4_000];

/**
 * Tells what is wrong with a YAML text and how to mend it, with the line as it should be written
 * where that removes the fault.
 */
export function explainFault({ code, message, pos: [offset] }: YAMLError, text: string): YamlFault {
  if (code === "TAB_AS_INDENT") return { offset, reason: `${message}; use spaces` };
  if (code === "MULTIPLE_DOCS") return { offset, reason: "YAML takes a line of three dots or dashes for the end; take it out" };
  if (message.startsWith("Missing closing")) {
    const quote = Math.max(...[': "', ": '", '- "', "- '"].map((opening) => text.lastIndexOf(opening, offset))) + 2;
    const line = lineAt(text, quote);
    return { offset: quote, reason: `the quotes that open here are not closed; close them${or(mendedLine(text, line))}` };
  }
  if (code === "BAD_INDENT" && /\bFlow\b/.test(message)) {
    const line = lineAt(text, Math.max(text.lastIndexOf("[", offset), text.lastIndexOf("{", offset), 0));
    const comment = line.text.includes(" #") ? ", as ` #` begins a comment" : "";
    const close = `the brackets are not closed${comment}; close them, put items with marks in them in quotes`;
    return { offset, reason: close + or(mendedLine(text, line)) };
  }
  const said = message.endsWith("at node end")
    ? "YAML takes the quotes or brackets at the beginning for the whole value, and cannot read what follows them"
    : (plainWords[code] ?? message);
  const line = lineAt(text, offset);
  // In brackets an item needs the quotes, not the whole line; and a YAML tag is seldom meant as
  // text.
  const isOfLine = !/\bflow\b/i.test(message) && code !== "TAG_RESOLVE_FAILED";
  const mended = isOfLine ? mendedLine(text, line) : null;
  return { offset, reason: `${said}; ${spacing(line.text) ?? (mended === null ? quoting : `write \`${mended}\``)}` };
}

function or(line: string | null): string {
  return line === null ? "" : `, or, if this is a text, write \`${line}\``;
}

/**
 * What a line lacks to be a field or an item, where only a space or the right colon is missing;
 * else null.
 */
function spacing(line: string): string | null {
  const start = line.trimStart().slice(0, longestLine);
  if (/^[^\s:：]+：/.test(start)) return "the colon behind a name must be a half-width one, with a space behind it";
  if (/^[^\s:"'[{]+:(?!\/\/)\S/.test(start) && !start.includes(": ")) return "the colon behind a name needs a space behind it";
  return /^-[^\s-]/.test(start) ? "the hyphen before an item needs a space behind it" : null;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", start);
  return { start, text: text.slice(start, end === -1 ? text.length : end) };
}

/**
 * A line with its value in quotes, if the parser then finds no fault in it and in the lines
 * indented below it; else null.
 */
function mendedLine(text: string, { start, text: line }: Line): string | null {
  if (line.length > longestLine) return null;
  const [, name = "", value = ""] = /^(\s*(?:- +)*[^\s"'[{#:-][^:#]*: +|\s*(?:- +)+)(\S.*)$/.exec(line) ?? [];
  if (value === "") return null;
  const plain = /^"[^"]*"$/.test(value.trimEnd()) ? value.trimEnd().slice(1, -1) : value.trimEnd();
  const mended = `${name}'${plain.replaceAll("'", "''")}'`;
  const rest = text.slice(start + line.length);
  const below = /^(?:\n(?:[ \t][^\n]*)?)*/.exec(rest)?.[0] ?? "";
  if (start + mended.length + below.length > longestText) return null;
  const { errors } = parseDocument(text.slice(0, start) + mended + below, { schema: "failsafe", prettyErrors: false, uniqueKeys: false });
  return errors.some(({ pos: [at] }) => at >= start) ? null : mended.trim();
}
