import { type Problem, problem } from "../lib/diagnostics.ts";
import type { BodyText } from "./body-text.ts";

/**
 * What a body may have only so much of; `found` finds one after the other, `name` is for a message.
 */
export interface Excess {
  readonly found: RegExp;
  readonly most: number;
  readonly name: string;
}

/** An error where there is more in a body than it may have; null where there is not. */
export function excessIn({ text, line }: BodyText, { found, most, name }: Excess): Problem | null {
  // So many need so many characters.
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
