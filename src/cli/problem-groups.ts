import { posix } from "node:path";
import { byCodePoint } from "../lib/code-point-order.ts";
import type { Diagnostic, Level, RuleId } from "../lib/diagnostics.ts";
import { groupBy } from "../lib/group-by.ts";
import { count } from "./build-summary.ts";

/** All that one rule says of an archive at one level. */
export interface ProblemGroup {
  readonly level: Level;
  readonly rule: RuleId;
  /** In how many files it is broken, and how often if that is more: `20 places in 3 files`. */
  readonly extent: string;
  /** The reason that all places share; null if they do not. */
  readonly reason: string | null;
  /** The places, in code-point order of their files. */
  readonly found: readonly Diagnostic[];
}

const order: Record<Level, number> = { info: 0, warning: 1, error: 2 };

/**
 * Groups diagnostics by level and rule. Errors come last, as a terminal shows the end of a text;
 * within a level the rules' ids decide.
 */
export function groupProblems(diagnostics: readonly Diagnostic[]): ProblemGroup[] {
  const groups = [...groupBy(diagnostics, ({ level, rule }) => `${level} ${rule}`).values()].flatMap((found) => {
    const [first] = found;
    if (!first) return [];
    const { level, rule, reason } = first;
    return {
      ...{ level, rule, extent: extentOf(found) },
      reason: found.every((one) => one.reason === reason) ? reason : null,
      found: found.sort(byPlace),
    };
  });
  return groups.sort((a, b) => order[a.level] - order[b.level] || byCodePoint(a.rule, b.rule));
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return byCodePoint(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function extentOf(found: readonly Diagnostic[]): string {
  if (found.every(({ file }) => file === ".")) return "the folder";
  const files = new Set(found.map(({ file }) => file)).size;
  return files === found.length ? count(files, "file") : `${count(found.length, "place")} in ${count(files, "file")}`;
}

/** A place as editors and their terminals open it: `seeds/a.txt:2:7`. */
export function placeOf({ file, line, column }: Diagnostic, folder: string): string {
  return `${posix.join(folder, file)}${line === null ? "" : `:${line}:${column ?? 1}`}`;
}
