import { relative, resolve } from "node:path";
import { stderr, stdout } from "node:process";
import type { Diagnostic, Level } from "../lib/diagnostics.ts";
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
  if (!isWorkflow() || diagnostics.length === 0) return;
  const [{ annotations }, { stepSummary }] = await Promise.all([import("./annotations.ts"), import("./step-summary.ts")]);
  // Annotations are meant as commands, so they are written as they are.
  stdout.write(annotations(diagnostics, folderName(input)));
  await summarize((room) => stepSummary(diagnostics, folderName(input), room));
}

/**
 * Under GitHub Actions, writes why hosts do not take a site as annotations of this level, and that
 * below the lines of the site's size into the step's summary.
 */
export async function annotateSite(size: readonly string[], excesses: readonly string[], level: Level): Promise<void> {
  const lines = [...size, ...excesses];
  if (!isWorkflow() || lines.length === 0) return;
  const [{ annotation }, { siteSummary }] = await Promise.all([import("./annotations.ts"), import("./step-summary.ts")]);
  for (const text of excesses) stdout.write(annotation(level, "host", text));
  await summarize(() => siteSummary(lines));
}

function isWorkflow(): boolean {
  return process.env["GITHUB_ACTIONS"] === "true";
}

/** Appends to the step's summary, if there is one. */
async function summarize(summary: (room: number) => string): Promise<void> {
  const { GITHUB_STEP_SUMMARY } = process.env;
  if (!GITHUB_STEP_SUMMARY) return;
  const { appendSummary } = await import("./step-summary.ts");
  try {
    appendSummary(GITHUB_STEP_SUMMARY, summary);
  } catch (error) {
    print(`The summary of this step cannot be written: ${printable(reasonOf(error))}`, stderr);
  }
}

/** The name of an archive's folder in messages: as short as it leads there from here. */
export function folderName(input: string): string {
  const isBelow = isInside(process.cwd(), resolve(input));
  return withSlashes(isBelow ? relative(process.cwd(), input) || "." : resolve(input));
}
