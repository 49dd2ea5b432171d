import { posix } from "node:path";
import type { Diagnostic, Level } from "./diagnostics.ts";
import { groupBy } from "./group.ts";

const fatal: Record<Level, boolean | undefined> = { error: true, warning: false, info: undefined };

/**
 * All diagnostics as one text for a person: grouped by file, each with line:column, level, reason and rule, and a count at the end.
 * `folder` is put before each file, so that an editor's terminal can open it; an empty list gives an empty text.
 */
export async function report(diagnostics: readonly Diagnostic[], folder: string, color: boolean): Promise<string> {
  if (diagnostics.length === 0) return "";
  // Loaded only here: a build without a complaint does not pay for the reporter.
  const [{ VFile }, { VFileMessage }, { reporter }] = await Promise.all([
    import("vfile"),
    import("vfile-message"),
    import("vfile-reporter"),
  ]);
  const files = groupBy(diagnostics, ({ file }) => file);
  const vfiles = [...files].map(([path, found]) => {
    const file = new VFile({ path: printable(posix.join(folder, path)) });
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
  return reporter(vfiles, { color });
}

const commands: Record<Level, string> = { error: "error", warning: "warning", info: "notice" };

/**
 * The same diagnostics as GitHub Actions workflow commands, one line each, so that they stand beside the file in a pull request.
 * Escapes after https://docs.github.com/actions/reference/workflow-commands (`%`, CR, LF; in properties `:` and `,` too).
 */
export function annotations(diagnostics: readonly Diagnostic[], folder: string): string {
  return diagnostics
    .map(({ file, line, column, level, rule, reason }) => {
      const place = [`file=${property(posix.join(folder, file))}`];
      if (line !== null) place.push(`line=${line}`, `col=${column ?? 1}`);
      return `::${commands[level]} ${place.join(",")},title=${property(rule)}::${data(reason)}`;
    })
    .join("\n");
}

/** A text from the input as a terminal may see it: control characters could move the cursor or hide lines, marks of direction turn text around. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, " ");
}

function data(text: string): string {
  return printable(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
