import { groupBy } from "../lib/group-by.ts";
import type { StagedFile } from "../render/stage.ts";
import type { TableSection } from "../render/table-file.ts";
import type { SitePath } from "../site/paths.ts";
import { folderOf } from "./published-folder.ts";
import { type FolderDiff, inputsOf } from "./site-diff.ts";

/** A site whose files have been made, unless they are in the output folder already. */
export interface RenderedSite {
  /** What is to stand in each folder of the output. */
  readonly folders: ReadonlyMap<string, FolderDiff>;
  readonly staged: readonly StagedFile[];
  /** The sections of the table, if it was made anew. */
  readonly tableSections: readonly TableSection[] | null;
}

/** What is to stand in a folder of the output, all of which has been made. */
export interface TargetFolder {
  readonly hash: string;
  readonly paths: () => ReadonlySet<SitePath>;
  /** For each file the hash of its input; null if the folder stays as it is. */
  readonly inputs: ReadonlyMap<SitePath, string> | null;
}

export type TargetFolders = ReadonlyMap<string, TargetFolder>;

/** What is to stand in each folder of the output. */
export function targetFolders({ folders, staged }: RenderedSite): TargetFolders {
  const stagedIn = groupBy(staged, ({ path }) => folderOf(path));
  const targets = new Map<string, TargetFolder>();
  for (const [folder, diff] of folders) {
    const inputs = inputsOf(diff, stagedIn.get(folder) ?? []);
    const paths = diff.kind === "kept" ? diff.paths : () => new Set(inputs?.keys());
    targets.set(folder, { hash: diff.hash, paths, inputs });
  }
  return targets;
}

/** Whether the site has a file at this path. */
export function isIn(folders: TargetFolders, path: string): boolean {
  const folder = folders.get(folderOf(path));
  return folder?.paths().has(path as SitePath) ?? false;
}
