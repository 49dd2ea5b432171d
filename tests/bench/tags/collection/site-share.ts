import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Share } from "./coverage.ts";

/** How many of the files and bytes of a site stand below one of its folders. */
export function siteShare(site: string, folder: string): { readonly files: Share; readonly bytes: Share } {
  const [below, all] = [sizesIn(join(site, folder)), sizesIn(site)];
  return { files: { part: below.length, of: all.length }, bytes: { part: sum(below), of: sum(all) } };
}

function sizesIn(folder: string): number[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
}
