import { type BigIntStats, type Dirent, existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join, posix, sep } from "node:path";
import picomatch from "picomatch";
import { reportName } from "../import/import-report.ts";
import { formatOf } from "../ingest/format.ts";
import { isNoArticle } from "../ingest/project-file.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { type Diagnostic, inFile, type Problem, problem } from "../lib/diagnostics.ts";
import { errorCode } from "../lib/error-code.ts";
import { reasonOf } from "../lib/failure.ts";
import { isSettled, type Stamp, stampOf } from "../lib/file-stamp.ts";
import { isInside } from "../lib/is-inside.ts";
import { readRegularFile, TooLarge } from "../lib/regular-file.ts";
import { settingsFileNames } from "./read-settings-file.ts";
import { isOwnFolder } from "./settings-folder.ts";

/** The largest file taken for an article, in bytes. It is far larger than any news text. */
const maxBytes = 5_000_000n;

const settingsFiles = new Set<string>(settingsFileNames);

/** The name under which a map of `jiuwen import` may lie at the top, where it is kept for later. */
const mapName = "import-map.yaml";

/**
 * A file by its path below the input folder, with `/` between folders. Its stamp is null while the
 * file is so young that a later change might not show in it.
 */
export interface ListedFile {
  readonly file: string;
  readonly stamp: Stamp | null;
}

/**
 * The files of a folder and of all folders in it, and diagnostics about those that cannot be read,
 * each in code-point order of their paths.
 */
