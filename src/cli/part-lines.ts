import type { BuildShard } from "../cache/shard-caches.ts";
import type { Published } from "../commands/build-outcome.ts";
import type { ReadShard } from "../commands/read-shard.ts";
import { count, sizeText } from "./build-summary.ts";

/** What one of several jobs has read, and what comes next. */
export function readLine({ part, of }: BuildShard, { files, missing }: ReadShard): string {
  const read = `Part ${part} of ${of}: ${count(files, "file")} read into .cache/jiuwen/shards.`;
  if (missing.length === 0) return `${read} All parts are there: the same command builds part ${part} now.`;
  return `${read} Not here yet: ${partsText(missing)}. Once all are, the same command builds part ${part}.`;
}

/** What one of several jobs has built, and what comes next. `took` is in milliseconds. */
export function builtLine({ part, of }: BuildShard, site: Pick<Published, "files" | "bytes">, took: number): string {
  const built = `Part ${part} of ${of}: ${sizeText(site)} built in ${(took / 1000).toFixed(2)} s.`;
  return `${built} Where all parts are there, a build without --shard puts them together, and publishes.`;
}

/** Which parts a site was put together from, for each number of jobs. */
export function togetherLines(parts: readonly BuildShard[]): string[] {
  const numbers = new Set(parts.map(({ of }) => of));
  return Array.from(numbers, (of) => {
    const present = new Set(parts.filter((one) => one.of === of).map(({ part }) => part));
    const missing = Array.from({ length: of }, (_, index) => index + 1).filter((part) => !present.has(part));
    if (missing.length === 0) return `Put together from all parts of ${count(of, "job")}.`;
    return `Put together from ${present.size} of the parts of ${count(of, "job")}; what was missing (${partsText(missing)}) was made here.`;
  });
}

/** Parts by their numbers, of which those in a row are not all named: `parts 1, 3 to 8`. */
function partsText(parts: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    if (run && run[1] === part - 1) run[1] = part;
    else runs.push([part, part]);
  }
  const texts = runs.map(([first, last]) => (first === last ? `${first}` : `${first}${last === first + 1 ? "," : " to"} ${last}`));
  return `${parts.length === 1 ? "part" : "parts"} ${texts.join(", ")}`;
}
