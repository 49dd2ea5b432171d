import { groupBy } from "../lib/group-by.ts";
import { once } from "../lib/once.ts";
import { shortDigest } from "../lib/short-digest.ts";
import { companionFiles } from "../render/companion-files.ts";
import { fileInput, type SiteFile } from "../render/site-file.ts";
import { folderOf } from "../site/folder-of.ts";
import type { PageInput } from "../site/page-input.ts";
import type { SitePath } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { FoundFolder } from "./output-survey.ts";
import { folderHash } from "./published-folder.ts";

/** What is to stand in one folder of the output, before its files are made. */
export type FolderPlan =
  /** The folder stays as it is. */
  | { readonly kind: "kept"; readonly hash: string; readonly paths: () => ReadonlySet<SitePath> }
  /** The folder is to have these files, each with the hash of its input. */
  | { readonly kind: "listed"; readonly hash: string; readonly inputs: ReadonlyMap<SitePath, string> }
  /**
   * The folder is a segment of the search index, made anew: its files are known once they are made.
   */
  | { readonly kind: "segment"; readonly hash: string; readonly input: string };

/** How a site differs from what stands in the output folder. */
export interface SiteDiff {
  /** All folders that the site has, by their paths. */
  readonly folders: ReadonlyMap<string, FolderPlan>;
  /**
   * The files that must be made, as the output does not have them from the same input; without
   * segments of the search index.
   */
  readonly changed: readonly SiteFile[];
}

/** What decides whether a file is made anew. */
export interface DiffOptions {
  readonly pageInput: PageInput;
  /** What stands in the output folder, by folder. */
  readonly found: ReadonlyMap<string, FoundFolder>;
  /** Whether existing segments of the search index stay as they are. */
  readonly keepIndex: boolean;
}

/** Compares the files of a site with what stands in the output folder, by their inputs. */
export function diffSite(files: readonly SiteFile[], options: DiffOptions): SiteDiff {
  const folders = new Map<string, FolderPlan>();
  const changed: SiteFile[] = [];
  for (const [folder, ofFolder] of groupBy(files, ({ path }) => folderOf(path))) {
    const plan = planFolder(ofFolder, options.found.get(folder), options);
    folders.set(folder, plan);
    if (plan.kind === "listed") changed.push(...changedFiles(ofFolder, plan.inputs, options.found.get(folder)));
  }
  return { folders, changed };
}

function planFolder(files: readonly SiteFile[], before: FoundFolder | undefined, { pageInput, keepIndex }: DiffOptions): FolderPlan {
  const byBasis = files.map((file) => fileInput(file, pageInput.byBasis));
  const hash = folderHash(byBasis);
  const isSegment = files.every(({ kind }) => kind === "search-segment");
  if (before?.untouched && ((keepIndex && isSegment) || before.untouched.hash === hash)) {
    return { kind: "kept", hash: before.untouched.hash, paths: once(() => new Set(before.whole().keys())) };
  }
  // Of a file without a basis both are one text, and there are as many of these as articles.
  const inputs = files.map((file, at) => ("basis" in file ? fileInput(file, pageInput.of) : (byBasis[at] ?? "")));
  if (isSegment) return { kind: "segment", hash, input: shortDigest(inputs.join()) };
  const listed = new Map<SitePath, string>();
  for (const [index, file] of files.entries()) {
    listed.set(file.path, shortDigest(inputs[index] ?? ""));
    for (const { path, sha256 } of companionFiles(file)) listed.set(path, sha256);
  }
  return { kind: "listed", hash, inputs: listed };
}

function changedFiles(
  files: readonly SiteFile[],
  inputs: ReadonlyMap<SitePath, string>,
  before: FoundFolder | undefined,
): readonly SiteFile[] {
  const whole = before?.whole();
  const isThere = (path: SitePath) => whole?.get(path)?.input === inputs.get(path);
  return files.filter((file) => ![file, ...companionFiles(file)].every(({ path }) => isThere(path)));
}

/**
 * The segments of the search index that must be made, as the output does not have them from the
 * same input. Which files a segment should have is not known beforehand: if its folder has changed
 * since it was left, all of it is made.
 */
export function changedSegments(
  segments: readonly PlannedPage<"search-segment">[],
  { pageInput, found, keepIndex }: DiffOptions,
): PlannedPage<"search-segment">[] {
  return segments.filter((page) => {
    const before = found.get(folderOf(page.path))?.untouched;
    return !before || (!keepIndex && before.hash !== folderHash([pageInput.byBasis(page)]));
  });
}
