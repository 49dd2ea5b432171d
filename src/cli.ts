import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { posix, relative, resolve, sep } from "node:path";
import { stderr, stdout } from "node:process";
import { styleText } from "node:util";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { LeftOut } from "./archive/left-out.ts";
import { count, draftsHeldBack, summary } from "./cli/build-summary.ts";
import type { Published } from "./commands/build.ts";
import type { Diagnostic } from "./lib/diagnostics.ts";
import { Failure } from "./lib/failure.ts";
import { own } from "./lib/package-root.ts";
import { printable, printableLines, withoutCommands } from "./lib/terminal-text.ts";

/** Exit codes: the work is done; the input has errors; wrong usage or a failure of the machine. */
const exit = { done: 0, invalid: 1, failed: 2 } as const;

interface BuildFlags {
  input: string;
  output: string;
  url?: string;
  skipInvalid?: true;
  clean?: true;
  jobs: number;
  quiet?: true;
}

/** How many threads work at a time. */
const jobs = () =>
  new Option("--jobs <n>", "how many threads may work at a time").argParser(parseJobs).default(availableParallelism(), "one for each core");

function parseJobs(written: string): number {
  if (!/^[1-9]\d{0,2}$/.test(written)) throw new InvalidArgumentError("Expected a number from 1 to 999.");
  return Number(written);
}

/** As many as one looks through at a sitting. */
const defaultLimit = 50;

function parseLimit(written: string): number {
  if (!/^[1-9]\d{0,5}$/.test(written)) throw new InvalidArgumentError("Expected a number from 1 to 999999.");
  return Number(written);
}

function parseHost(written: string): string {
  // To listen at no name at all is to listen at every address.
  if (!/^[\w.:-]+$/.test(written))
    throw new InvalidArgumentError("Expected a name such as archive.local, or an address such as 192.168.1.5.");
  return written;
}

const { version }: { readonly version: string } = JSON.parse(readFileSync(own("package.json"), "utf8"));

const program = new Command("jiuwen")
  .description("Turns a folder of news articles into a static archive site.")
  .version(version)
  .helpCommand(false)
  // What it says of wrong usage quotes the arguments.
  .configureOutput({ writeErr: (text) => stderr.write(withoutCommands(text)) });

program
  .command("build")
  .description("build the site")
  .option("--input <dir>", "the folder of articles", "seeds")
  .option("--output <dir>", "the folder for the site", "_site")
  .option("--url <url>", "where the site will stand, for canonical links; overrides archive.yaml")
  .option("--skip-invalid", "publish what is sound and list what is left out, instead of publishing nothing")
  .option("--clean", "read every article and write every file anew, also those that have not changed")
  .addOption(jobs())
  .option("--quiet", "print nothing but what is wrong")
  .action(runBuild);

program
  .command("check")
  .description("read the articles, report everything that is wrong with them, and write nothing")
  .option("--input <dir>", "the folder of articles", "seeds")
  .addOption(jobs())
  .action(runCheck);

program
  .command("tags")
  .description("propose terms for tags.yaml, those that would add most first, or explain the tags of an article")
  .option("--input <dir>", "the folder of articles", "seeds")
  .addOption(new Option("--limit <n>", "how many terms to propose at most").argParser(parseLimit).default(defaultLimit))
  .option("--write", "add the proposals to tags.yaml, where they wait under `proposed` for your decision")
  .addOption(new Option("--explain <file>", "tell why each tag stands on this article").conflicts(["limit", "write"]))
  .addOption(jobs())
  .action(runTags);

program
  .command("dev")
  .description("build the site, serve it on http://localhost:8080 and keep both up to date while articles change")
  .option("--input <dir>", "the folder of articles", "seeds")
  .addOption(
    new Option(
      "--host <name>",
      "serve it at this name or address of this machine, for others to see, instead of to this machine alone",
    ).argParser(parseHost),
  )
  .action(runPreview);

