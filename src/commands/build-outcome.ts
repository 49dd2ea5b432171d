import type { LeftOut } from "../archive/left-out.ts";
import type { Diagnostic } from "../lib/diagnostics.ts";
import type { Changes } from "../output/publish.ts";

/**
 * The outcome of a build. `published` is null if errors kept it from publishing; the output folder
 * is then as it was.
 */
export interface BuildOutcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
  readonly published: Published | null;
  /** Why nothing was published; null if something was. */
  readonly withheld: string | null;
  /** Files in the output folder that are not Jiuwen's, and were not there the last time. */
  readonly foreign: readonly string[];
  /**
   * Why this build could not be cached, so that the next one has all the work again; null if it
   * was.
   */
  readonly unremembered: string | null;
}

/** The numbers of what stands in the output folder, and of what has changed there. */
export interface Published {
  readonly articles: number;
  readonly pages: number;
  readonly tags: number;
  readonly changes: Changes;
}
