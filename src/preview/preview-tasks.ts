import { build } from "../commands/build.ts";
import type { BuildOptions } from "../commands/build-options.ts";
import type { BuildOutcome } from "../commands/build-outcome.ts";

/** The options that differ between the builds of a preview. */
export type PreviewBuild = Pick<BuildOptions, "input" | "output" | "url" | "keepIndex" | "jobs">;

/** What a preview's own thread does. */
export interface PreviewTasks {
  readonly build: (options: PreviewBuild) => Promise<BuildOutcome>;
}

const always = {
  skipInvalid: true,
  host: null,
  shard: null,
  clean: false,
  signal: new AbortController().signal,
  onListed: () => {},
  onProgress: () => {},
} as const;

export const tasks: PreviewTasks = {
  build: (options) => build({ ...options, ...always }),
};
