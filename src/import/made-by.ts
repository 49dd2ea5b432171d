import { sha256 } from "../lib/sha256.ts";
import type { SiteMap } from "../webpage/selector-map.ts";
import type { ReportRow } from "./import-report.ts";

/** How seeds are made, beside what they are made of. */
export interface Making {
  /** The version of the program. */
  readonly version: string;
  readonly map: SiteMap | null;
  readonly keepOriginals: boolean;
}

/** How seeds are made as a hash, and that of the map behind `~`: `ReportRow.madeFrom` begins so. */
export function madeByText({ version, map, keepOriginals }: Making): string {
  const own = shortHash([version, keepOriginals]);
  return map === null ? own : `${own}~${shortHash(map)}`;
}

/** Whether the seed of a row was made with a map. */
export function isMadeWithMap({ madeFrom }: ReportRow): boolean {
  return madeFrom !== null && /^[\da-f]+~/.test(madeFrom);
}

function shortHash(value: unknown): string {
  return sha256(Buffer.from(JSON.stringify(value))).slice(0, 8);
}
