import { relative, resolve, sep } from "node:path";
import { stderr, stdout } from "node:process";
import type { Diagnostic } from "../lib/diagnostics.ts";
import { withoutCommands } from "../lib/terminal-text.ts";

/**
 * Prints text of whatever origin. Everything but annotations goes through here, so that no text of
 * the input becomes a command to a CI system.
 */
export function print(text: string, stream: NodeJS.WriteStream = stdout): void {
  stream.write(`${withoutCommands(text)}\n`);
}

/** Prints all diagnostics at once; under GitHub Actions also as annotations. */
export async function printDiagnostics(diagnostics: readonly Diagnostic[], input: string): Promise<void> {
  if (diagnostics.length === 0) return;
  const { annotations, report } = await import("./problem-report.ts");
  const near = relative(process.cwd(), input);
  const folder = withSlashes(near.startsWith("..") ? resolve(input) : near || ".");
  print(await report(diagnostics, folder, stderr.hasColors?.() ?? false), stderr);
  // Annotations are meant as commands, so they are written as they are.
  if (process.env["GITHUB_ACTIONS"] === "true") stdout.write(`${annotations(diagnostics, folder)}\n`);
}

/** A path as it is printed on every system. */
export function withSlashes(path: string): string {
  return path.replaceAll(sep, "/");
}

/** Lets the work go on when the reader of the output stops reading (`… | head -1`). */
export function outliveReaders(): void {
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
