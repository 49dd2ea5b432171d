import type { CompanionFile } from "../../../src/render/companion-files.ts";

/** The sites for Hugo and Zola have no sources beside their articles. */
export function companionFiles(): readonly CompanionFile[] {
  return [];
}
