import type { SitePath } from "../../../src/site/paths.ts";

/** The sites for Hugo and Zola have no sources beside their articles. */
export function copiesOf(): readonly SitePath[] {
  return [];
}
