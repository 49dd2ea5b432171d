import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { Diagnostic } from "../lib/diagnostics.ts";
import { printable } from "../lib/terminal-text.ts";
import { levelCounts } from "./build-summary.ts";
import { groupProblems, type ProblemGroup, placeOf } from "./problem-groups.ts";

/** As many bytes as may stand in a summary; GitHub drops one of more than 1 MiB. */
const mostBytes = 900_000;

/**
 * Appends to the file of a step's summary (`GITHUB_STEP_SUMMARY`) what `summary` gives for so many
 * bytes of room. What stands there already, as after a check and a build in one step, is not said
 * again. The file system's errors pass through.
 */
export function appendSummary(file: string, summary: (room: number) => string): void {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (before.includes(summary(mostBytes))) return;
  appendFileSync(file, summary(mostBytes - Buffer.byteLength(before)));
}

/** What is to be known of a site before it is deployed, as Markdown; each line a paragraph. */
export function siteSummary(lines: readonly string[]): string {
  return lines.map((line) => `\n${code(line)}\n`).join("");
}

/**
 * All diagnostics as Markdown of GitHub's, grouped by rule, errors first. Every group is named; its
 * places are listed while there is room for so many bytes, and the rest are counted. Names and
 * reasons stand in `code` elements, in which GitHub looks for no mentions, links or emojis.
 */
export function stepSummary(diagnostics: readonly Diagnostic[], folder: string, room: number): string {
  const groups = groupProblems(diagnostics).reverse();
  const heads = groups.map(headOf);
  const head = `\n## Jiuwen: ${levelCounts(diagnostics)} in ${code(folder)}\n`;
  let left = room - heads.reduce((sum, text) => sum + Buffer.byteLength(text), Buffer.byteLength(head));
  const texts = groups.map(({ found, reason }, index) => {
    const rows = found.map((one) => rowOf(one, folder, reason === null));
    const fitting = rows.findIndex((row) => {
      left -= Buffer.byteLength(row);
      return left < 0;
    });
    const shown = fitting < 0 ? rows : rows.slice(0, fitting);
    const rest = rows.length - shown.length;
    return [heads[index], ...shown, rest === 0 ? "" : `\n${rest} more are left out, as there is no room for them here.\n`].join("");
  });
  return [head, ...texts].join("");
}

function headOf({ level, rule, extent, reason }: ProblemGroup): string {
  const title = `\n### ${level} ${rule} (${extent})\n\n`;
  return reason === null ? `${title}| place | reason |\n|---|---|\n` : `${title}${code(reason)}\n\n| place |\n|---|\n`;
}

function rowOf(one: Diagnostic, folder: string, hasReason: boolean): string {
  const cells = [placeOf(one, folder), ...(hasReason ? [one.reason] : [])];
  return `| ${cells.map(code).join(" | ")} |\n`;
}

/** A text as it is, in which nothing is Markdown or HTML: every mark is a character reference. */
function code(text: string): string {
  return `<code>${printable(text).replace(/[!-+.:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</code>`;
}
