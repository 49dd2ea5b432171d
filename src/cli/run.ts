import { stderr } from "node:process";
import { styleText } from "node:util";
import { CommanderError } from "commander";
import { Failure } from "../lib/failure.ts";
import { printableLines } from "../lib/terminal-text.ts";
import { exitCode } from "./exit-code.ts";
import { interruption } from "./interruption.ts";
import { refuseFlagsOfNpm } from "./npm-flags.ts";
import { print } from "./print.ts";
import { program } from "./program.ts";

/**
 * Runs the command that the arguments name, prints why it failed if it does, and leaves the outcome
 * in `process.exitCode`.
 */
export async function run(args: readonly string[]): Promise<void> {
  try {
    const command = program.commands.find((one) => one.name() === args[0]);
    if (command) refuseFlagsOfNpm(command, process.env);
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its message; help that was asked for is no error.
      process.exitCode = error.exitCode === 0 ? exitCode.done : exitCode.failed;
    } else if (interruption.aborted) {
      process.exitCode = interruption.reason;
    } else {
      process.exitCode = exitCode.failed;
      print(`${styleText("red", "Failed:", { stream: stderr })} ${printableLines(explain(error))}`, stderr);
    }
  }
}

/** What went wrong, for a person. Only a fault of Jiuwen's own is worth a stack trace. */
function explain(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof Error && "syscall" in error) return `${error.message}; mend this and build again`;
  return error instanceof Error ? `this is a fault of Jiuwen: ${error.stack}` : String(error);
}
