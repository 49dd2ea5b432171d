import { archiveFolder } from "../input/archive-folder.ts";
import { hasErrors } from "../lib/diagnostics.ts";
import { count, draftsHeldBack } from "./build-summary.ts";
import { exitCode } from "./exit-code.ts";
import { interruption } from "./interruption.ts";
import { print, printDiagnostics } from "./print.ts";
import { sourceLine } from "./source-line.ts";

export interface CheckFlags {
  jobs: number;
}

/** Checks a folder of articles, and prints what is wrong with it. */
export async function runCheck(folder: string | undefined, { jobs }: CheckFlags): Promise<void> {
  const input = archiveFolder(folder);
  const { check } = await import("../commands/check.ts");
  const { articles, diagnostics } = await check({
    input,
    jobs,
    signal: interruption,
    onListed: (listing) => print(sourceLine(input, listing)),
  });
  await printDiagnostics(diagnostics, input);
  print([count(articles, "sound article"), ...draftsHeldBack(diagnostics), count(diagnostics.length, "message")].join(", "));
  if (hasErrors(diagnostics)) process.exitCode = exitCode.invalid;
}
