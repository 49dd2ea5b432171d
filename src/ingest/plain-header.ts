import { type Problem, problem } from "../lib/diagnostics.ts";
import type { Field, FieldKey, Seed } from "./header-field.ts";
import { meaningOf } from "./html/html-elements.ts";
import { type Remains, remainsIn } from "./html/html-remains.ts";

/** Fields in which nothing is a remain of HTML, as they are names or say yes or no. */
const exact: ReadonlySet<FieldKey> = new Set(["id", "draft", "published"]);

/**
 * A seed in whose header remains of HTML are what they mean, as plain text (`A&amp;B` is A&B), and
 * the place of the first of them; null if there is none.
 */
export function withPlainHeader(seed: Seed): { readonly seed: Seed; readonly first: Field | null } {
  const changed: Field[] = [];
  const plain = (field: Field): Field => {
    const value = typeof field.value === "string" ? plainValue(field.value) : field.value.map(plainValue);
    if (String(value) === String(field.value)) return field;
    changed.push(field);
    return { ...field, value };
  };
  const fields = new Map([...seed.fields].map(([key, field]) => [key, exact.has(key) ? field : plain(field)]));
  const [credits, extra] = [seed.credits.map(plain), seed.extra.map(plain)];
  const [first] = changed.toSorted((one, other) => one.line - other.line || one.column - other.column);
  return first ? { seed: { ...seed, fields, credits, extra }, first } : { seed, first: null };
}

/** The note that tells of remains of HTML, at the first of them in an article. */
export function remainsNote(place: { readonly line: number; readonly column: number }): Problem {
  const reason = "HTML is left in the text, from here on; it is shown as what it means, and the source beside the page stays as it is";
  return problem("info", "html-remains", reason, { line: place.line, column: place.column });
}

/** A value of a header without remains of HTML, as a header with them is read. */
export function plainValue(value: string): string {
  // What parts two facts on one line has taken the semicolon of the last entity.
  const remains = remainsIn(value.replace(/&nbsp$/, "&nbsp;"));
  // A picture alone has no words to take its place.
  return (remains && wordsOf(remains)) || value;
}

/** The words alone: no part of a header holds lines, marks or pictures. */
function wordsOf({ pieces }: Remains): string {
  const words = pieces.map((piece) => {
    if (piece.is === "comment") return "";
    if (piece.is === "tag") return /^(?:block|break)$/.test(meaningOf(piece.name)?.is ?? "") ? " " : "";
    return piece.is === "entity" ? piece.text : piece.source;
  });
  return words.join("").replace(/\s+/g, " ").trim();
}
