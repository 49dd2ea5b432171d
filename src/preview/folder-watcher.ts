import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, join } from "node:path";
import { mayHoldArticles } from "../input/article-files.ts";
import { errorCode } from "../lib/error-code.ts";
import { reasonOf } from "../lib/failure.ts";
import { printable } from "../lib/terminal-text.ts";

/** A watcher of a folder, and the identity of the folder that stood at the path then. */
interface Watched {
  readonly watcher: FSWatcher;
  readonly identity: string;
}

/** Watches a folder, and the folders in it that the build enters. */
export interface FolderWatcher {
  /**
   * Begins to watch folders that have come, and stops watching those that have gone. Before the
   * first call no folder is watched.
   */
  readonly follow: () => void;
  readonly close: () => void;
}

/**
 * The interval, in milliseconds, at which the identity of the input folder is checked: no event
 * tells that a folder around it was moved.
 */
const interval = 1000;

/**
 * Watches `root` (a real path). Like the build, it enters no folder that holds no articles by its
 * name (`mayHoldArticles`), and follows no link to one. A folder reports changes of its files, so
 * one watch for each folder is enough; the number of watches is limited by the system. `onChange`
 * is called when something may have changed, `onTrouble` once for each folder that cannot be
 * watched.
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
    // Events of the folder itself come under its own name. Once it is deleted no more events come,
    // though another folder may soon have its identity.
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
      // The folder is watched before it is listed, so that nothing is missed in between.
      if (!watched.has(folder)) add(folder, identity);
      named.delete(folder);
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (isFull) return;
        if (entry.isDirectory() && mayHoldArticles(join(folder, entry.name))) enter(join(folder, entry.name));
      }
    } catch (error) {
      const code = errorCode(error);
      // The folder is gone since it was listed.
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
 * Tells a folder from any other that stands at the same path at another time; null if none does.
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
  return `${printable(folder)} is not watched, so a change in it is seen only together with one elsewhere: ${reasonOf(error)}`;
}

function full(folder: string): string {
  return [
    `The system has no more watches: from ${printable(folder)} on, a change in some folders is seen only together with one elsewhere.`,
    "On Linux, more are to be had with: sudo sysctl fs.inotify.max_user_watches=1048576 fs.inotify.max_user_instances=1024",
  ].join("\n");
}