// Every option of every command, so that nobody has to guess where to ask.
program
  .addHelpText("after", () => ["", ...program.commands.map((command) => command.helpInformation())].join("\n"))
  .addHelpText("after", "Exit codes: 0 done, 1 the input has errors, 2 wrong usage or a failure of the machine.");

// Who asks by `npm run check -- --version` asks a command, whose own help need not say it again.
for (const command of program.commands) {
  command.addOption(new Option("-V, --version").hideHelp()).on("option:version", () => {
    print(version);
    throw new CommanderError(0, "commander.version", version);
  });
}

for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError("(--help lists every option)");

/** Ends the work when the process is asked to end; a second time it ends at once. The reason is the exit code, as shells have it for signals. */
const interruption = new AbortController();
process.once("SIGINT", () => interruption.abort(130)).once("SIGTERM", () => interruption.abort(143));

async function runBuild(flags: BuildFlags): Promise<void> {
  const started = performance.now();
  const [{ build }, { progressBar }] = await Promise.all([import("./commands/build.ts"), import("./cli/progress-bar.ts")]);
  const bar = await progressBar(stdout);
  const { input, output } = flags;
  const url = flags.url === undefined ? null : await readUrl(flags.url);
  const { diagnostics, leftOut, published, withheld, foreign, unremembered } = await build({
    input,
    output,
    url,
    skipInvalid: flags.skipInvalid ?? false,
    clean: flags.clean ?? false,
    keepIndex: false,
    jobs: flags.jobs,
    signal: interruption.signal,
    onProgress: flags.quiet ? () => {} : bar.onProgress,
  }).finally(bar.stop);

  await printDiagnostics(diagnostics, input);
  if (unremembered !== null)
    print(`This build is not remembered, and the next one will have its work again: ${printable(unremembered)}`, stderr);
  if (!published) {
    print(styleText("red", `Nothing was published: ${withheld}.`, { stream: stderr }), stderr);
    process.exitCode = exit.invalid;
    return;
  }
  if (leftOut.length > 0) printLeftOut(leftOut);
  if (foreign.length > 0) printForeign(foreign, output);
  if (flags.quiet) return;
  const { changes } = published;
  print(summary(published, diagnostics, performance.now() - started));
  print(`Files: ${changes.added} new, ${changes.changed} changed, ${changes.removed} removed`);
  print(`Open ${styleText("bold", printable(posix.join(slashes(output), "index.html")), { stream: stdout })}`);
}

async function readUrl(written: string): Promise<string> {
  const { parseSiteUrl } = await import("./input/archive-config.ts");
  const url = parseSiteUrl(written);
  if (url === null) throw new Failure(`--url ${written} is not the address of a site, such as https://example.org/news/`);
  return url;
}

async function runCheck({ input, jobs }: { input: string; jobs: number }): Promise<void> {
  const [{ check }, { hasErrors }] = await Promise.all([import("./commands/check.ts"), import("./lib/diagnostics.ts")]);
  const { articles, diagnostics } = await check(input, jobs, interruption.signal);
  await printDiagnostics(diagnostics, input);
  print([count(articles, "sound article"), ...draftsHeldBack(diagnostics), count(diagnostics.length, "message")].join(", "));
  if (hasErrors(diagnostics)) process.exitCode = exit.invalid;
}

interface TagsFlags {
  input: string;
  limit: number;
  write?: true;
  explain?: string;
  jobs: number;
}

