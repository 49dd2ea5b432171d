import { type Problem, problem } from "../lib/diagnostics.ts";
import type { BodyText } from "./body-text.ts";

/**
 * Something of which a body may have only so much: `found` matches each, `most` is the limit, and
 * `name` is for the message.
 */
export interface Excess {
  readonly found: RegExp;
  readonly most: number;
  readonly name: string;
}

/** An error if a body has more of something than it may have; else null. */
export function excessIn({ text, line }: BodyText, { found, most, name }: Excess): Problem | null {
  // Each match takes a character at least.
  if (text.length <= most) return null;
  let count = 0;
  for (const { index } of text.matchAll(found)) {
    if (++count <= most) continue;
    const place = { line: line + text.slice(0, index).split("\n").length - 1, column: 1 };
    const reason = `the body has more than ${most} ${name} up to here, more than any article; divide it`;
    return problem("error", "too-much-markup", reason, place);
  }
  return null;
}
