import type { RuleId } from "../lib/diagnostics.ts";

/** The rules that tell what was assumed of an article. */
export const assumptions = ["assumed-header", "date-from-name"] as const satisfies readonly RuleId[];

export type Assumption = (typeof assumptions)[number];
