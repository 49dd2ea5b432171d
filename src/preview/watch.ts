import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, join } from "node:path";
import { printable } from "../lib/terminal-text.ts";

/** A folder that is watched, and which one stood at that path then. */
interface Watched {
  readonly watcher: FSWatcher;
  readonly identity: string;
}

/** Watches a folder, and the folders in it that the build enters. */
export interface FolderWatcher {
  /**
   * Watches folders that have come by now, and those that have gone no longer. Before it is called
   * for the first time, none is watched.
   */
  readonly follow: () => void;
  readonly close: () => void;
}

/**
 * How often it is looked whether the input folder is still the one that is watched, in
 * milliseconds: nothing tells that a folder around it was moved.
 */
const interval = 1000;

/**
 * Watches `root` (a real path). As the build does, it passes over what is hidden and follows no
 * link to a folder. A folder tells of what happens to its files, so that there is one watch for
 * each folder: a system has some 100,000 to 500,000. `onChange` hears that something may be
 * different; `onTrouble` what cannot be watched, each once.
 */
export function watchFolders(root: string, onChange: () => void, onTrouble: (message: string) => void): FolderWatcher {
  const watched = new Map<string, Watched>();
  const named = new Set<string>();
  let rootIdentity: string | null = null;
  let isFull = false;

  const unwatch = (folder: string) => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const add = (folder: string, identity: string) => {
    const watcher = watch(folder);
    const entry = { watcher, identity };
    watched.set(folder, entry);
    // What happens to the folder itself comes under its own name. Once it was deleted nothing more
    // comes, though another may soon have its identity.
    const ownName = basename(folder);
    watcher.on("change", (_event, name) => {
      if (name === ownName && watched.get(folder) === entry) unwatch(folder);
      if (name === null || name === ownName || !String(name).startsWith(".")) onChange();
    });
    watcher.on("error", () => {
      if (watched.get(folder) === entry) unwatch(folder);
      onChange();
    });
  };
  const enter = (folder: string) => {
    try {
      const identity = identityOf(folder);
      if (identity === null) return;
      // Watched before it is listed, so that nothing can come in between.
      if (!watched.has(folder)) add(folder, identity);
      named.delete(folder);
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (isFull) return;
        if (entry.isDirectory() && !entry.name.startsWith(".")) enter(join(folder, entry.name));
      }
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      // Gone since it was listed.
      if (code === "ENOENT" || code === "ENOTDIR") return;
      isFull = code === "ENOSPC" || code === "EMFILE";
      const what = isFull ? "" : folder;
      if (!named.has(what)) onTrouble(isFull ? full(folder) : closed(folder, error));
      named.add(what);
    }
  };
  const timer = setInterval(() => {
    const identity = identityOf(root);
    if (identity === rootIdentity) return;
    rootIdentity = identity;
    onChange();
  }, interval);
  return {
    follow: () => {
      for (const [folder, { identity }] of watched) if (identityOf(folder) !== identity) unwatch(folder);
      isFull = false;
      rootIdentity = identityOf(root);
      enter(root);
    },
    close: () => {
      clearInterval(timer);
      for (const folder of [...watched.keys()]) unwatch(folder);
    },
  };
}

/**
 * Tells a folder from any other that stands, at the same time or later, at the same path; null
 * where none does.
 */
function identityOf(folder: string): string | null {
  try {
    const { dev, ino } = statSync(folder, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}

function closed(folder: string, error: unknown): string {
  return `${printable(folder)} is not watched, so a change in it is seen only together with one elsewhere: ${error instanceof Error ? error.message : error}`;
}

function full(folder: string): string {
  return [
    `The system has no more watches: from ${printable(folder)} on, a change in some folders is seen only together with one elsewhere.`,
    "On Linux, more are to be had with: sudo sysctl fs.inotify.max_user_watches=1048576 fs.inotify.max_user_instances=1024",
  ].join("\n");
}
