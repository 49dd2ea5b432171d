import type { LeftOut } from "../archive/left-out.ts";
import type { BuildShard } from "../cache/shard-caches.ts";
import type { Diagnostic } from "../lib/diagnostics.ts";
import type { Excess, HostName } from "../output/host-limits.ts";
import type { Changes } from "../output/publish.ts";

/** The outcome of a build: what was published, or why nothing was. */
export type BuildOutcome = BuildReport & (Publication | Withholding);

/** What a build has found. */
interface BuildReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
  /** Files in the output folder that are not Jiuwen's, and were not there the last time. */
  readonly foreign: readonly string[];
  /** How many files in the output folder are not Jiuwen's, those of earlier builds among them. */
  readonly strangers: number;
  /**
   * The limits of hosts that the site exceeds: of the host that it is for, or of all where none was
   * named.
   */
  readonly excesses: readonly Excess[];
  /** The host that takes the site only with packed sources, which were packed for it; else null. */
  readonly packedFor: HostName | null;
  /**
   * Why this build could not be cached, so that the next one has all the work again; null if it
   * was.
   */
  readonly unremembered: string | null;
  /** The folder of the cache, if that is not in the archive's folder; else null. */
  readonly distantCache: string | null;
  /**
   * Whether this is the first build of a site whose citations have neither publisher nor address,
   * as the settings have none.
   */
  readonly citesPoorly: boolean;
  /** Of several jobs that share a build, those whose work was there for the last one. */
  readonly parts: readonly BuildShard[];
  /** The version of Jiuwen that built this site before, if that was another one; else null. */
  readonly upgradedFrom: string | null;
}

interface Publication {
  readonly published: Published;
  readonly withheld: null;
}

/** The reason for which nothing was published; the output folder is then as it was. */
interface Withholding {
  readonly published: null;
  readonly withheld: string;
}

/** The numbers of what stands in the output folder, and what has changed there. */
export interface Published {
  readonly articles: number;
  readonly pages: number;
  readonly tags: number;
  /** How many files the site has, and how many bytes these have. */
  readonly files: number;
  readonly bytes: number;
  readonly changes: Changes;
}
