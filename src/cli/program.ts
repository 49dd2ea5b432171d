import { stderr } from "node:process";
import { Command, CommanderError, Option } from "commander";
import { packageVersion } from "../lib/package-root.ts";
import { withoutCommands } from "../lib/terminal-text.ts";
import { defaultLimit, hostOption, jobsOption, parseHost, parseLimit, parsePort, shardOption } from "./arguments.ts";
import { runBuild } from "./build-command.ts";
import { runCheck } from "./check-command.ts";
import { runDev } from "./dev-command.ts";
import { runImport } from "./import-command.ts";
import { runInit } from "./init-command.ts";
import { print } from "./print.ts";
import { formatOption, quietOption, verboseOption } from "./report-options.ts";
import { runTags } from "./tags-command.ts";

const archiveArgument = "the folder of the archive; else the first with an archive.yaml: here, articles/ or seeds/";

/** Every command with its options. */
export const program = new Command("jiuwen")
  .description("Turns a folder of news articles into a static archive site.")
  .version(packageVersion)
  .helpCommand(false)
  // Messages about wrong usage quote the arguments.
  .configureOutput({ writeErr: (text) => stderr.write(withoutCommands(text)) });

program
  .command("init")
  .argument("[folder]", "the folder to make an archive of", ".")
  .description("make an archive of a folder: settings, an example, and what its own repository needs")
  .action(runInit);

program
  .command("build")
  .argument("[folder]", archiveArgument)
  .description("build the site")
  .option("-o, --output <dir>", "the folder for the site", "_site")
  .option("--url <url>", "where the site will stand, for canonical links; overrides archive.yaml")
  .option("--skip-invalid", "publish what is sound and list what is left out, instead of publishing nothing")
  .option("--clean", "read every article and write every file anew, also those that have not changed")
  .addOption(hostOption())
  .addOption(shardOption())
  .addOption(jobsOption())
  .option("--changes <file>", "add to this file which files of the site must be copied to where it stands, or deleted there")
  .addOption(formatOption())
  .addOption(verboseOption())
  .addOption(quietOption())
  .action(runBuild);

program
  .command("check")
  .argument("[folder]", archiveArgument)
  .description("read the articles, report everything that is wrong with them, and write nothing")
  .option("--against <file>", "tell which addresses of a sitemap, or of a text with one on each line, the archive lacks")
  .addOption(jobsOption())
  .addOption(formatOption())
  .addOption(verboseOption())
  .addOption(quietOption())
  .action(runCheck);

program
  .command("import")
  .argument("[sources...]", "folders and files of saved pages, WARC, WACZ, tables (CSV, Excel), JSON, WordPress exports, feeds")
  .description("make articles of saved pages and records, once, with a report; run again it takes what is new")
  .option("-o, --output <dir>", "the folder for the articles; else that of the archive here")
  .option("--map <file>", "how fields and bodies of this site are found, and what the columns of a table mean")
  .option("--explain <file>", "tell what would be taken of one page, and where it was found, and import nothing")
  .option("--keep-originals", "put a copy of each page beside its article")
  .option("--force", "write over articles that were changed since, and write deleted ones again")
  .addOption(formatOption())
  .addOption(verboseOption())
  .addOption(quietOption())
  .action(runImport);

program
  .command("tags")
  .argument("[folder]", archiveArgument)
  .description("propose terms for tags.yaml, those that would add most first, or explain the tags of an article")
  .addOption(new Option("--limit <n>", "how many terms to propose at most").argParser(parseLimit).default(defaultLimit))
  .option("--write", "add the proposals to tags.yaml, where they wait under `proposed` for your decision")
  .addOption(new Option("--explain <file>", "tell why each tag stands on this article").conflicts(["limit", "write"]))
  .addOption(jobsOption())
  .action(runTags);

program
  .command("dev")
  .argument("[folder]", archiveArgument)
  .description("build the site, serve it on http://localhost:8080, and keep both up to date while articles change")
  .addOption(
    new Option(
      "--host <name>",
      "serve it at this name or address of this machine, for others to see, instead of to this machine alone",
    ).argParser(parseHost),
  )
  .addOption(new Option("--port <n>", "serve it at this port, instead of 8080 or the next one that is free").argParser(parsePort))
  .option("--open", "open it in the browser")
  .action(runDev);

// The help lists every option of every command, so that nobody has to guess where to ask.
program
  .addHelpText("after", () => ["", ...program.commands.map((command) => command.helpInformation())].join("\n"))
  .addHelpText("after", "Exit codes: 0 done, 1 the input has errors, 2 wrong usage or a failure of the machine.");

// `npm run check -- --version` asks a command for the version; its own help need not list that.
for (const command of program.commands) {
  command.addOption(new Option("-V, --version").hideHelp()).on("option:version", () => {
    print(packageVersion);
    throw new CommanderError(0, "commander.version", packageVersion);
  });
}

for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError("(--help lists every option)");
