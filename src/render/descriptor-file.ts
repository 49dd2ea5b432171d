import { type DataFile, dataPackage } from "../export/data-package.ts";
import type { Site } from "../site/page.ts";
import type { SitePath } from "../site/paths.ts";
import type { DescriptorFile } from "./site-file.ts";
import { createStage, type StagedFile } from "./stage.ts";

/** Stages the descriptor of the data, which are all made by now; `fileAt` gives what stands or will stand at a path. */
export function describeData(
  { path, datasets }: DescriptorFile,
  site: Site,
  fileAt: (path: SitePath) => Omit<DataFile, "path"> | undefined,
  staging: string,
): readonly StagedFile[] {
  const files = datasets.flatMap(({ path }) => {
    const file = fileAt(path);
    return file ? [{ path, bytes: file.bytes, sha256: file.sha256 }] : [];
  });
  const stage = createStage(staging);
  stage.putText(path, [dataPackage(site, files)]);
  return stage.files;
}