async function runTags({ input, limit, write, explain: file, jobs }: TagsFlags): Promise<void> {
  const { explanationsText, proposalText } = await import("./cli/tags-report.ts");
  const { signal } = interruption;
  if (file !== undefined) {
    const { explainTags } = await import("./commands/explain-tags.ts");
    print(explanationsText(await explainTags(input, file, jobs, signal)));
    return;
  }
  const { proposeTags } = await import("./commands/propose-tags.ts");
  const { proposals, diagnostics, isValid, isFirst } = await proposeTags({ input, limit, write: write ?? false, jobs, signal });
  await printDiagnostics(diagnostics, input);
  if (!isValid) {
    process.exitCode = exit.invalid;
    return;
  }
  for (const proposal of proposals) print(proposalText(proposal));
  const where = write && proposals.length > 0 ? ", written to tags.yaml: move those you accept from `proposed` to `accepted`" : "";
  print(`${count(proposals.length, "proposal")}${where}`);
  if (isFirst) print("As there is a tags.yaml now, articles carry its accepted terms alone, and no keywords of their own accord.");
}

async function runPreview({ input, host }: { input: string; host?: string }): Promise<void> {
  const { preview } = await import("./preview/preview.ts");
  // Ctrl-C reaches this process twice, from the terminal and from the process that restarts it: the second time must not cut off the tidying up.
  process.on("SIGINT", () => {}).on("SIGTERM", () => {});
  const terminal = {
    print: (text: string) => print(printableLines(text)),
    printDiagnostics: (diagnostics: readonly Diagnostic[]) => printDiagnostics(diagnostics, input),
    printPublished: (published: Published, diagnostics: readonly Diagnostic[], took: number) =>
      print(summary(published, diagnostics, took)),
  };
  await preview(input, host ?? null, terminal, interruption.signal);
}

/** Prints all diagnostics at once; under GitHub Actions also as annotations. */
async function printDiagnostics(diagnostics: readonly Diagnostic[], input: string): Promise<void> {
  if (diagnostics.length === 0) return;
  const { annotations, report } = await import("./cli/problem-report.ts");
  const near = relative(process.cwd(), input);
  const folder = slashes(near.startsWith("..") ? resolve(input) : near || ".");
  print(await report(diagnostics, folder, stderr.hasColors?.() ?? false), stderr);
  // These are commands, and meant as such.
  if (process.env["GITHUB_ACTIONS"] === "true") stdout.write(`${annotations(diagnostics, folder)}\n`);
}

function printLeftOut(leftOut: readonly LeftOut[]): void {
  const files = leftOut.map(({ file }) => `  ${printable(file)}`);
  print([`Left out, as listed on about/index.html: ${count(files.length, "file")}`, ...files].join("\n"), stderr);
}

/** How many files are named; of more the number is told. */
const named = 10;

function printForeign(foreign: readonly string[], output: string): void {
  const files = foreign.slice(0, named).map((file) => `  ${printable(file)}`);
  const more = foreign.length > named ? [`  and ${foreign.length - named} more`] : [];
  print(
    [`Not Jiuwen's, and left alone in ${printable(slashes(output))}: ${count(foreign.length, "file")}`, ...files, ...more].join("\n"),
    stderr,
  );
}

/** Prints text of whatever origin. All but annotations goes through here, so that nothing of the input is a command to a CI system. */
function print(text: string, stream: NodeJS.WriteStream = stdout): void {
  stream.write(`${withoutCommands(text)}\n`);
}

function slashes(path: string): string {
  return path.replaceAll(sep, "/");
}

// Whoever reads the output may stop listening (`… | head -1`); the work goes on.
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed its message; help that was asked for is no error.
    process.exitCode = error.exitCode === 0 ? exit.done : exit.failed;
  } else if (interruption.signal.aborted) {
    process.exitCode = interruption.signal.reason;
  } else {
    process.exitCode = exit.failed;
    print(`${styleText("red", "Failed:", { stream: stderr })} ${printableLines(explain(error))}`, stderr);
  }
}

/** What went wrong, for a person. Only a fault of Jiuwen's own is worth a stack trace. */
function explain(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof Error && "syscall" in error) return `${error.message}; mend this and build again`;
  return error instanceof Error ? `this is a fault of Jiuwen: ${error.stack}` : String(error);
}
