import { archiveFolder } from "../input/archive-folder.ts";
import { printableLines } from "../lib/terminal-text.ts";
import { openInBrowser } from "./browser.ts";
import { buildLine, siteLine } from "./build-summary.ts";
import { interruption } from "./interruption.ts";
import { print } from "./print.ts";
import { printProblems } from "./problem-output.ts";
import { checkVerbose, shownOf } from "./report-options.ts";
import { sourceLine } from "./source-line.ts";

export interface DevFlags {
  host?: string;
  port?: number;
  open?: true;
}

/** Previews the site until the process is asked to end. */
export async function runDev(folder: string | undefined, { host, port, open }: DevFlags): Promise<void> {
  const input = archiveFolder(folder);
  const { preview } = await import("../preview/preview.ts");
  // Ctrl-C reaches this process twice, from the terminal and from the process that restarts it. The
  // second signal must not cut off the cleaning up.
  process.on("SIGINT", () => {}).on("SIGTERM", () => {});
  await preview(
    input,
    { host: host ?? null, port: port ?? null },
    {
      print: (text) => print(printableLines(text)),
      onListed: (listing) => print(sourceLine(input, listing)),
      onServing: (address) => {
        print(`Serving ${address} (Ctrl-C stops it)`);
        if (open) openInBrowser(address);
      },
      printDiagnostics: (diagnostics) => printProblems(shownOf(diagnostics, {}), input, checkVerbose),
      printPublished: ({ published, diagnostics, leftOut }, took) => {
        const findings = { diagnostics, leftOut, shown: shownOf(diagnostics, {}) };
        print(`${buildLine(published, findings)}\n${siteLine(published, took)}`);
      },
    },
    interruption,
  );
}
