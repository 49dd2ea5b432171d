import { existsSync } from "node:fs";
import { stderr, stdout } from "node:process";
import { styleText } from "node:util";
import { Failure } from "../lib/failure.ts";
import { printable, printableLines } from "../lib/terminal-text.ts";
import { exitCode } from "./exit-code.ts";
import { interruption } from "./interruption.ts";
import { print, withSlashes } from "./print.ts";
import { listerOf, type ReportFlags } from "./report-options.ts";

export interface ImportFlags extends ReportFlags {
  output?: string;
  map?: string;
  explain?: string;
  keepOriginals?: true;
  force?: true;
}

/** Imports saved pages and records, and prints what became of them; or explains one page. */
export async function runImport(sources: readonly string[], flags: ImportFlags): Promise<void> {
  if (flags.explain !== undefined) {
    if (sources.length > 0) throw new Failure("--explain tells of one page, and imports nothing; name no sources beside it");
    const { explainImport } = await import("../commands/explain-import.ts");
    print(printableLines(await explainImport(flags.explain, { map: flags.map ?? null, output: flags.output ?? null })));
    return;
  }
  if (sources.length === 0) throw new Failure("name what to import: folders or files of saved pages, a WARC, a table; --help tells more");
  const [{ importSources }, { usualTarget }, { progressBar }, lines] = await Promise.all([
    import("../commands/import.ts"),
    import("../commands/import-target.ts"),
    import("./progress-bar.ts"),
    import("./import-lines.ts"),
  ]);
  const missing = sources.find((source) => !existsSync(source));
  if (missing !== undefined) throw new Failure(`${missing} is not there; look at its name`);
  const output = flags.output ?? usualTarget();
  const bar = await progressBar(stdout);
  const isSilent = flags.quiet || flags.format === "json";
  const imported = await importSources({
    ...{ sources, output, map: flags.map ?? null },
    keepOriginals: flags.keepOriginals ?? false,
    force: flags.force ?? false,
    signal: interruption,
    onProgress: isSilent ? () => {} : (done, of) => bar.onProgress("reading", done, of),
  }).finally(bar.stop);

  const faulty = lines.faultyRows(imported.rows);
  if (faulty.length > 0) process.exitCode = exitCode.invalid;
  // What has been read by then is written, and the exit code still tells of the signal.
  if (imported.isCut) process.exitCode = interruption.reason;
  if (flags.format === "json") {
    const { importDocument } = await import("./import-document.ts");
    print(importDocument(imported, withSlashes(output)));
    return;
  }
  if (imported.isReportDamaged) print(styleText("yellow", damagedReport, { stream: stderr }), stderr);
  if (flags.quiet) {
    for (const row of faulty) print(lines.rowLine(row), stderr);
    return;
  }
  for (const line of lines.importLines(imported, listerOf(flags))) print(line);
  if (imported.isCut) print("The import was cut short; give the same command again to read the rest.");
  print(`All is told in ${printable(withSlashes(output))}/import-report.csv`);
}

const damagedReport =
  "import-report.csv was no report any more, so that nothing of earlier imports is known: no file was written over; a new report was written.";
