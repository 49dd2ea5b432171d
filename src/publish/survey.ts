import { hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { type Stamp, stampOf } from "../ingest/stamp.ts";
import type { SitePath } from "../site/paths.ts";
import type { Manifest, PublishedFile } from "./manifest.ts";
import { isOfWorkplace } from "./output.ts";

/** What stands in an output folder. */
export interface Survey {
  /** Jiuwen's files that hold what it has put there. */
  readonly whole: ReadonlyMap<SitePath, PublishedFile>;
  /** Jiuwen's files that hold something else. */
  readonly altered: ReadonlySet<SitePath>;
  /** Files that are not Jiuwen's, in code-point order. */
  readonly foreign: readonly string[];
}

/** Looks at every file in `output`, which need not be there. Files whose state is not the remembered one are read and compared by their hash. */
export function survey(output: string, { files, pending }: Manifest): Survey {
  const whole = new Map<SitePath, PublishedFile>();
  const altered = new Set<SitePath>();
  const foreign: string[] = [];
  const awaited = new Set<string>(pending);
  const walk = (below: string) => {
    for (const entry of readdirSync(join(output, below), { withFileTypes: true })) {
      const path = posix.join(below, entry.name) as SitePath;
      const known = files.get(path);
      if (below === "" && isOfWorkplace(entry.name)) continue;
      // Nothing of Jiuwen's is hidden: what stands in a hidden folder, such as `.git`, is somebody else's.
      if (entry.isDirectory() && entry.name.startsWith(".")) foreign.push(`${path}/`);
      else if (entry.isDirectory()) walk(path);
      else if (known) {
        const file = verified(join(output, path), known);
        if (file) whole.set(path, file);
        else altered.add(path);
      } else if (awaited.has(path)) altered.add(path);
      else foreign.push(path);
    }
  };
  if (statSync(output, { throwIfNoEntry: false })) walk("");
  return { whole, altered, foreign: foreign.sort() };
}

/** The file with its present state if its bytes are the published ones, else null. */
function verified(path: string, file: PublishedFile): PublishedFile | null {
  const stamp = currentStamp(path);
  if (stamp === file.stamp) return file;
  return stamp !== null && hash("sha256", readFileSync(path)) === file.sha256 ? { ...file, stamp } : null;
}

/** The state of a file; null when it is gone, or no file. */
export function currentStamp(path: string): Stamp | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() ? stampOf(stats) : null;
}
