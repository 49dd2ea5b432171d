import type { Problem, RuleId } from "../lib/diagnostics.ts";

/** The rules that tell what was assumed of an article. */
export const assumptions = ["assumed-header", "date-from-name", "date-order"] as const satisfies readonly RuleId[];

export type Assumption = (typeof assumptions)[number];

const assumed: ReadonlySet<RuleId> = new Set(assumptions);

/** An assumption as the error that it is where nothing may be assumed. */
export function strictly(one: Problem): Problem {
  return assumed.has(one.rule)
    ? { ...one, level: "error", reason: `${one.reason}; write it in the header, as \`strict\` asks for it` }
    : one;
}
