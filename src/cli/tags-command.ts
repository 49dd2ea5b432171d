import { archiveFolder } from "../input/archive-folder.ts";
import { count } from "./build-summary.ts";
import { exitCode } from "./exit-code.ts";
import { interruption } from "./interruption.ts";
import { print } from "./print.ts";
import { printProblems } from "./problem-output.ts";
import { checkVerbose, shownOf } from "./report-options.ts";

export interface TagsFlags {
  limit: number;
  write?: true;
  explain?: string;
  jobs: number;
}

/** Prints proposals for terms, or why an article has its tags. */
export async function runTags(folder: string | undefined, { limit, write, explain: file, jobs }: TagsFlags): Promise<void> {
  const input = archiveFolder(folder);
  const { explanationsText, proposalText, whyNoneTexts } = await import("./tags-report.ts");
  if (file !== undefined) {
    const { explainTags } = await import("../commands/explain-tags.ts");
    print(explanationsText(await explainTags(input, file, jobs, interruption)));
    return;
  }
  const { proposeTags } = await import("../commands/propose-tags.ts");
  const options = { input, limit, write: write ?? false, jobs, signal: interruption };
  const { proposals, whyNone, diagnostics, isValid, isNewFile } = await proposeTags(options);
  await printProblems(shownOf(diagnostics, {}), input, checkVerbose);
  if (!isValid) {
    process.exitCode = exitCode.invalid;
    return;
  }
  for (const proposal of proposals) print(proposalText(proposal));
  const where = write && proposals.length > 0 ? ", written to tags.yaml: move those you accept from `proposed` to `accepted`" : "";
  const why = whyNone === null ? "" : `: ${whyNoneTexts[whyNone]}`;
  print(`${count(proposals.length, "proposal")}${why}${where}`);
  if (isNewFile) print("As there is a tags.yaml now, articles carry its accepted terms alone, and no keywords of their own accord.");
}
