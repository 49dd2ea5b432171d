import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { own } from "../root.ts";
import type { SitePath } from "../site/paths.ts";

/**
 * Jiuwen's memory of what it has published: for each output folder the paths of its files, kept in `.cache`. Only files that stand there are ever
 * deleted from an output folder.
 */
const schema = z.object({ output: z.string(), files: z.array(z.string()) });

/** The files an earlier build put into `output` (a real path); none when that is not known. */
export function readManifest(output: string): SitePath[] {
  try {
    return schema.parse(JSON.parse(readFileSync(manifestFile(output), "utf8"))).files as SitePath[];
  } catch {
    // Missing, cut off or not ours: then no file is known to be ours, and none will be deleted.
    return [];
  }
}

export function writeManifest(output: string, files: readonly SitePath[]): void {
  const file = manifestFile(output);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ output, files }, null, 1));
  renameSync(`${file}.new`, file);
}

function manifestFile(output: string): string {
  return own(".cache", "published", `${createHash("sha256").update(output).digest("hex").slice(0, 16)}.json`);
}
