import { hash } from "node:crypto";
import type { Outcome } from "./build.ts";
import { readCacheFile, writeCacheFile } from "./cache/file.ts";
import { own } from "./root.ts";

/** What the last build of an output folder (a real path) came to, if it was built from the same `state`; null when it was not, or that cannot be told. */
export function recallOutcome(output: string, state: string | null): Omit<Outcome, "foreign"> | null {
  const text = state === null ? null : readCacheFile(fileFor(output), state);
  return text === null ? null : JSON.parse(text);
}

/** Remembers what a build came to. Nothing is remembered where the state of its input could not be told from a later one. */
export function rememberOutcome(output: string, state: string | null, outcome: Omit<Outcome, "foreign">): void {
  if (state !== null) writeCacheFile(fileFor(output), state, JSON.stringify(outcome));
}

function fileFor(output: string): string {
  return own(".cache", "published", hash("sha256", output).slice(0, 16), "outcome.json");
}
