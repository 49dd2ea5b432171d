import { join } from "node:path";
import { stderr, stdout } from "node:process";
import { styleText } from "node:util";
import { getHeapStatistics } from "node:v8";
import type { BuildShard } from "../cache/shard-caches.ts";
import type { BuildOptions } from "../commands/build-options.ts";
import type { BuildOutcome, Published } from "../commands/build-outcome.ts";
import type { ReadShard } from "../commands/read-shard.ts";
import { archiveFolder } from "../input/archive-folder.ts";
import type { Listing } from "../input/article-files.ts";
import { packageVersion } from "../lib/package-root.ts";
import { printable } from "../lib/terminal-text.ts";
import type { HostName } from "../output/host-limits.ts";
import { excessTexts, fittingText, packingText } from "../output/host-messages.ts";
import { isArticlePath } from "../site/paths.ts";
import { parseUrl } from "./arguments.ts";
import { buildLine, count, siteLine, sizeLine } from "./build-summary.ts";
import { openChanges } from "./changes-file.ts";
import { exitCode } from "./exit-code.ts";
import { interruption } from "./interruption.ts";
import { memoryAdvice } from "./memory-advice.ts";
import { builtLine, readLine, togetherLines } from "./part-lines.ts";
import { print, withSlashes } from "./print.ts";
import { annotateProblems, annotateSite, folderName, printProblems } from "./problem-output.ts";
import { listerOf, type ReportFlags, shownOf } from "./report-options.ts";
import { shortList } from "./short-list.ts";
import { sourceLine } from "./source-line.ts";

export interface BuildFlags extends ReportFlags {
  output: string;
  url?: string;
  skipInvalid?: true;
  clean?: true;
  host?: HostName;
  shard?: BuildShard;
  jobs: number;
  changes?: string;
}

/** Builds the site, and prints the outcome. */
export async function runBuild(folder: string | undefined, flags: BuildFlags): Promise<void> {
  const started = performance.now();
  const [{ build }, { progressBar }] = await Promise.all([import("../commands/build.ts"), import("./progress-bar.ts")]);
  const bar = await progressBar(stdout);
  const [input, output] = [archiveFolder(folder), flags.output];
  // Before anything is published: a list that cannot be used must not cost the changes.
  const addChanges = flags.changes === undefined ? () => {} : openChanges(flags.changes, input);
  const url = flags.url === undefined ? null : await parseUrl(flags.url);
  const isSilent = flags.quiet || flags.format === "json";
  const shard = flags.shard ?? null;
  const options: BuildOptions = {
    input,
    output,
    url,
    skipInvalid: flags.skipInvalid ?? false,
    host: flags.host ?? null,
    clean: flags.clean ?? false,
    keepIndex: false,
    shard,
    jobs: flags.jobs,
    signal: interruption,
    onListed: isSilent ? () => {} : (listing) => printSource(input, listing),
    onProgress: isSilent ? () => {} : bar.onProgress,
  };
  if (shard !== null) {
    const { readShard } = await import("../commands/read-shard.ts");
    const read = await readShard(shard, options).finally(bar.stop);
    if (read !== null) {
      await printPart(shard, read, flags, folderName(input));
      return;
    }
  }
  const outcome = await build(options).finally(bar.stop);

  const { published } = outcome;
  const shown = shownOf(outcome.diagnostics, flags);
  if (flags.format === "text") {
    await printProblems(shown, input, listerOf(flags));
    await annotateProblems(shown, input);
    if (!flags.quiet || !published)
      await annotateSite(sizeLines(outcome, output), excessTexts(outcome.excesses), published ? "warning" : "error");
  }
  if (published) addChanges(published.changes);
  else process.exitCode = exitCode.invalid;
  if (flags.format === "json") {
    const { buildDocument, documentText } = await import("./report-document.ts");
    print(documentText(buildDocument(outcome, folderName(input))));
    return;
  }
  if (!flags.quiet) {
    printBeside(outcome, flags);
    if (shard === null || !published) print(buildLine(published, { ...outcome, shown }));
  }
  if (!published) print(styleText("red", `Nothing was published: ${printable(outcome.withheld)}.`, { stream: stderr }), stderr);
  else if (!flags.quiet) {
    const took = performance.now() - started;
    if (shard !== null) print(builtLine(shard, published, took));
    else {
      for (const line of togetherLines(outcome.parts)) print(line);
      print(siteLine(published, took));
      printSize(outcome, output);
      printChanges(published, output, listerOf(flags));
    }
  }
}

