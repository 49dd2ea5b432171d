import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { type Place, type Problem, problem, type RuleId } from "./diagnostics.ts";

/** A parsed YAML text. `place` says where a node's text begins, for messages. */
export interface Yaml {
  readonly document: Document.Parsed;
  readonly problems: readonly Problem[];
  readonly place: (offset: number) => Place;
}

/**
 * Parses YAML 1.2 with the failsafe schema, in which every scalar is text: `012` stays `012` and no date is guessed. `\n` line
 * ends; problems carry the given rule. A key that stands twice is a problem, unless the caller sees to that.
 */
export function parseYaml(text: string, rule: RuleId, { uniqueKeys = true } = {}): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false, uniqueKeys });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) =>
    problem("error", rule, `${message}; ${quoting}`, place(pos[0])),
  );
  visit(document, {
    Scalar(_key, { value, range }) {
      // Escapes such as "\0" and "\uD800" can name what no text file holds: NUL, and half a character.
      if (typeof value === "string" && (value.includes("\0") || !value.isWellFormed())) {
        problems.push(problem("error", rule, "this text holds an escape that stands for no character", place(range?.[0] ?? 0)));
      }
    },
    Alias(_key, { range }) {
      problems.push(problem("error", rule, "YAML aliases (`*name`) are not supported here; write the value again", place(range?.[0] ?? 0)));
    },
  });
  return { document, problems, place };
}

/** Nearly every fault in YAML written by hand is a text that YAML takes for something else. */
const quoting = 'a text with ": " or " #" in it, or a mark at its beginning, needs quotes';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses YAML and checks it against the schema for what is in it; each fault of either kind is reported on the line it stands in. An empty text is the value
 * `empty`.
 */
export function parseYamlAs<T>(text: string, rule: RuleId, schemaFor: (value: unknown) => z.ZodType<T>, empty: unknown): Parsed<T> {
  const { document, problems, place } = parseYaml(text, rule);
  if (problems.length > 0) return { ok: false, problems };
  // A line `---` alone begins a document that says nothing.
  const written = document.toJS();
  const value = written === null || written === "" ? empty : written;
  const checked = schemaFor(value).safeParse(value);
  if (checked.success) return { ok: true, value: checked.data };
  return {
    ok: false,
    problems: checked.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => problem("error", rule, `there is no setting \`${key}\``, place(keyOffset(document, issue.path, key))))
        : [problem("error", rule, explained(document, issue.path, issue.message), place(offsetOf(document, issue.path)))],
    ),
  };
}

/** The offset of the deepest node on the path that the document has. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return document.contents?.range[0] ?? 0;
}

/** The message, and which key is meant when it is not there. */
function explained(document: Document.Parsed, path: readonly PropertyKey[], message: string): string {
  const last = path.at(-1);
  return typeof last === "string" && document.getIn(path, true) === undefined ? `\`${last}\` is missing; ${message}` : message;
}

/** The offset of a key of the map on the path. */
function keyOffset(document: Document.Parsed, path: readonly PropertyKey[], key: string): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : offsetOf(document, path);
}
