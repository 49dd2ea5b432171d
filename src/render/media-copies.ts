import { readMediaSource } from "../input/source-file.ts";
import type { MediaCopy } from "./site-file.ts";
import { createStage, type StagedFile } from "./stage.ts";

/**
 * Copies pictures and documents from `folder` into `staging`. Throws a `Failure` if one has changed
 * since it was looked at.
 */
export function copyMedia(copies: readonly MediaCopy[], folder: string, staging: string): StagedFile[] {
  const stage = createStage(staging);
  for (const copy of copies) stage.put(copy.path, readMediaSource(folder, copy), copy.sha256);
  return stage.files;
}
