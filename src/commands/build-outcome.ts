import type { LeftOut } from "../archive/left-out.ts";
import type { Diagnostic } from "../lib/diagnostics.ts";
import type { Changes } from "../output/publish.ts";

/**
 * What came of a build. `published` is null when errors kept it from publishing: then the output
 * folder is as it was.
 */
export interface BuildOutcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
  readonly published: Published | null;
  /** Why nothing was published; null when something was. */
  readonly withheld: string | null;
  /** Files in the output folder that are not Jiuwen's, and were not there the last time. */
  readonly foreign: readonly string[];
  /** What kept this build from being remembered, so that the next has its work again; null where nothing did. */
  readonly unremembered: string | null;
}

/** What stands in the output folder, in numbers, and what of it is new. */
export interface Published {
  readonly articles: number;
  readonly pages: number;
  readonly tags: number;
  readonly changes: Changes;
}
