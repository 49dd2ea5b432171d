import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { byCodePoint } from "../lib/code-point-order.ts";
import type { SettingsFile } from "../settings/settings-file.ts";
import { readSettingsFile, settingsFileNames } from "./read-settings-file.ts";

/**
 * The folders of an archive that hold what makes its site its own. They have this meaning only
 * beside an `archive.yaml`: a folder of that name among articles may hold articles.
 */
const ownFolders = ["theme", "pages"] as const;

/** The files that say something about the archive, by their paths below its folder. */
export interface SettingsFolder {
  readonly files: ReadonlyMap<string, SettingsFile>;
  /** Folders in `theme/` and `pages/`, which are not entered. */
  readonly unread: readonly string[];
  /** Files that would have a use beside an `archive.yaml`, where there is none. */
  readonly unused: readonly string[];
}

/**
 * Reads the settings of an archive: `archive.yaml` and `tags.yaml`, and, beside an `archive.yaml`,
 * the files of `theme/` and `pages/`. Hidden files are passed over.
 */
export function readSettingsFolder(folder: string): SettingsFolder {
  const files = new Map<string, SettingsFile>();
  const unread: string[] = [];
  const read = (name: string) => {
    const file = readSettingsFile(folder, name);
    if (file) files.set(name, file);
  };
  for (const name of settingsFileNames) read(name);
  if (files.has("archive.yaml")) {
    for (const own of ownFolders.filter((name) => isFolder(join(folder, name)))) {
      for (const name of readdirSync(join(folder, own)).sort(byCodePoint)) {
        if (/^\.|^thumbs\.db$/i.test(name)) continue;
        if (isFolder(join(folder, own, name))) unread.push(`${own}/${name}`);
        else read(`${own}/${name}`);
      }
    }
  }
  return { files, unread, unused: files.has("archive.yaml") ? [] : tellingFiles.filter((file) => existsSync(join(folder, file))) };
}

/** Whether a name at the top of an archive's folder is that of a folder of its own. */
export function isOwnFolder(folder: string, name: string): boolean {
  return ownFolders.some((own) => own === name) && existsSync(join(folder, "archive.yaml")) && isFolder(join(folder, name));
}

/** Files that show that a folder is meant as an archive's own, also without an `archive.yaml`. */
const tellingFiles = ["theme/style.css", "pages/about.md"];

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
