import type { Problem } from "../lib/diagnostics.ts";

/** How many problems of one kind are told of a file; of more, only how many they are. */
const most = 20;

/**
 * What is told of one file: of each rule and level the first problems, and then, at the place of
 * the next, how many more there are.
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
