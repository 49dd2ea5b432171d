import { hasErrors } from "../lib/diagnostics.ts";
import { count, draftsHeldBack } from "./build-summary.ts";
import { exitCode } from "./exit-code.ts";
import { interruption } from "./interruption.ts";
import { print, printDiagnostics } from "./print.ts";

export interface CheckFlags {
  input: string;
  jobs: number;
}

/** Checks a folder of articles, and prints what is wrong with it. */
export async function runCheck({ input, jobs }: CheckFlags): Promise<void> {
  const { check } = await import("../commands/check.ts");
  const { articles, diagnostics } = await check(input, jobs, interruption);
  await printDiagnostics(diagnostics, input);
  print([count(articles, "sound article"), ...draftsHeldBack(diagnostics), count(diagnostics.length, "message")].join(", "));
  if (hasErrors(diagnostics)) process.exitCode = exitCode.invalid;
}
