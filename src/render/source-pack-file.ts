import { zipArchive, zipEntry } from "../export/zip.ts";
import { readSource } from "../input/source-file.ts";
import type { SitePath } from "../site/paths.ts";
import type { PackedSource, PlannedPage } from "../site/planned-page.ts";
import { type EarlierFile, type Section, stageSections } from "./section-file.ts";
import type { Stage } from "./stage.ts";

/** An archive of sources as a thread is given it. */
export interface PackPlan {
  readonly path: SitePath;
  /** Each source with the hash of the input of its entry. */
  readonly sources: readonly (PackedSource & { readonly input: string })[];
  readonly earlier: EarlierFile | null;
}

/** Plans the making of an archive of sources. `inputs` are the hashes of its entries' inputs. */
export function planPack(
  { path, props: { sources } }: PlannedPage<"source-pack">,
  inputs: readonly string[],
  earlier: EarlierFile | null,
): PackPlan {
  return { path, sources: sources.map((source, index) => ({ ...source, input: inputs[index] ?? "" })), earlier };
}

/**
 * Stages an archive of sources, which are read from `folder` one after the other, and returns its
 * sections, each of which is an entry.
 */
export function stagePack({ path, sources, earlier }: PackPlan, folder: string, stage: Stage): Section[] {
  const sections = sources.map(({ input, name, date, ...origin }) => ({
    input,
    make: () => zipEntry(name, date, readSource(folder, origin)),
  }));
  return stageSections({ path, sections, finish: zipArchive }, stage, earlier);
}
