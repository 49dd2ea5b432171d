import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createCache } from "../../src/cache/cache.ts";
import { groupBy } from "../../src/lib/group-by.ts";
import { manifestIn, recallManifest } from "../../src/output/manifest.ts";
import { surveyOutput } from "../../src/output/output-survey.ts";
import { publish } from "../../src/output/publish.ts";
import { folderHash } from "../../src/output/published-folder.ts";
import { contentsOf, type RenderedSite } from "../../src/output/target-folders.ts";
import { createStage, type StagedFile } from "../../src/render/stage.ts";
import { StagedFiles } from "../../src/render/staged-files.ts";
import { folderOf } from "../../src/site/folder-of.ts";
import type { SitePath } from "../../src/site/paths.ts";
import { temporaryFolder } from "../workspace.ts";

/** Folders with these files, which are as if made from their bytes. */
function plannedFolders(staged: readonly StagedFile[]): RenderedSite["folders"] {
  const folders = [...groupBy(staged, ({ path }) => folderOf(path))];
  return new Map(
    folders.map(([folder, files]) => {
      const inputs = new Map(files.map(({ path, sha256 }) => [path, sha256]));
      return [folder, { kind: "listed", hash: folderHash([...inputs.values()]), inputs }];
    }),
  );
}

/** An output folder that sites, given as texts by path, can be published into. */
export function publisher() {
  const folder = temporaryFolder();
  const [staging, output] = [join(folder, "staging"), join(folder, "site")];
  const kept = manifestIn(createCache(join(folder, "cache")), output);
  return {
    output,
    staging,
    /** What is remembered of the output folder. */
    kept,
    survey: () => surveyOutput(output, recallManifest(kept), kept),
    /** `begin` is called when all is staged. */
    publish: (site: Readonly<Record<string, string>>, { rewrite = false, begin = () => {} } = {}) => {
      mkdirSync(staging, { recursive: true });
      const stage = createStage(staging);
      for (const [path, text] of Object.entries(site)) stage.put(path as SitePath, Buffer.from(text));
      const staged = new StagedFiles(stage.files);
      const found = surveyOutput(output, recallManifest(kept), kept);
      const destination = { staging, output, found, rewrite, lastBuild: { state: null, outcome: "", version: null } };
      const made = { folders: plannedFolders(stage.files), staged, kept: [], states: new Map(), sections: new Map() };
      begin();
      const { added, changed, removed } = publish({ ...made, contents: contentsOf(made, found) }, { ...destination, kept }).changes;
      return { added: added.length, changed: changed.length, removed: removed.length };
    },
  };
}
