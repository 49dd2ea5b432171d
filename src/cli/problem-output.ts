import { relative, resolve } from "node:path";
import { stderr, stdout } from "node:process";
import type { Diagnostic } from "../lib/diagnostics.ts";
import { reasonOf } from "../lib/failure.ts";
import { isInside } from "../lib/is-inside.ts";
import { printable } from "../lib/terminal-text.ts";
import { print, withSlashes } from "./print.ts";

/**
 * Prints the report of some diagnostics, with an empty line behind it. `lister` is what lists all
 * places (`--verbose`), of which only a few are named; null names them all.
 */
export async function printProblems(diagnostics: readonly Diagnostic[], input: string, lister: string | null): Promise<void> {
  if (diagnostics.length === 0) return;
  const { report } = await import("./problem-report.ts");
  const text = report(diagnostics, { folder: folderName(input), color: stderr.hasColors?.() ?? false, lister });
  print(`${text}\n`, stderr);
}

/**
 * Under GitHub Actions, writes annotations and the step's summary. A summary that cannot be written
 * is told of, and costs nothing else.
 */
export async function annotateProblems(diagnostics: readonly Diagnostic[], input: string): Promise<void> {
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY } = process.env;
  if (GITHUB_ACTIONS !== "true" || diagnostics.length === 0) return;
  const [{ annotations }, { appendSummary }] = await Promise.all([import("./annotations.ts"), import("./step-summary.ts")]);
  // Annotations are meant as commands, so they are written as they are.
  stdout.write(annotations(diagnostics, folderName(input)));
  if (!GITHUB_STEP_SUMMARY) return;
  try {
    appendSummary(GITHUB_STEP_SUMMARY, diagnostics, folderName(input));
  } catch (error) {
    print(`The summary of this step cannot be written: ${printable(reasonOf(error))}`, stderr);
  }
}

/** The name of an archive's folder in messages: as short as it leads there from here. */
export function folderName(input: string): string {
  const isBelow = isInside(process.cwd(), resolve(input));
  return withSlashes(isBelow ? relative(process.cwd(), input) || "." : resolve(input));
}
