import { groupBy } from "../lib/group-by.ts";
import type { SectionsOf } from "../render/section-file.ts";
import type { StagedFiles } from "../render/staged-files.ts";
import type { SegmentLevel } from "../search/format/segment-levels.ts";
import { folderOf } from "../site/folder-of.ts";
import type { SitePath } from "../site/paths.ts";
import type { PublishedFolders } from "./manifest.ts";
import { fileLookup, type OutputSurvey } from "./output-survey.ts";
import { type PublishedFile, type PublishedFolder, publishedFolder } from "./published-folder.ts";
import type { FolderPlan } from "./site-diff.ts";

/** A site whose files have been made, unless they are in the output folder already. */
export interface RenderedSite extends MadeSite {
  /** What each folder will have (`contentsOf`). */
  readonly contents: PublishedFolders;
}

/** What was made of a site. */
export interface MadeSite {
  /** What is to stand in each folder of the output. */
  readonly folders: ReadonlyMap<string, FolderPlan>;
  readonly staged: StagedFiles;
  /** The files of segments of the search index that stay while others of them change. */
  readonly kept: readonly SitePath[];
  /** What must be known of the segments that were made to update them the next time. */
  readonly states: ReadonlyMap<SegmentLevel, string>;
  /** The sections of files that were made anew, and have such. */
  readonly sections: SectionsOf;
}

/** What is to stand in a folder of the output, once all of it has been made. */
export interface TargetFolder {
  readonly hash: string;
  readonly paths: () => ReadonlySet<SitePath>;
  /** For each file the hash of its input; null if the folder stays as it is. */
  readonly inputs: ReadonlyMap<SitePath, string> | null;
}

export type TargetFolders = ReadonlyMap<string, TargetFolder>;

/** What is to stand in each folder of the output. */
export function targetFolders({ folders, staged, kept }: MadeSite): TargetFolders {
  const keptIn = groupBy(kept, folderOf);
  const targets = new Map<string, TargetFolder>();
  for (const [folder, plan] of folders) {
    const inputs = inputsOf(plan, () => [...Array.from(staged.in(folder), ({ path }) => path), ...(keptIn.get(folder) ?? [])]);
    const paths = plan.kind === "kept" ? plan.paths : () => new Set(inputs?.keys());
    targets.set(folder, { hash: plan.hash, paths, inputs });
  }
  return targets;
}

/** What each folder of a site will have, once its files have moved into the surveyed output. */
export function contentsOf(site: MadeSite, found: OutputSurvey): PublishedFolders {
  const fileAt = fileLookup(site.staged, found.folders);
  const published = new Map<string, PublishedFolder>();
  for (const [folder, { hash, inputs }] of targetFolders(site)) {
    const untouched = found.folders.get(folder)?.untouched;
    if (inputs === null) {
      if (untouched) published.set(folder, untouched);
      continue;
    }
    const files = new Map<SitePath, PublishedFile>();
    for (const [path, input] of inputs) {
      const file = fileAt(path);
      if (file) files.set(path, { input, sha256: file.sha256, bytes: file.bytes });
    }
    published.set(folder, publishedFolder(hash, files));
  }
  return published;
}

/**
 * The files that a folder is to have, with the hashes of their inputs, once all are made; null if
 * it stays as it is.
 */
function inputsOf(plan: FolderPlan, paths: () => readonly SitePath[]): ReadonlyMap<SitePath, string> | null {
  switch (plan.kind) {
    case "kept":
      return null;
    case "listed":
      return plan.inputs;
    case "segment":
      return new Map(paths().map((path) => [path, plan.input]));
  }
}

/** Whether the site has a file at this path. */
export function isIn(folders: TargetFolders, path: string): boolean {
  const folder = folders.get(folderOf(path));
  return folder?.paths().has(path as SitePath) ?? false;
}
