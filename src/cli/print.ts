import { sep } from "node:path";
import { stderr, stdout } from "node:process";
import { withoutCommands } from "../lib/terminal-text.ts";
import { exitCode } from "./exit-code.ts";

/**
 * Prints text of whatever origin. Everything but annotations goes through here, so that no text of
 * the input becomes a command to a CI system.
 */
export function print(text: string, stream: NodeJS.WriteStream = stdout): void {
  stream.write(`${withoutCommands(text)}\n`);
}

/** A path as it is printed on every system. */
export function withSlashes(path: string): string {
  return path.replaceAll(sep, "/");
}

/**
 * Lets the work go on when the reader of the output stops reading (`… | head -1`). Where the output
 * cannot be written for another reason, such as a full disk, the work is done too, and the run has
 * failed.
 */
export function outliveReaders(): void {
  let hasFailed = false;
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE" || hasFailed) return;
      hasFailed = true;
      process.once("exit", () => {
        process.exitCode = exitCode.failed;
      });
      if (stream === stdout) stderr.write(`What was to be printed cannot be written: ${error.message}\n`);
    });
  }
}