export interface Listing {
  /** How many files and folders are no articles by their names, hidden ones aside. */
  readonly passedOver: number;
  /** Those that look like articles. */
  readonly seeds: readonly ListedFile[];
  /** All others, which articles may name: pictures and documents among them. */
  readonly others: readonly ListedFile[];
  /** Reports of `jiuwen import`, which tell where articles come from. */
  readonly reports: readonly ListedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lists the files of `folder` (a real path). Files that have another use by their names are not
 * looked at (`isNoArticle`), nor is what a pattern of `ignored` matches (globs, of paths below the
 * folder), nor a site that Jiuwen has built. A symbolic link is followed only to a file in the
 * folder; linked folders are not entered, as what they hold inside the folder is found anyway.
 */
export function listSeeds(folder: string, ignored: readonly string[]): Listing {
  const seeds: ListedFile[] = [];
  const others: ListedFile[] = [];
  const reports: ListedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let passedOver = 0;
  const now = BigInt(Date.now()) * 1_000_000n;
  const isIgnored = ignored.length === 0 ? () => false : picomatch([...ignored], { dot: true });
  const report = (file: string, fault: Problem) => diagnostics.push(...inFile(file, [fault]));
  const listOf = (file: string) => (formatOf(file) !== null ? seeds : posix.basename(file) === reportName ? reports : others);
  // Paths are joined as texts, as `join` would take a considerable share of the time for each file.
  const walk = (below: string) => {
    for (const entry of readdirSync(folder + sep + below, { withFileTypes: true })) {
      const file = below + entry.name;
      if (below === "" && (settingsFiles.has(entry.name) || entry.name === mapName || isOwnFolder(folder, entry.name))) continue;
      if (hiddenPublic.has(entry.name) && !isIgnored(file) && existsSync(join(folder, file, "public"))) {
        walk(`${file}/public/`);
        continue;
      }
      if (isNoArticle(entry.name) || isIgnored(file)) {
        if (!entry.name.startsWith(".")) passedOver++;
        continue;
      }
      try {
        if (entry.isDirectory()) {
          if (!isBuiltSite(folder + sep + file)) walk(`${file}/`);
          continue;
        }
        const looked = inspect(folder, file, entry);
        if ("rule" in looked) report(file, looked);
        else listOf(file).push({ file, stamp: isSettled(looked, now) ? stampOf(looked) : null });
      } catch (error) {
        report(file, file.includes("\uFFFD") ? misnamed : unreadableFile(error));
      }
    }
  };
  walk("");
  for (const files of [seeds, others, reports, diagnostics]) files.sort((a, b) => byCodePoint(a.file, b.file));
  return { seeds, others, reports, diagnostics, passedOver };
}

/** Hidden folders from which VuePress and VitePress publish the pictures of their articles. */
const hiddenPublic: ReadonlySet<string> = new Set([".vuepress", ".vitepress"]);

/** Whether articles may be in a folder (its path) of an archive, so that it is entered. */
export function mayHoldArticles(folder: string): boolean {
  return !isNoArticle(basename(folder)) && !isBuiltSite(folder);
}

/**
 * Whether a folder is a site that Jiuwen has built, which holds the articles' sources again. Some
 * of its files may be gone.
 */
function isBuiltSite(folder: string): boolean {
  return marks.filter((file) => existsSync(join(folder, file))).length >= 3;
}

/** Files that every site has. */
const marks = ["404.html", "search/start.js", "data/datapackage.json", "site.webmanifest", "feed.json", "on-this-day/index.html"];

/**
 * The state of a file, or the problem that keeps an entry from being read as one. Throws what the
 * file system throws.
 */
function inspect(folder: string, file: string, entry: Dirent): BigIntStats | Problem {
  const path = folder + sep + file;
  const isSeed = formatOf(file) !== null;
  if (entry.isSymbolicLink()) {
    const fault = faultOfLink(folder, path, isSeed);
    if (fault) return fault;
  }
  if (settingsFiles.has(posix.basename(file))) return misplacedSettings;
  const stats = statSync(path, { bigint: true });
  if (!stats.isFile()) return problem(isSeed ? "error" : "info", "unread-file", "this is not a regular file; it is not read");
  if (isSeed && stats.size > maxBytes) {
    const size = (Math.ceil(Number(stats.size) / 100_000) / 10).toFixed(1);
    return problem("error", "file-too-large", `${size} MB are more than the ${maxBytes / 1_000_000n} MB of an article; split it`);
  }
  return stats;
}

/** Settings in the wrong place are a warning, as somebody expects them to be heeded. */
const misplacedSettings = problem(
  "warning",
  "unread-file",
  "this is read at the top of the archive's folder alone; move it there, or delete it",
);

/**
 * Why a symbolic link is not followed; null if it leads to a file of the folder. A missing article
 * is an error, and so is a link that leads out of the folder; anything else is a warning.
 */
function faultOfLink(folder: string, path: string, isSeed: boolean): Problem | null {
  let target: string;
  try {
    target = realpathSync(path);
  } catch (error) {
    const code = errorCode(error);
    if (code !== "ENOENT" && code !== "ELOOP") throw error;
    const [level, rule] = isSeed ? (["error", "unreadable-file"] as const) : (["warning", "unread-file"] as const);
    const leads = code === "ELOOP" ? "leads in a circle" : "leads to nothing";
    return problem(level, rule, `this symbolic link ${leads}; put the file itself here, or delete the link`);
  }
  const isFolder = statSync(target).isDirectory();
  if (!isInside(folder, target)) {
    const what = isFolder ? "folder" : "file";
    return problem("error", "unsafe-link", `a symbolic link that leads out of the input folder is not followed; copy the ${what} instead`);
  }
  if (!isFolder) return null;
  return problem("warning", "unread-file", "a linked folder is not entered; what it leads to is read where it lies in the input folder");
}

/** The bytes of a file, or why they cannot be read. */
export type ReadBytes = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** The bytes of a seed file: what was listed may have changed since. */
export function readSeedFile(folder: string, file: string): ReadBytes {
  return readListed(folder, file, Number(maxBytes));
}

/** The largest picture or document, in bytes: half of what GitHub takes for a file. */
const maxMediaBytes = 50_000_000;

/** The bytes of a file that an article names. */
export function readMediaFile(folder: string, file: string): ReadBytes {
  return readListed(folder, file, maxMediaBytes);
}

function readListed(folder: string, file: string, most: number): ReadBytes {
  try {
    return { bytes: readRegularFile(join(folder, file), most) };
  } catch (error) {
    if (!(error instanceof TooLarge)) return { problem: unreadableFile(error) };
    const reason = `${error.megabytes} MB are more than the ${most / 1_000_000} MB that a file may have; save it smaller`;
    return { problem: problem("error", "file-too-large", reason) };
  }
}

/**
 * Archives packed on Chinese Windows unpack with names in GBK, which Node cannot pass to the file
 * system.
 */
const misnamed = problem("error", "unreadable-file", "the name is not UTF-8, so that it cannot be read; rename it");

function unreadableFile(error: unknown): Problem {
  return problem("error", "unreadable-file", `the file cannot be read: ${reasonOf(error)}`);
}
