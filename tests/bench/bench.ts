import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fitTable } from "./fit.ts";
import { importLine } from "./import.ts";
import { compileLean } from "./lean.ts";
import { readOptions } from "./options.ts";
import { growthTable, sameWorkTable, scenarioTable, targetTable } from "./report.ts";
import { type Contender, versionOf } from "./rivals/contender.ts";
import { hugo } from "./rivals/hugo.ts";
import { jiuwen } from "./rivals/jiuwen.ts";
import { zola, zolaWholeTags } from "./rivals/zola.ts";
import { needsReport } from "./search/needs/suite.ts";
import { pagefindVersion } from "./search/pagefind.ts";
import { buildTable, pagefindTable, queryTable, sizeTable } from "./search/report.ts";
import { type Figures, runSuite } from "./suite.ts";
import { measureCollection } from "./tags/collection/figures.ts";
import { collectionReport } from "./tags/collection/report.ts";
import { rowsOf } from "./tags/collection/rows.ts";
import { qualityTable, readingLine } from "./tags/report.ts";
import { runTagSuite } from "./tags/suite.ts";
import { judgeTags } from "./tags/targets.ts";
import { judge } from "./targets.ts";

/**
 * Generates archives, builds each in every way that counts, has other generators do the same work, and prints what that costs beside what it may cost.
 * In memory where the system has a place for that, so that no disk is measured.
 */
const options = readOptions(process.argv.slice(2));
const print = options.json === "-" ? console.error : console.log;
const machine = {
  date: new Date().toISOString().slice(0, 10),
  cpu: cpus()[0]?.model ?? "unknown processor",
  cores: cpus().length,
  node: process.version,
  /** Processes that wanted to run in the last minute, before anything was measured: on a quiet machine near 0. */
  load: loadavg()[0] ?? 0,
};
print(`${machine.date}, ${machine.cores} × ${machine.cpu}, load ${machine.load.toFixed(1)}, Node ${machine.node}`);
print(`Medians of ${options.runs}\n`);

const scratch = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "jiuwen-bench-"));
/** Where articles are that are too many for the memory. */
const disk = mkdtempSync(join(tmpdir(), "jiuwen-bench-"));
// What was just stopped may still write for a moment: then it is tried again.
process.once("exit", () => {
  for (const folder of [scratch, disk]) rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});
// Not once: npm passes on what the terminal has sent already, and the second signal would end the clearing up.
process.on("SIGINT", () => process.exit(130)).on("SIGTERM", () => process.exit(143));

if (options.import) {
  print(await importLine(scratch, options.runs));
  process.exit();
}

if (options.needs !== null) {
  print(await needsReport(options.needs, scratch));
  process.exit();
}

if (options.collection !== null) {
  const onStep = (step: string) => console.error(`… ${step}`);
  const figures = await measureCollection({ ...options, folder: options.collection, scratch, onStep });
  print(collectionReport(figures));
  const tags = runTagSuite(options.runs);
  print(`\n## Texts that were judged beforehand\n\n${readingLine(tags)}\n\n${qualityTable(tags)}`);
  writeJson({ collection: figures, rows: rowsOf(figures), tags });
  process.exit();
}

const contenders: Contender[] = [jiuwen(compileLean(join(scratch, "jiuwen")))];
for (const contender of options.rivals ? [hugo, zola, zolaWholeTags] : []) {
  const version = versionOf(contender);
  print(version === null ? `${contender.name} is not installed` : `${contender.name} ${version}`);
  if (version !== null) contenders.push(contender);
}
const pagefind = options.search && options.rivals ? versionOf({ version: pagefindVersion }) : null;
if (options.search && options.rivals) print(pagefind === null ? "Pagefind is not installed" : `Pagefind ${pagefind}`);
const all: Figures[] = [];
for (const count of options.sizes) {
  const onStep = (step: string) => console.error(`… ${count} articles, ${step}`);
  const conditions = { scratch, disk, runs: options.runs, contenders, search: options.search, pagefind: pagefind !== null, onStep };
  const figures = await runSuite({ count, length: options.length }, conditions);
  all.push(figures);
  print(`\n## ${count.toLocaleString("en")} articles of ${options.length.toLocaleString("en")} characters\n`);
  print(scenarioTable(figures));
  print(`\nThe same work:\n\n${sameWorkTable(figures)}`);
  if (figures.fits) print(`\nFit for a host, of texts as varied as news:\n\n${fitTable(figures.fits, count)}`);
  if (figures.asked) print(`\nSearch:\n\n${queryTable(figures.asked)}`);
  if (figures.search === null) continue;
  print(
    `\nSearch, on texts as varied as news:\n\n${buildTable(figures.search)}\n\n${sizeTable(figures.search, count)}\n\n${queryTable(figures.search)}`,
  );
  if (figures.search.pagefind) print(`\n${pagefindTable(figures.search.pagefind, count)}`);
}
const tags = options.tags ? runTagSuite(options.runs) : null;
if (tags) print(`\n## Tags\n\n${readingLine(tags)}\n\n${qualityTable(tags)}`);
const verdicts = [...judge(all), ...judgeTags(tags)];
print(`\n## Growth\n\n${growthTable(all)}\n\n## Targets\n\n${targetTable(verdicts)}`);
writeJson({ figures: all, tags, targets: verdicts });

/** Writes figures as JSON to where they are asked for. */
function writeJson(figures: object): void {
  if (options.json === null) return;
  const text = `${JSON.stringify({ machine, runs: options.runs, ...figures }, null, 2)}\n`;
  if (options.json === "-") writeFileSync(process.stdout.fd, text);
  else writeFileSync(options.json, text);
}
