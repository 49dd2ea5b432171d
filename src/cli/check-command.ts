import { archiveFolder } from "../input/archive-folder.ts";
import { hasErrors } from "../lib/diagnostics.ts";
import { accountLines } from "./account-lines.ts";
import { checkLine } from "./build-summary.ts";
import { exitCode } from "./exit-code.ts";
import { interruption } from "./interruption.ts";
import { oldSiteLines } from "./old-site-lines.ts";
import { print } from "./print.ts";
import { annotateProblems, folderName, printProblems } from "./problem-output.ts";
import { listerOf, type ReportFlags, shownOf } from "./report-options.ts";
import { sourceLine } from "./source-line.ts";

export interface CheckFlags extends ReportFlags {
  against?: string;
  jobs: number;
}

/** Checks a folder of articles, and prints what is wrong with it. */
export async function runCheck(folder: string | undefined, flags: CheckFlags): Promise<void> {
  const input = archiveFolder(folder);
  const { check } = await import("../commands/check.ts");
  const isSilent = flags.quiet || flags.format === "json";
  const checked = await check({
    input,
    against: flags.against ?? null,
    jobs: flags.jobs,
    signal: interruption,
    onListed: isSilent ? () => {} : (listing) => print(sourceLine(input, listing)),
  });
  const { articles, diagnostics, leftOut } = checked;
  if (hasErrors(diagnostics)) process.exitCode = exitCode.invalid;
  if (flags.format === "json") {
    const { checkDocument, documentText } = await import("./report-document.ts");
    print(documentText(checkDocument(checked, folderName(input))));
    return;
  }
  const shown = shownOf(diagnostics, flags);
  await printProblems(shown, input, listerOf(flags));
  await annotateProblems(shown, input);
  if (flags.quiet) return;
  if (checked.account.oldSite) for (const line of oldSiteLines(checked.account.oldSite, listerOf(flags))) print(line);
  for (const line of accountLines(checked.account)) print(line);
  print(checkLine(articles, { diagnostics, leftOut, shown }));
}
