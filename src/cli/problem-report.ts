import { styleText } from "node:util";
import type { Diagnostic, Level } from "../lib/diagnostics.ts";
import { printable } from "../lib/terminal-text.ts";
import { inTurns } from "../lib/turn-order.ts";
import { groupProblems, type ProblemGroup, placeOf } from "./problem-groups.ts";
import { shortList } from "./short-list.ts";

/** How a report is written. */
export interface ReportStyle {
  /** The folder of articles; it is put before each file. */
  readonly folder: string;
  readonly color: boolean;
  /** What lists all places (`--verbose`), of which only a few are named; null names them all. */
  readonly lister: string | null;
}

/**
 * All diagnostics as one text for a person: for each rule a line with level, id and number of
 * files, and below it a few places, of as many files as may be. What all of them share is said
 * once, in the first line. Errors come last. An empty list gives an empty text.
 */
export function report(diagnostics: readonly Diagnostic[], style: ReportStyle): string {
  return groupProblems(diagnostics)
    .map((group) => groupText(group, style))
    .join("\n\n");
}

const colors = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Level, string>;

function groupText({ level, rule, extent, reason, found }: ProblemGroup, { folder, color, lister }: ReportStyle): string {
  const paint = (format: "bold" | (typeof colors)[Level], text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const head = `${paint(colors[level], level)} ${paint("bold", rule)} (${extent})`;
  const { named, rest } = shortList(
    inTurns(found, ({ file }) => file),
    lister,
  );
  const isNamed = new Set(named);
  const places = found
    .filter((one) => isNamed.has(one))
    .map((one) => `  ${printable(reason === null ? `${placeOf(one, folder)}: ${one.reason}` : placeOf(one, folder))}`);
  return [reason === null ? head : `${head}: ${printable(reason)}`, ...places, ...rest].join("\n");
}
