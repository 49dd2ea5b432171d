import { type DataFile, dataPackage } from "../export/data-package.ts";
import type { Site } from "../site/page.ts";
import type { SitePath } from "../site/paths.ts";
import type { SiteFile } from "./site-file.ts";
import { createStage, type StagedFile } from "./stage.ts";

/**
 * Stages the descriptor of the data files, if it is among the changed files; all data files exist
 * by now. `fileAt` gives the file that stands or will stand at a path of the output folder.
 */
export function describeData(
  changed: readonly SiteFile[],
  site: Site,
  fileAt: (path: SitePath) => Pick<DataFile, "bytes" | "sha256"> | undefined,
  staging: string,
): readonly StagedFile[] {
  const stage = createStage(staging);
  for (const file of changed) {
    if (file.kind !== "descriptor") continue;
    const files = file.datasets.flatMap(({ kind, path }) => {
      const data = fileAt(path);
      return data ? [{ kind, path, bytes: data.bytes, sha256: data.sha256 }] : [];
    });
    stage.putText(file.path, [dataPackage(site, files)]);
  }
  return stage.files;
}
