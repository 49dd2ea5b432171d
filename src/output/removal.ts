import { readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { byCodePoint } from "../lib/code-point-order.ts";
import { foldFileName } from "../lib/fold.ts";
import { folderOf, foldersAround } from "../site/folder-of.ts";
import { isArticlePath, type SitePath } from "../site/paths.ts";
import { entryAt } from "./directory-entry.ts";
import type { OutputSurvey } from "./output-survey.ts";
import { isIn, type TargetFolders } from "./target-folders.ts";

/**
 * The files of the earlier site that this one does not have. On a disk that ignores case, a file
 * that was renamed only in case is the same under both names.
 */
export function superfluous(found: OutputSurvey, folders: TargetFolders, output: string): SitePath[] {
  const gone: SitePath[] = [];
  for (const [folder, { whole }] of found.folders) {
    const target = folders.get(folder);
    if (target?.inputs === null) continue;
    for (const path of whole().keys()) if (!target?.inputs.has(path)) gone.push(path);
  }
  for (const path of [...found.arrived.keys(), ...found.outdated]) if (!isIn(folders, path)) gone.push(path);
  const spelledNow = new Map<string, SitePath>();
  const folded = new Set(gone.map((path) => foldFileName(folderOf(path))));
  for (const [folder, { paths }] of folders) {
    if (folded.has(foldFileName(folder))) for (const path of paths()) spelledNow.set(foldFileName(path), path);
  }
  return gone.filter((path) => !isSameFile(output, path, spelledNow.get(foldFileName(path))));
}

/**
 * Files in the order in which they are removed. No page that stays links to one that goes, but
 * those that go link to one another, often in a circle. Those with the most links go first: pages
 * that list articles, and the web manifest, then articles, then what all of them load or offer,
 * which has no links. Of each kind they go by path, so that the order is the same on every disk.
 */
export function inOrderOfRemoval(paths: readonly SitePath[]): SitePath[] {
  return paths.toSorted((a, b) => turnToGo(a) - turnToGo(b) || byCodePoint(a, b));
}

function turnToGo(path: SitePath): number {
  if (!/\.(?:html|webmanifest)$/.test(path)) return 2;
  return isArticlePath(path) ? 1 : 0;
}

function isSameFile(output: string, path: SitePath, other: SitePath | undefined): boolean {
  if (other === undefined) return false;
  const [a, b] = [entryAt(join(output, path)), entryAt(join(output, other))];
  return a !== null && a.ino === b?.ino && a.dev === b.dev;
}

/** Removes files of the site, in this order. */
export function removeFiles(output: string, paths: readonly SitePath[]): void {
  for (const path of paths) rmSync(join(output, path));
}

/**
 * Removes a folder of the site if it is empty, and then perhaps the folder around it. Nothing
 * behind a link is removed.
 */
export function removeEmpty(output: string, folder: string): void {
  const around = foldersAround(folder).map((one) => ({ path: join(output, one), entry: entryAt(join(output, one)) }));
  if (around.some(({ entry }) => entry && !entry.isDirectory())) return;
  for (const { path, entry } of around.reverse()) {
    if (!entry) continue;
    if (readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
}
