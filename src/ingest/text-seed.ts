import { hasErrors, type Position, type Problem, problem } from "../lib/diagnostics.ts";
import { assumeHeader, elseIgnore, type HeaderForm } from "./assumed-header.ts";
import { type Fact, factsIn } from "./facts.ts";
import { createFieldCollection, type FieldCollection } from "./field-collection.ts";
import type { FieldNames } from "./field-names.ts";
import { cutFrontMatter } from "./front-cut.ts";
import { seedWithFront } from "./front-seed.ts";
import type { Field, ParsedHeader, Seed } from "./header-field.ts";
import { longHeader, mostFields } from "./header-limits.ts";

/**
 * Takes a text file apart: header lines `name: value` in any order (half- or full-width colon,
 * white space around both), perhaps with several facts on one line, then the line `正文内容:`, then
 * the body to the end of the file, whatever its lines look like. Without that line the header is
 * assumed, where that can be (`assumeHeader`). Front matter is read as in
 * Markdown. `text` has `\n` line ends; `file` is only its name.
 */
export function parseTextSeed(text: string, file: string, names: FieldNames): ParsedHeader {
  const fronted = withFrontMatter(text, file, names);
  if (fronted && !hasErrors(fronted.problems)) return fronted;
  const collection = createFieldCollection();
  const problems: Problem[] = [];

  let start = 0;
  /** The number of lines that are not blank. */
  let said = 0;
  let tooMany: Position | null = null;
  for (let line = 1; start <= text.length; line++) {
    const end = endOfLine(text, start);
    const raw = text.slice(start, end);
    const facts = factsIn(raw, names);
    const [first] = facts ?? [];
    if (!facts || !first) {
      if (raw.trim() !== "" && ++said <= mostFields) problems.push(notAField(raw, line));
    } else if (first.meaning.is === "body") {
      if (tooMany) return { seed: { ...collection.collected(), body: noBody }, problems: [longHeader(`${said} lines`, tooMany)] };
      // Text on the marker's own line is the beginning of the body.
      return { seed: { ...collection.collected(), body: { text: text.slice(start + first.valueStart), line } }, problems };
    } else if (++said <= mostFields) {
      const repeated = addFacts(collection, facts, line);
      if (repeated) problems.push(repeated);
    }
    // No more fields are kept then. The marker is still looked for, as without it this is no header
    // at all.
    if (said > mostFields) tooMany ??= { line, column: 1 };
    start = end + 1;
  }

  const assumed = assumeHeader(text, file, names, form);
  if (!("lack" in assumed)) return assumed;
  if (fronted) return fronted;
  // Without the marker every line of the body looks like a faulty header line, so one message is
  // enough.
  const place = { line: problems[0]?.line ?? 1, column: 1 };
  const reason = `no line \`正文内容:\` stands between the header and the body, and ${assumed.lack} can be told; write what is missing, and that line; ${elseIgnore}`;
  return { seed: { ...collection.collected(), body: noBody }, problems: [problem("error", "no-body-marker", reason, place)] };
}

/**
 * A text file that begins with front matter, as the posts of generators do; null for any other. A
 * line of hyphens alone may only part something, so a title or a date must be there.
 */
function withFrontMatter(text: string, file: string, names: FieldNames): ParsedHeader | null {
  if (!/^(?:---[^\S\n]*\n|\+\+\+[^\S\n]*\n|\{\s*")/.test(text)) return null;
  const cut = cutFrontMatter(text, names);
  if (cut === null || !("front" in cut)) return null;
  const parsed = seedWithFront(text, file, cut, names, false);
  const { fields } = parsed.seed;
  const isTold = parsed.problems.some(({ level, rule }) => level === "error" || rule === "unread-file");
  return isTold || fields.has("title") || fields.has("date") ? parsed : null;
}

const form: HeaderForm = { titleIn: (line) => line.trim(), isSure: false, missing: "there is no line `正文内容:` before the body" };

const noBody: Seed["body"] = { text: "", line: 1 };

function endOfLine(text: string, start: number): number {
  const found = text.indexOf("\n", start);
  return found === -1 ? text.length : found;
}

/** Adds the facts of a line. The problem is that the line says again what another one says. */
function addFacts(collection: FieldCollection, facts: readonly Fact[], line: number): Problem | null {
  let problem: Problem | null = null;
  for (const [index, { name, value, meaning, valueStart }] of facts.entries()) {
    const field: Field = { name, value, line, column: valueStart + 1 };
    const first = collection.add(field, meaning, index > 0);
    if (first) problem = repeated(first, field);
  }
  return problem;
}

function notAField(raw: string, line: number): Problem {
  const place = { line, column: raw.length - raw.trimStart().length + 1 };
  return problem("error", "bad-header-line", "this line is not a field; expected `name: value`, or `正文内容:` before the body", place);
}

function repeated(first: Field, again: Field): Problem {
  const reason = `\`${again.name}\` says again what \`${first.name}\` says in line ${first.line}; keep one of the two`;
  return problem("error", "duplicate-field", reason, { line: again.line, column: 1 });
}
