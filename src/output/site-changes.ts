import type { SitePath } from "../site/paths.ts";
import type { PublishedFolders } from "./manifest.ts";
import type { Changes } from "./publish.ts";
import { filesIn } from "./published-folder.ts";

/** How one site differs from the one before, by the hashes of files. */
export function siteChanges(before: PublishedFolders, after: PublishedFolders): Omit<Changes, "lost"> {
  const [added, changed, removed]: [SitePath[], SitePath[], SitePath[]] = [[], [], []];
  for (const folder of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(folder), after.get(folder)];
    if (one?.lines === other?.lines) continue;
    const [earlier, now] = [filesIn(folder, one ?? empty), filesIn(folder, other ?? empty)];
    for (const [path, { sha256 }] of now) {
      const known = earlier.get(path);
      if (!known) added.push(path);
      else if (known.sha256 !== sha256) changed.push(path);
    }
    for (const path of earlier.keys()) if (!now.has(path)) removed.push(path);
  }
  return { added, changed, removed };
}

const empty = { lines: "" };
