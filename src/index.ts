import { availableParallelism } from "node:os";
import { build as buildSite } from "./commands/build.ts";
import { check as checkArchive } from "./commands/check.ts";

/** Which archive to read, and how. */
export interface CheckSettings {
  /** The archive's folder; relative paths are resolved from the working directory. */
  readonly folder: string;
  /** How many threads may work at a time; by default one for each core. */
  readonly jobs?: number;
  /** Ends the work early; what was published before stays as it was. */
  readonly signal?: AbortSignal;
}

/** Which site to build, and how. */
export interface BuildSettings extends CheckSettings {
  /** The folder for the site. */
  readonly output: string;
  /** The address where the site will stand (http or https); overrides `archive.yaml`. */
  readonly url?: string;
  /** Whether to publish what is sound and leave the rest out, instead of publishing nothing. */
  readonly skipInvalid?: boolean;
  /** Whether to read every article and write every file anew. */
  readonly clean?: boolean;
}

/** One thing that is wrong with a file of the archive. */
export interface Message {
  /** The file's path below the archive's folder, with `/` between folders. */
  readonly file: string;
  /** Line and column, which count from 1, columns in UTF-16 units; null for all of the file. */
  readonly line: number | null;
  readonly column: number | null;
  /** With an `error` an article cannot be published. */
  readonly level: "error" | "warning" | "info";
  /** The id of the rule that is broken, such as `bad-date`. */
  readonly rule: string;
  readonly reason: string;
}

/** The result of checking. */
export interface CheckResult {
  /** How many articles can be published. */
  readonly articles: number;
  readonly messages: readonly Message[];
}

/** The result of building: what was published, or why nothing was. */
export type BuildResult = { readonly messages: readonly Message[] } & (
  | { readonly published: Published; readonly withheld: null }
  | { readonly published: null; readonly withheld: string }
);

/**
 * The numbers of what stands in the output folder, and the files that have changed there, by their
 * paths below it.
 */
export interface Published {
  readonly articles: number;
  readonly pages: number;
  readonly tags: number;
  /** How many files the site has, and how many bytes these have. */
  readonly files: number;
  readonly bytes: number;
  readonly changes: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly removed: readonly string[];
  };
}

/**
 * Builds the site of an archive, as `jiuwen build` does, and prints nothing. Throws an error with a
 * message for a person where folders or options cannot be used; what is wrong with articles is in
 * the result.
 */
export async function build(settings: BuildSettings): Promise<BuildResult> {
  checkSettings(settings);
  const { folder, output, url, skipInvalid = false, clean = false } = settings;
  if (typeof output !== "string" || output === "") throw new TypeError("`output` must be the path of the folder for the site");
  const { diagnostics, published, withheld } = await buildSite({
    ...common(settings),
    input: folder,
    output,
    url: url === undefined ? null : await siteUrl(url),
    skipInvalid,
    host: null,
    clean,
    keepIndex: false,
    shard: null,
    onProgress: () => {},
  });
  return published ? { messages: diagnostics, published, withheld: null } : { messages: diagnostics, published: null, withheld };
}

/** Reads an archive, as `jiuwen check` does, and writes nothing. Throws as `build` does. */
export async function check(settings: CheckSettings): Promise<CheckResult> {
  checkSettings(settings);
  const { articles, diagnostics } = await checkArchive({ ...common(settings), input: settings.folder, against: null });
  return { articles, messages: diagnostics };
}

/** Throws a `TypeError` for what the compiler would have refused. */
function checkSettings({ folder, jobs, signal }: CheckSettings): void {
  if (typeof folder !== "string" || folder === "") throw new TypeError("`folder` must be the path of the archive's folder");
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 999))
    throw new TypeError("`jobs` must be a number from 1 to 999");
  if (signal !== undefined && !(signal instanceof AbortSignal)) throw new TypeError("`signal` must be an AbortSignal");
}

function common({ jobs = availableParallelism(), signal = new AbortController().signal }: CheckSettings) {
  return { jobs, signal, onListed: () => {} };
}

async function siteUrl(written: string): Promise<string> {
  const { parseSiteUrl } = await import("./settings/config-parser.ts");
  const url = parseSiteUrl(written);
  if (url === null) throw new Error(`${written} is not the address of a site, such as https://example.org/news/`);
  return url;
}
