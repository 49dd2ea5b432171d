import type { BuildShard } from "../cache/shard-caches.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { groupBy } from "../lib/group-by.ts";
import type { SiteFile } from "../render/site-file.ts";
import { folderOf } from "../site/folder-of.ts";
import type { SiteDiff } from "./site-diff.ts";

/**
 * The folders of a site that a shard of its build makes, as whole folders are what a build
 * compares. The heaviest are given out first, each to the shard that has least. The output folder
 * itself is left to the job that puts all together: home leads to what must be there.
 */
export function foldersOfShard(files: readonly SiteFile[], { part, of }: BuildShard): ReadonlySet<string> {
  const weights = Array.from(
    groupBy(files, ({ path }) => folderOf(path)),
    ([folder, own]) => ({
      folder,
      weight: own.reduce((sum, file) => sum + weightOf(file), 0),
    }),
  );
  const heaviestFirst = weights
    .filter(({ folder }) => folder !== ".")
    .sort((a, b) => b.weight - a.weight || byCodePoint(a.folder, b.folder));
  const loads = Array.from({ length: of }, () => 0);
  const own = new Set<string>();
  for (const { folder, weight } of heaviestFirst) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + weight;
    if (least === part - 1) own.add(folder);
  }
  return own;
}

/** The part of a comparison that concerns some folders. */
export function withinFolders({ folders, changed }: SiteDiff, own: ReadonlySet<string>): SiteDiff {
  return {
    folders: new Map([...folders].filter(([folder]) => own.has(folder))),
    changed: changed.filter(({ path }) => own.has(folderOf(path))),
  };
}

/**
 * About how long a file takes, an article's page being 1 (by a profile of 20,000 articles of 500
 * characters).
 */
function weightOf(file: SiteFile): number {
  switch (file.kind) {
    case "search-segment":
      return 1.2 * file.props.articles.length;
    case "records":
      return 0.7 * file.props.runs.reduce((sum, run) => sum + run.length, 0);
    case "source-pack":
      return 0.5 * file.props.sources.length;
    default:
      return 1;
  }
}
