import type { Problem } from "../lib/diagnostics.ts";

/** The most problems of one rule and level that are reported one by one for a file. */
const most = 20;

/**
 * The problems of one file, limited: the first of each rule and level, and at the position of the
 * next one a problem that tells how many more there are.
 */
export function limitProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= most) return problems;
  const kindOf = ({ level, rule }: Problem) => `${level} ${rule}`;
  const found = new Map<string, number>();
  const numbered = problems.map((one) => {
    const number = (found.get(kindOf(one)) ?? 0) + 1;
    found.set(kindOf(one), number);
    return { one, number };
  });
  return numbered.flatMap(({ one, number }) => {
    if (number <= most) return [one];
    const more = (found.get(kindOf(one)) ?? 0) - most;
    return number === most + 1 ? [{ ...one, reason: `and ${more} more like ${more === 1 ? "this" : "these"}` }] : [];
  });
}
