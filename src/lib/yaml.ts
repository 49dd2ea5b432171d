import { Composer, type CST, type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit, YAMLParseError } from "yaml";
import type * as z from "zod";
import { type Position, type Problem, problem, type RuleId } from "./diagnostics.ts";
import { nearestName } from "./nearest-name.ts";
import { explainFault } from "./yaml-faults.ts";
import { deepest, tokensOf } from "./yaml-tokens.ts";

/** A parsed YAML text. `place` says where a node's text begins, for messages. */
export interface Yaml {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly problems: readonly Problem[];
  readonly place: (offset: number) => Position;
}

/** The most problems that are reported of one text; whoever mends them sees the next ones. */
const mostProblems = 100;

/**
 * Parses YAML 1.2 with the failsafe schema, in which every scalar is text: `012` stays `012` and no
 * date is guessed. `\n` line ends; problems carry the given rule. A key that stands twice is a
 * problem, unless the caller deals with that. A text that nests too deep is not parsed.
 */
export function parseYaml(text: string, rule: RuleId, { uniqueKeys = true } = {}): Yaml {
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const found = tokensOf(text, lines.addNewLine);
  if (!found.ok) {
    const reason = `lists and fields stand within one another more than ${deepest} deep; write them flatter`;
    return { text, document: parseDocument(""), problems: [problem("error", rule, reason, place(found.offset))], place };
  }
  const document = compose(found.tokens, text.length);
  const problems: Problem[] = faultsIn(text, document, place).map(({ reason, ...at }) => problem("error", rule, reason, at));
  visit(document, {
    Scalar(_key, { value, range }) {
      // Escapes such as "\0" and "\uD800" can name what no text file holds: NUL, and half a
      // character.
      if (typeof value === "string" && (value.includes("\0") || !value.isWellFormed())) {
        problems.push(problem("error", rule, "this text holds an escape that stands for no character", place(range?.[0] ?? 0)));
      }
    },
    Alias(_key, { range }) {
      const reason = "YAML aliases (`*name`) are not supported here; write the value again, or put it in quotes if it is a text";
      problems.push(problem("error", rule, reason, place(range?.[0] ?? 0)));
      if (problems.length > mostProblems) return visit.BREAK;
      return undefined;
    },
    Map(_key, { items }) {
      if (!uniqueKeys) return;
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) {
          problems.push(problem("error", rule, `\`${key.value}\` stands here twice; keep one of the two`, place(key.range?.[0] ?? 0)));
        }
        keys.add(key.value);
      }
    },
  });
  return { text, document, problems: problems.slice(0, mostProblems), place };
}

/**
 * Makes the document of its tokens. Duplicate keys are looked for elsewhere, as the composer
 * compares each key with every other, in quadratic time.
 */
function compose(tokens: readonly CST.Token[], length: number): Document.Parsed {
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false });
  const [document = parseDocument(""), second] = composer.compose(tokens, true, length);
  if (second) document.errors.push(new YAMLParseError([second.range[0], second.range[1]], "MULTIPLE_DOCS", "There are several documents"));
  return document;
}

/** The parser's complaints, one for each line, as further ones follow from the first. */
function faultsIn(text: string, { errors, warnings }: Document.Parsed, place: Yaml["place"]): (Position & { readonly reason: string })[] {
  const faults = new Map<number, Position & { readonly reason: string }>();
  const told = new Set<number>();
  for (const fault of [...errors, ...warnings]) {
    const { line } = place(fault.pos[0]);
    if (told.has(line)) continue;
    told.add(line);
    const { offset, reason } = explainFault(fault, text);
    const at = place(offset);
    if (!faults.has(at.line)) faults.set(at.line, { ...at, reason });
    if (faults.size === mostProblems) break;
  }
  return [...faults.values()];
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a YAML file may hold. */
interface YamlShape<T> {
  /** Picks the schema for a value. */
  readonly schemaFor: (value: unknown) => z.ZodType<T>;
  /** All names that may stand in it, wherever. */
  readonly names: readonly string[];
  /** The value of an empty text. */
  readonly empty: unknown;
}

/**
 * Parses YAML and checks it against a schema. Each fault of syntax or schema is reported on its
 * line, under the given rule.
 */
export function parseYamlAs<T>(text: string, rule: RuleId, { schemaFor, names, empty }: YamlShape<T>): Parsed<T> {
  const { document, problems, place } = parseYaml(text, rule);
  if (problems.length > 0) return { ok: false, problems };
  leaveOutNothing(document, text);
  // A line `---` alone begins an empty document.
  const written = document.toJS();
  const value = written === null || written === "" ? empty : written;
  const checked = schemaFor(value).safeParse(value);
  if (checked.success) return { ok: true, value: checked.data };
  return {
    ok: false,
    problems: checked.error.issues
      .slice(0, mostProblems)
      .flatMap((issue) =>
        issue.code === "unrecognized_keys"
          ? issue.keys
              .slice(0, mostProblems)
              .map((key) => problem("error", rule, unknownName(key, names), place(keyOffset(document, issue.path, key))))
          : [problem("error", rule, explained(document, issue.path, issue.message), place(offsetOf(document, issue.path)))],
      ),
  };
}

/**
 * The place of a value in a YAML text, by its path; that of what is there of the path, if it is
 * not.
 */
export function placeInYaml(yaml: string, path: readonly (string | number)[]): Position {
  const { document, place } = parseYaml(yaml, "bad-config");
  return place(offsetOf(document, path));
}

/**
 * Takes out of the maps of a document what has no value (`name:`, `null`, `~`), so that it is as
 * good as not written. What YAML only takes for nothing, as `#` begins a comment, stays: that it is
 * no value is then a fault.
 */
function leaveOutNothing(document: Document.Parsed, text: string): void {
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isNode(key) || !(value === null || isScalar(value))) return undefined;
      const isNothing = value === null || (value.type === "PLAIN" && /^(?:null|~|)$/i.test(String(value.value ?? "")));
      const behind = text.slice(key.range?.[1] ?? 0).split("\n", 1)[0] ?? "";
      return isNothing && !behind.includes("#") ? visit.REMOVE : undefined;
    },
  });
}

function unknownName(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return `there is no setting \`${name}\`${nearest === null ? "" : `; did you mean \`${nearest}\`?`}`;
}

/** The offset of the deepest node on the path that the document has. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return document.contents?.range[0] ?? 0;
}

/** The message, with the name of the key if the key is missing. */
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
