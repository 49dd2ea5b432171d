import type { Problem, RuleId } from "../lib/diagnostics.ts";

/** Rules that tell what was assumed of an article. */
const assumptions: ReadonlySet<RuleId> = new Set<RuleId>(["assumed-header", "date-from-name", "date-order"]);

/** An assumption as the error that it is where nothing may be assumed. */
export function strictly(one: Problem): Problem {
  return assumptions.has(one.rule)
    ? { ...one, level: "error", reason: `${one.reason}; write it in the header, as \`strict\` asks for it` }
    : one;
}
