import { type Position, type Problem, problem } from "../lib/diagnostics.ts";
import { type Field, type FieldKey, type Seed, textSeedKey } from "./header-field.ts";
import { longestName, longHeader, mostFields } from "./header-limits.ts";

/**
 * Takes a text file apart: header lines `name: value` in any order (half- or full-width colon,
 * white space around both), then the line `正文内容:`, then the body to the end of the file,
 * whatever its lines look like. `text` has ` ` line ends.
 */
export function parseTextSeed(text: string): { readonly seed: Seed; readonly problems: readonly Problem[] } {
  const fields = new Map<FieldKey, Field>();
  const extra: Field[] = [];
  const problems: Problem[] = [];

  let start = 0;
  /** The number of lines that are not blank. */
  let said = 0;
  let tooMany: Position | null = null;
  for (let line = 1; start <= text.length; line++) {
    const end = endOfLine(text, start);
    const raw = text.slice(start, end);
    const field = headerField(raw, line);
    const key = field && textSeedKey(field.name);
    if (!field) {
      if (raw.trim() !== "" && ++said <= mostFields) problems.push(notAField(raw, line));
    } else if (key === "body") {
      if (tooMany) return { seed: { fields, extra, body: noBody }, problems: [longHeader(`${said} lines`, tooMany)] };
      // Text on the marker's own line is the beginning of the body.
      return { seed: { fields, extra, body: { text: text.slice(start + field.column - 1), line } }, problems };
    } else if (++said > mostFields) {
      // No more fields are kept. The marker is still looked for, as without it this is no header at
      // all.
    } else if (!key) {
      extra.push(field);
    } else {
      const first = fields.get(key);
      if (first) problems.push(repeated(first, field));
      else fields.set(key, field);
    }
    if (said > mostFields) tooMany ??= { line, column: 1 };
    start = end + 1;
  }

  // Without the marker every line of the body looks like a faulty header line, so one message is
  // enough.
  const place = { line: problems[0]?.line ?? 1, column: 1 };
  const missing = problem(
    "error",
    "no-body-marker",
    "no line `正文内容:` stands between the header and the body; put one before the body",
    place,
  );
  return { seed: { fields, extra, body: noBody }, problems: [missing] };
}

const noBody: Seed["body"] = { text: "", line: 1 };

function endOfLine(text: string, start: number): number {
  const found = text.indexOf("\n", start);
  return found === -1 ? text.length : found;
}

function headerField(raw: string, line: number): Field | null {
  const colon = raw.search(/[:：]/);
  const name = raw.slice(0, Math.max(colon, 0)).trim();
  if (name === "" || name.length > longestName) return null;
  const value = raw.slice(colon + 1);
  const indent = value.length - value.trimStart().length;
  return { name, value: value.trim(), line, column: colon + 2 + indent };
}

function notAField(raw: string, line: number): Problem {
  const place = { line, column: raw.length - raw.trimStart().length + 1 };
  return problem("error", "bad-header-line", "this line is not a field; expected `name: value`, or `正文内容:` before the body", place);
}

function repeated(first: Field, again: Field): Problem {
  const reason = `\`${again.name}\` says again what \`${first.name}\` says in line ${first.line}; keep one of the two`;
  return problem("error", "duplicate-field", reason, { line: again.line, column: 1 });
}
