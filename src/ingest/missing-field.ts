import { type Level, type Problem, problem, type RuleId } from "../lib/diagnostics.ts";
import type { Field } from "./header-field.ts";

/**
 * The problem that a field is not there, or is empty and perhaps says why (`Field.nothing`); `mend`
 * says what to do else.
 */
export function missingField(rule: RuleId, what: string, mend: string, field: Field | undefined, level: Level = "error"): Problem {
  const lack = field ? `the ${what} is empty` : `there is no ${what}`;
  return problem(level, rule, `${lack}; ${field?.nothing || mend}`, field ?? { line: 1, column: 1 });
}
