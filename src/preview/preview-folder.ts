import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Cache } from "../cache/cache.ts";
import { Failure, writing } from "../lib/failure.ts";
import { lock } from "../output/lock.ts";
import { manifestIn } from "../output/manifest.ts";

/** The folder of a preview's site, and a function that removes all of it. */
export interface PreviewFolder {
  readonly site: string;
  readonly remove: () => void;
}

/**
 * Makes a folder for a preview in the archive's cache, and removes those of previews that died.
 * Throws the signal's reason once that is aborted.
 */
export async function makePreviewFolder(cache: Cache, signal: AbortSignal): Promise<PreviewFolder> {
  writing(cache.folder, () => mkdirSync(cache.folder, { recursive: true }));
  const parent = realpathSync(cache.folder);
  await clearDead(parent, cache, signal);
  const folder = join(parent, `preview-${randomBytes(6).toString("hex")}`);
  // The folder is locked before it is made, so that the folder of a living preview always has a
  // lock.
  const release = await lock(`${folder}.lock`, folder, signal);
  const site = join(folder, "site");
  mkdirSync(site, { recursive: true });
  return {
    site,
    remove: () => {
      remove(folder, cache);
      release();
    },
  };
}

async function clearDead(parent: string, cache: Cache, signal: AbortSignal): Promise<void> {
  const folders = readdirSync(parent).filter((name) => name.startsWith("preview-"));
  for (const name of new Set(folders.map((name) => name.replace(/\.lock$/, "")))) {
    const release = await take(join(parent, name), signal);
    if (release === null) continue;
    remove(join(parent, name), cache);
    release();
  }
}

/** Takes the lock of a preview that died; null if it lives. */
async function take(folder: string, signal: AbortSignal): Promise<(() => void) | null> {
  try {
    return await lock(`${folder}.lock`, folder, signal);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function remove(folder: string, cache: Cache): void {
  rmSync(folder, { recursive: true, force: true });
  manifestIn(cache, join(folder, "site")).clear();
}
