import { posix } from "node:path";
import { stripVTControlCharacters, styleText } from "node:util";
import { type Diagnostic, hasErrors, type Level, type RuleId } from "../lib/diagnostics.ts";
import { groupBy } from "../lib/group-by.ts";
import { printable } from "../lib/terminal-text.ts";
import { count } from "./build-summary.ts";

const fatal: Record<Level, boolean | undefined> = { error: true, warning: false, info: undefined };

/**
 * A message that more files than this share is told once for all of them. Files with errors are
 * still named, as every error must be mended.
 */
const most: Record<Level, number> = { error: 10, warning: 3, info: 3 };

/** How many of the files that share a warning are named. */
const named = 3;

/** Rules whose files are all named, as somebody has to judge each one. */
const judgedOneByOne: ReadonlySet<RuleId> = new Set<RuleId>(["draft", "personal-data"]);

/** A message that many files share. */
interface Shared {
  readonly level: Level;
  readonly rule: RuleId;
  readonly reason: string;
  readonly found: readonly Diagnostic[];
}

/**
 * All diagnostics as one text for a person: grouped by file, each with line:column, level, reason
 * and rule, and a count of all at the end. What many files share is one line. Files with errors
 * come last, as a terminal shows the end of a text. `folder` is put before each file, so that an
 * editor's terminal can open it. An empty list gives an empty text.
 */
export async function report(diagnostics: readonly Diagnostic[], folder: string, color: boolean): Promise<string> {
  if (diagnostics.length === 0) return "";
  const { shared, single } = sortOut(diagnostics);
  const blocks = await table(single, folder, color);
  const blocksWhere = (areFaulty: boolean) => blocks.filter(({ isFaulty }) => isFaulty === areFaulty).map(({ text }) => text);
  const counts = tally(diagnostics, color);
  return [
    ...shared
      .filter(({ level }) => level !== "error")
      .map((one) => (judgedOneByOne.has(one.rule) ? allPlaces : somePlaces)(one, folder, color)),
    ...blocksWhere(false),
    ...shared.filter(({ level }) => level === "error").map((one) => allPlaces(one, folder, color)),
    ...blocksWhere(true),
    ...(counts === "" ? [] : [counts]),
  ].join("\n\n");
}

function sortOut(diagnostics: readonly Diagnostic[]): { readonly shared: readonly Shared[]; readonly single: readonly Diagnostic[] } {
  const alike = groupBy(diagnostics, ({ level, rule, reason }) => `${level} ${rule} ${reason}`);
  const shared: Shared[] = [];
  const single = new Set(diagnostics);
  for (const found of alike.values()) {
    const [first] = found;
    if (!first || new Set(found.map(({ file }) => file)).size <= most[first.level]) continue;
    shared.push({ level: first.level, rule: first.rule, reason: first.reason, found });
    for (const one of found) single.delete(one);
  }
  return { shared, single: [...single] };
}

function somePlaces({ found, ...one }: Shared, folder: string, color: boolean): string {
  return headLine(one, `${filesOf(found)}, such as ${somePaths(found).join(", ")}`, folder, color);
}

function allPlaces({ found, ...one }: Shared, folder: string, color: boolean): string {
  const files = found.map(({ file, line, column }) => `  ${pathOf(file, folder)}${line === null ? "" : `:${line}:${column ?? 1}`}`);
  return [headLine(one, filesOf(found), folder, color), ...files].join("\n");
}

function headLine({ level, rule, reason }: Omit<Shared, "found">, where: string, folder: string, color: boolean): string {
  const said = paint("bold", printable(reason), color);
  return `${printable(folder)}: ${paint(level === "error" ? "red" : "yellow", level, color)} ${said} (${where}) ${rule}`;
}

function filesOf(found: readonly Diagnostic[]): string {
  return count(new Set(found.map(({ file }) => file)).size, "file");
}

function somePaths(found: readonly Diagnostic[]): string[] {
  return [...new Set(found.map(({ file }) => file))].slice(0, named).map(printable);
}