/** Prints what is read, and what to do if it is too much for the memory. */
function printSource(input: string, listing: Listing): void {
  print(sourceLine(input, listing));
  const advice = memoryAdvice(listing.seeds.length, getHeapStatistics().heap_size_limit);
  if (advice !== null) print(advice, stderr);
}

/** Prints what is to be known beside what is wrong with articles. */
function printBeside(outcome: BuildOutcome, flags: BuildFlags): void {
  const { unremembered, distantCache, leftOut, published, foreign, citesPoorly, upgradedFrom } = outcome;
  if (unremembered !== null)
    print(`This build is not remembered, and the next one will have its work again: ${printable(unremembered)}`, stderr);
  if (!published) return;
  const lister = listerOf(flags);
  const notTheirs = `Not of this archive's site, and left alone in ${printable(withSlashes(flags.output))}`;
  printFiles(
    "Left out, as told on about/index.html",
    leftOut.map(({ file }) => file),
    lister,
  );
  // To one of several jobs those are mostly what others have made.
  if (flags.shard === undefined) printFiles(notTheirs, foreign, lister);
  if (distantCache !== null && unremembered === null) {
    const where = printable(withSlashes(distantCache));
    print(`This build is remembered in ${where}, as nothing can be written to .cache/jiuwen in the archive.`);
  }
  if (citesPoorly) print("Citations have no publisher and no address, as archive.yaml has neither `publisher` nor `url`.");
  if (upgradedFrom !== null) print(`Jiuwen ${packageVersion} has made anew what it makes otherwise than ${printable(upgradedFrom)} did.`);
}

/** Prints what a shard of a build has read. */
async function printPart(shard: BuildShard, read: ReadShard, { format, quiet }: BuildFlags, folder: string): Promise<void> {
  if (format === "json") {
    const { textInOneLine } = await import("./report-document.ts");
    print(textInOneLine({ folder, ...shard, read: read.files, missing: read.missing }));
  } else if (!quiet) print(readLine(shard, read));
}

function printFiles(head: string, files: readonly string[], lister: string | null): void {
  if (files.length > 0) print([`${head}: ${count(files.length, "file")}`, ...listed(files, lister)].join("\n"), stderr);
}

function listed(files: readonly string[], lister: string | null): string[] {
  const { named, rest } = shortList(files, lister);
  return [...named.map((file) => `  ${printable(file)}`), ...rest];
}

/** Prints how large the site is, and which hosts do not take it. */
function printSize(outcome: BuildOutcome, output: string): void {
  for (const line of sizeLines(outcome, output)) print(printable(line));
  if (outcome.packedFor !== null) print(`${packingText(outcome.packedFor)}.`);
  if (outcome.excesses.length === 0) return;
  for (const text of excessTexts(outcome.excesses)) {
    print(`${styleText("yellow", "Warning:", { stream: stderr })} ${printable(text)}`, stderr);
  }
  const fitting = fittingText(outcome.excesses)
    .map((text) => `${text}. `)
    .join("");
  print(`${fitting}With --host NAME it is made to fit a host, or not published.`, stderr);
}

/** The line of the site's size; none if nothing was published. */
function sizeLines({ published, strangers }: BuildOutcome, output: string): string[] {
  return published ? [sizeLine(published, strangers, withSlashes(output))] : [];
}

/** Prints what has changed in the site, which addresses are gone, and where to look next. */
function printChanges({ changes: { added, changed, removed } }: Published, output: string, lister: string | null): void {
  print(`Files: ${added.length} new, ${changed.length} changed, ${removed.length} removed`);
  const gone = removed.filter(isArticlePath);
  if (gone.length > 0) print([`Gone, as links to it will show: ${count(gone.length, "article")}`, ...listed(gone, lister)].join("\n"));
  print(`Open ${styleText("bold", printable(withSlashes(join(output, "index.html"))), { stream: stdout })}`);
}
