import { sep } from "node:path";
import { stderr, stdout } from "node:process";
import { withoutCommands } from "../lib/terminal-text.ts";

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

/** Lets the work go on when the reader of the output stops reading (`… | head -1`). */
export function outliveReaders(): void {
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
