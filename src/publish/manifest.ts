import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute } from "node:path";
import { z } from "zod";
import { own } from "../root.ts";
import type { SitePath } from "../site/paths.ts";

/**
 * Jiuwen's memory of what it has published: for each output folder the paths of its files, kept in `.cache`. Only files that stand there are ever
 * deleted from an output folder.
 */
const schema = z.object({ output: z.string(), files: z.array(z.string().refine(isBelow)) });

/** Whatever a damaged manifest holds, nothing outside the output folder is ever deleted by it. */
function isBelow(file: string): boolean {
  return !isAbsolute(file) && !file.split(/[\\/]/).includes("..");
}

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

/** Forgets what was published into a folder that is gone. */
export function forgetManifest(output: string): void {
  rmSync(manifestFile(output), { force: true });
}

function manifestFile(output: string): string {
  return own(".cache", "published", `${hash("sha256", output).slice(0, 16)}.json`);
}