/**
 * The path of a file as it is printed: without white space at its end, which the reporter cuts off.
 */
function pathOf(file: string, folder: string): string {
  return printable(posix.join(folder, file)).trimEnd();
}

/** The messages of a file below its path, and whether an error is among them. */
interface FileReport {
  readonly text: string;
  readonly isFaulty: boolean;
}

/** All messages in columns, in blocks that can be put in another order. */
async function table(diagnostics: readonly Diagnostic[], folder: string, color: boolean): Promise<FileReport[]> {
  if (diagnostics.length === 0) return [];
  // Loaded only here, so that a build without problems need not load the reporter.
  const [{ VFile }, { VFileMessage }, { reporter }] = await Promise.all([
    import("vfile"),
    import("vfile-message"),
    import("vfile-reporter"),
  ]);
  const files = groupBy(diagnostics, ({ file }) => pathOf(file, folder));
  const vfiles = [...files].map(([path, found]) => {
    const file = new VFile({ path });
    for (const { line, column, rule, level, reason } of found) {
      const message = new VFileMessage(printable(reason), {
        ...(line === null ? {} : { place: { line, column: column ?? 1 } }),
        ruleId: rule,
      });
      message.fatal = fatal[level];
      file.messages.push(message);
    }
    return file;
  });
  return reporter(vfiles, { color })
    .split("\n\n")
    .flatMap((text) => {
      // Each block begins with a file's path, except the last one, in which the reporter counts
      // messages.
      const found = files.get(stripVTControlCharacters(text.slice(0, text.indexOf("\n"))));
      return found ? [{ text, isFaulty: hasErrors(found) }] : [];
    });
}

/** The number of messages, in the words of the reporter. */
function tally(diagnostics: readonly Diagnostic[], color: boolean): string {
  const numberOf = (level: Level) => diagnostics.filter((one) => one.level === level).length;
  const [errors, warnings] = [numberOf("error"), numberOf("warning")];
  const counts = [
    ...(errors > 0 ? [`${paint("red", "✖", color)} ${count(errors, "error")}`] : []),
    ...(warnings > 0 ? [`${paint("yellow", "⚠", color)} ${count(warnings, "warning")}`] : []),
  ].join(", ");
  const isAll = [errors, warnings].includes(diagnostics.length);
  return counts === "" || isAll ? counts : `${count(diagnostics.length, "message")} (${counts})`;
}

function paint(format: "bold" | "red" | "yellow", text: string, color: boolean): string {
  return color ? styleText(format, text, { validateStream: false }) : text;
}

const commands: Record<Level, string> = { error: "error", warning: "warning", info: "notice" };

/**
 * The same diagnostics as workflow commands of GitHub Actions, one line each, so that they are
 * shown beside the file in a pull request. What many files share is one command, beside the first
 * of these files if it is an error. Escapes follow
 * https://docs.github.com/actions/reference/workflow-commands (`%`, CR, LF; in properties `:` and
 * `,` too).
 */
export function annotations(diagnostics: readonly Diagnostic[], folder: string): string {
  const { shared, single } = sortOut(diagnostics);
  return [
    ...shared.flatMap(({ found, ...one }) => {
      const [first] = found;
      if (!first) return [];
      const reason = `${one.reason} (${filesOf(found)}, such as ${somePaths(found).join(", ")})`;
      return annotation(one, one.level === "error" ? placeOf(first, folder) : [], reason);
    }),
    ...single.map((one) => annotation(one, placeOf(one, folder), one.reason)),
  ].join("\n");
}

function annotation({ level, rule }: Pick<Diagnostic, "level" | "rule">, place: readonly string[], reason: string): string {
  return `::${commands[level]} ${[...place, `title=${property(rule)}`].join(",")}::${data(reason)}`;
}

function placeOf({ file, line, column }: Diagnostic, folder: string): string[] {
  return [`file=${property(posix.join(folder, file))}`, ...(line === null ? [] : [`line=${line}`, `col=${column ?? 1}`])];
}

function data(text: string): string {
  return printable(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
