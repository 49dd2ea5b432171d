import type { BuildShard } from "../cache/shard-caches.ts";
import type { Listing } from "../input/article-files.ts";
import type { HostName } from "../output/host-limits.ts";

/**
 * Is called with the progress of a step: how many articles are read or pages rendered, of how many.
 */
export type OnProgress = (step: "reading" | "rendering", done: number, of: number) => void;

/** What to build, and how. */
export interface BuildOptions {
  /** The folder of articles, and the folder for the site. */
  readonly input: string;
  readonly output: string;
  /**
   * The address where the site will stand, with a slash at its end; overrides the configuration.
   */
  readonly url: string | null;
  /** Whether to publish what is sound and leave the rest out. */
  readonly skipInvalid: boolean;
  /** The host that must take the site, if it is to be published; null if none is named. */
  readonly host: HostName | null;
  /** Whether to read every article and write every file anew, also those that have not changed. */
  readonly clean: boolean;
  /**
   * Whether to leave an existing search index as it is, even if articles have changed: in a small
   * archive it takes longest.
   */
  readonly keepIndex: boolean;
  /** Of a build that several jobs share, which one this is; null if it does all. */
  readonly shard: BuildShard | null;
  /** How many threads may work at a time. */
  readonly jobs: number;
  /** Ends the build early, with nothing half done left behind. */
  readonly signal: AbortSignal;
  /** Is called once it is known which files there are. */
  readonly onListed: (listing: Listing) => void;
  readonly onProgress: OnProgress;
}
