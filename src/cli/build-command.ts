import { join } from "node:path";
import { stderr, stdout } from "node:process";
import { styleText } from "node:util";
import type { LeftOut } from "../archive/left-out.ts";
import { archiveFolder } from "../input/archive-folder.ts";
import { packageVersion } from "../lib/package-root.ts";
import { printable } from "../lib/terminal-text.ts";
import { parseUrl } from "./arguments.ts";
import { count, summary } from "./build-summary.ts";
import { openChanges } from "./changes-file.ts";
import { exitCode } from "./exit-code.ts";
import { interruption } from "./interruption.ts";
import { print, printDiagnostics, withSlashes } from "./print.ts";
import { sourceLine } from "./source-line.ts";

export interface BuildFlags {
  output: string;
  url?: string;
  skipInvalid?: true;
  clean?: true;
  jobs: number;
  quiet?: true;
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
  const { diagnostics, leftOut, published, withheld, foreign, unremembered, distantCache, upgradedFrom } = await build({
    input,
    output,
    url,
    skipInvalid: flags.skipInvalid ?? false,
    clean: flags.clean ?? false,
    keepIndex: false,
    jobs: flags.jobs,
    signal: interruption,
    onListed: flags.quiet ? () => {} : (listing) => print(sourceLine(input, listing)),
    onProgress: flags.quiet ? () => {} : bar.onProgress,
  }).finally(bar.stop);

  await printDiagnostics(diagnostics, input);
  if (unremembered !== null)
    print(`This build is not remembered, and the next one will have its work again: ${printable(unremembered)}`, stderr);
  if (!published) {
    print(styleText("red", `Nothing was published: ${withheld}.`, { stream: stderr }), stderr);
    process.exitCode = exitCode.invalid;
    return;
  }
  addChanges(published.changes);
  if (leftOut.length > 0) printLeftOut(leftOut);
  if (foreign.length > 0) printForeign(foreign, output);
  if (flags.quiet) return;
  if (upgradedFrom !== null) print(`Jiuwen ${packageVersion} has made anew what it makes otherwise than ${printable(upgradedFrom)} did.`);
  if (distantCache !== null && unremembered === null)
    print(
      `This build is remembered in ${printable(withSlashes(distantCache))}, as nothing can be written to .cache/jiuwen in the archive.`,
    );
  const { changes } = published;
  print(summary(published, diagnostics, performance.now() - started));
  print(`Files: ${changes.added.length} new, ${changes.changed.length} changed, ${changes.removed.length} removed`);
  print(`Open ${styleText("bold", printable(withSlashes(join(output, "index.html"))), { stream: stdout })}`);
}

function printLeftOut(leftOut: readonly LeftOut[]): void {
  const files = leftOut.map(({ file }) => `  ${printable(file)}`);
  print([`Left out, as listed on about/index.html: ${count(files.length, "file")}`, ...files].join("\n"), stderr);
}

/** The most files that are named; of more, the number is told. */
const mostNamed = 10;

function printForeign(foreign: readonly string[], output: string): void {
  const files = foreign.slice(0, mostNamed).map((file) => `  ${printable(file)}`);
  const more = foreign.length > mostNamed ? [`  and ${foreign.length - mostNamed} more`] : [];
  const head = `Not of this archive's site, and left alone in ${printable(withSlashes(output))}: ${count(foreign.length, "file")}`;
  print([head, ...files, ...more].join("\n"), stderr);
}
