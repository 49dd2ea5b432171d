import { Option } from "commander";
import type { Diagnostic } from "../lib/diagnostics.ts";

/** How a command is to tell what it has found. */
export interface ReportFlags {
  format: "text" | "json";
  verbose?: true;
  quiet?: true;
}

/** The option for the form of what is printed. */
export function formatOption(): Option {
  const option = new Option("--format <name>", "print text for people, or one JSON document for programs");
  return option.choices(["text", "json"]).default("text");
}

/** The option that has everything named. */
export function verboseOption(): Option {
  return new Option("--verbose", "name every place where something is wrong, and every file that is not read");
}

/** The option that keeps silent about all but errors. */
export function quietOption(): Option {
  return new Option("--quiet", "print errors alone, and nothing if there are none");
}

/** What lists all places where a command has no `--verbose` of its own. */
export const checkVerbose = "`check --verbose`";

/** What lists all places where not all are asked for; null if they are. */
export function listerOf({ verbose }: ReportFlags): string | null {
  return verbose ? null : "--verbose";
}

/**
 * The diagnostics that are asked for. Files of other formats are counted by their extensions
 * anyway, so they are named only where everything is.
 */
export function shownOf(diagnostics: readonly Diagnostic[], { quiet, verbose }: Partial<ReportFlags>): readonly Diagnostic[] {
  if (quiet) return diagnostics.filter(({ level }) => level === "error");
  return verbose ? diagnostics : diagnostics.filter(({ rule }) => rule !== "other-format");
}
