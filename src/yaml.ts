import { type Document, isNode, LineCounter, parseDocument, visit } from "yaml";
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
 * ends; problems carry the given rule and count lines from `firstLine`.
 */
export function parseYaml(text: string, rule: RuleId, firstLine = 1): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => problem("error", rule, message, place(pos[0])));
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

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses YAML and checks it against a schema; each fault of either kind is reported on the line it stands in. An empty text is an empty value. */
export function parseYamlAs<T>(text: string, rule: RuleId, schema: z.ZodType<T>, empty: unknown): Parsed<T> {
  const { document, problems, place } = parseYaml(text, rule);
  if (problems.length > 0) return { ok: false, problems };
  const checked = schema.safeParse(document.toJS() ?? empty);
  if (checked.success) return { ok: true, value: checked.data };
  return {
    ok: false,
    problems: checked.error.issues.map(({ path, message }) => problem("error", rule, message, place(offsetOf(document, path)))),
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
