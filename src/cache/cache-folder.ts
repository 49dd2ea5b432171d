import { accessSync, constants, lstatSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { env, platform } from "node:process";
import { type Cache, cacheNameOf, createCache } from "./cache.ts";
import { systemFolderOf } from "./system-folder.ts";

/**
 * The cache of an archive in a folder (a real path): it lives with the archive, or where that
 * cannot be written, in the system's cache folder, under a hash of the archive's path. If it is not
 * `isKept`, nothing is remembered.
 */
export function openCache(archive: string, options?: { readonly isKept: boolean }): Cache {
  const own = join(archive, ".cache/jiuwen");
  if (canBeMade(own)) return createCache(own, { ...options, base: archive });
  return createCache(join(systemFolderOf(platform, env, homedir()), "jiuwen", cacheNameOf(archive)), options);
}

/** Whether a folder is there and can be written, or can be made. */
function canBeMade(folder: string): boolean {
  try {
    if (!lstatSync(folder, { throwIfNoEntry: false })) return folder !== dirname(folder) && canBeMade(dirname(folder));
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    // Above it is a file, or it is a link to nothing.
    return false;
  }
}
