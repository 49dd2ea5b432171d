import { posix } from "node:path";
import type { Diagnostic, Level } from "../lib/diagnostics.ts";
import { printable } from "../lib/terminal-text.ts";
import { inTurns } from "../lib/turn-order.ts";
import { count } from "./build-summary.ts";
import { groupProblems } from "./problem-groups.ts";

/** The most annotations of a level that GitHub shows of one step. */
const most = 10;

const kinds = [
  { level: "error", command: "error", noun: "error" },
  { level: "warning", command: "warning", noun: "warning" },
  { level: "info", command: "notice", noun: "note" },
] as const satisfies readonly { readonly level: Level; readonly command: string; readonly noun: string }[];

/**
 * Diagnostics as workflow commands of GitHub Actions, one line each, so that they are shown beside
 * the file in a pull request. Of each level there are no more than GitHub shows: the first place of
 * every rule, then the second, and the last one counts the rest. Escapes follow
 * https://docs.github.com/actions/reference/workflow-commands (`%`, CR, LF; in properties `:` and
 * `,` too).
 */
export function annotations(diagnostics: readonly Diagnostic[], folder: string): string {
  const places = groupProblems(diagnostics).flatMap(({ found }) => inTurns(found, ({ file }) => file));
  const lines = kinds.flatMap(({ level, command, noun }) => {
    const all = inTurns(
      places.filter((one) => one.level === level),
      ({ rule }) => rule,
    );
    const shown = all.length <= most ? all : all.slice(0, most - 1);
    const rest = all.length - shown.length;
    const commands = shown.map((one) => `::${command} ${properties(one, folder)}::${data(one.reason)}`);
    return rest === 0
      ? commands
      : [...commands, `::${command}::There are ${count(rest, `more ${noun}`)}; the summary of this step has all.`];
  });
  return lines.map((line) => `${line}\n`).join("");
}

/** A message that is of no file, as one workflow command. */
export function annotation(level: Level, title: string, text: string): string {
  const command = kinds.find((kind) => kind.level === level)?.command ?? level;
  return `::${command} title=${property(title)}::${data(text)}\n`;
}

function properties({ file, line, column, rule }: Diagnostic, folder: string): string {
  const place = line === null ? [] : [`line=${line}`, `col=${column ?? 1}`];
  return [`file=${property(posix.join(folder, file))}`, ...place, `title=${property(rule)}`].join(",");
}

function data(text: string): string {
  return printable(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
