import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, lstatSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished } from "vitest";
import { cacheNameOf } from "../../src/cache/cache.ts";
import type { Files } from "../site-check.ts";
import { jiuwen, projectRoot, type Run, readFiles } from "../workspace.ts";

/** An input folder, its output folder, and what Jiuwen remembers of both. */
export interface Project {
  readonly folder: string;
  readonly seeds: string;
  readonly site: string;
  /** The parts of the archive's cache: readings, and what is published in `site`. */
  readonly readings: string;
  readonly published: string;
}

/** A project of its own for one test, which is removed with all that is remembered of it when the test is over. */
export function createProject(): Project {
  const project = projectIn(temporary());
  onTestFinished(() => remove(project));
  return project;
}

/** The real path of a new folder, which whoever asks for it removes. */
export function temporary(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "jiuwen-")));
}

/** The project in a folder (a real path). */
export function projectIn(folder: string): Project {
  const [seeds, site] = [join(folder, "seeds"), join(folder, "site")];
  return { folder, seeds, site, ...memoryOf(seeds, site) };
}

/** Where the readings of an archive are kept, and what is published in its site. */
export function memoryOf(seeds: string, site: string): Pick<Project, "readings" | "published"> {
  const cache = join(seeds, ".cache/jiuwen");
  return { readings: join(cache, "readings"), published: join(cache, "published", cacheNameOf(site)) };
}

/** Removes a project and what is remembered of it. */
export function remove({ folder }: Project): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Puts another file in the place of one, as programs do that save safely. */
export function replace(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

/** A build that may be going on. */
export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<Run & { readonly signal: NodeJS.Signals | null }>;
}

/** Starts a build by the command line tool, as `npm run build` does, and does not wait for it. */
export function start(
  { seeds, site }: Pick<Project, "seeds" | "site">,
  options: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
  root = projectRoot,
): Started {
  const { GITHUB_ACTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, "dist/src/cli.js"), "build", seeds, "--output", site, ...options], {
    cwd: root,
    env: { ...inherited, NO_COLOR: "1", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  return {
    process: child,
    ended: new Promise((resolve) => child.once("close", (status, signal) => resolve({ status, signal, stdout, stderr }))),
  };
}

/** Builds a project to the end and returns what was printed; fails the test when the build does. */
export async function build(project: Pick<Project, "seeds" | "site">, options: readonly string[] = [], root = projectRoot): Promise<Run> {
  const args = ["build", project.seeds, "--output", project.site, ...options];
  const run = root === projectRoot ? jiuwen(args) : await start(project, options, {}, root).ended;
  expect(run.stderr).not.toContain("Failed");
  expect(run.status).toBe(0);
  return run;
}

/** The site that a build of the same input into an empty folder gives, with nothing remembered. */
export async function cleanSite({ seeds }: Pick<Project, "seeds">, options: readonly string[] = [], root = projectRoot): Promise<Files> {
  const fresh = projectIn(temporary());
  try {
    cpSync(seeds, fresh.seeds, { recursive: true, filter: (path) => basename(path) !== ".cache" });
    await build(fresh, [...options, "--jobs", "1"], root);
    return readFiles(fresh.site);
  } finally {
    remove(fresh);
  }
}

/** Gives a file other bytes and puts the time of its last change back, to the nanosecond. */
export function changeUnseen(path: string, bytes: string | Uint8Array): void {
  const reference = `${path}.reference`;
  execFileSync("cp", ["-p", path, reference]);
  writeFileSync(path, bytes);
  execFileSync("touch", ["-r", reference, path]);
  rmSync(reference);
}

/** The paths at which two sites differ, so that a failure names them and shows no bytes. */
export function differences(a: Files, b: Files): string[] {
  const paths = new Set([...a.keys(), ...b.keys()]);
  return [...paths].filter((path) => a.get(path)?.equals(b.get(path) ?? Buffer.of()) !== true || !b.has(path)).sort();
}

/** What a build has to say of its changes when this is the output folder before and after it. */
export function changes(before: Files, after: Files): string {
  const added = [...after.keys()].filter((path) => !before.has(path)).length;
  const removed = [...before.keys()].filter((path) => !after.has(path)).length;
  return `Files: ${added} new, ${differences(before, after).length - added - removed} changed, ${removed} removed`;
}

/** The line of what was printed that tells the changes. */
export function printedChanges({ stdout }: Run): string {
  return stdout.split("\n").find((line) => line.startsWith("Files: ")) ?? stdout;
}

/** The folders of an output folder in which there is nothing. */
export function emptyFolders(site: string): string[] {
  const folders = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => readdirSync(path).length === 0);
}

/** Which file stands at each path, and since when: a file that is written again or replaced has another trace. Folders are traced too. */
export function traces(folder: string): Map<string, string> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).sort();
  return new Map(
    paths.map((path) => {
      const { ino, mtimeNs, ctimeNs } = lstatSync(join(folder, path), { bigint: true });
      return [path, `${ino} ${mtimeNs} ${ctimeNs}`];
    }),
  );
}

/** Waits until every file of a folder is so old that Jiuwen trusts what it remembers of it. */
export async function settle(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const newest = Math.max(...files.map(({ parentPath, name }) => lstatSync(join(parentPath, name)).ctimeMs));
  await setTimeout(Math.max(0, newest + 2_050 - Date.now()));
}
