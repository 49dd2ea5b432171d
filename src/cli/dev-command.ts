import { printableLines } from "../lib/terminal-text.ts";
import { summary } from "./build-summary.ts";
import { interruption } from "./interruption.ts";
import { print, printDiagnostics } from "./print.ts";

export interface DevFlags {
  input: string;
  host?: string;
}

/** Previews the site until the process is asked to end. */
export async function runDev({ input, host }: DevFlags): Promise<void> {
  const { preview } = await import("../preview/preview.ts");
  // Ctrl-C reaches this process twice, from the terminal and from the process that restarts it. The
  // second signal must not cut off the cleaning up.
  process.on("SIGINT", () => {}).on("SIGTERM", () => {});
  await preview(
    input,
    host ?? null,
    {
      print: (text) => print(printableLines(text)),
      printDiagnostics: (diagnostics) => printDiagnostics(diagnostics, input),
      printPublished: (published, diagnostics, took) => print(summary(published, diagnostics, took)),
    },
    interruption,
  );
}
