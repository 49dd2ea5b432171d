import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

export const projectRoot = join(import.meta.dirname, "..");

/** A folder of its own for one test, removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jiuwen-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder for all tests of a file (called outside of any test), removed after the last of them. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jiuwen-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What no clone of the project has: what is made or installed. */
const made = new Set([".git", "node_modules", "dist", ".cache", "_site"]);

/** The project as a fresh clone would have it, in a folder of its own, with the installed packages linked in. */
export function copyProject(to: string): string {
  cpSync(projectRoot, to, { recursive: true, filter: (path) => path === projectRoot || !made.has(basename(path)) });
  symlinkSync(join(projectRoot, "node_modules"), join(to, "node_modules"), "junction");
  return to;
}

/** Writes files, named by their paths below `folder`. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Makes a pipe, into which nobody writes. */
export function makePipe(path: string): void {
  execFileSync("mkfifo", [path]);
}

/** All files of a folder by their paths below it, sorted, as bytes. */
export function readFiles(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

/** A seed in the text format; each part can be replaced, or left out with null. */
export function seed(
  parts: { title?: string | null; date?: string | null; views?: string | null; more?: string; body?: string } = {},
): string {
  const { title = "学校召开工作会议", date = "2024-04-24 18:29", views = "2425", more = "", body = "四月二十四日，学校召开会议。" } = parts;
  const line = (name: string, value: string | null) => (value === null ? "" : `${name}: ${value}\n`);
  return `${line("标题", title)}${line("发布日期", date)}${line("浏览次数", views)}${more}正文内容:\n${body}\n`;
}

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the compiled command line tool, as `npm run build` does, and waits for its end. */
export function jiuwen(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  return jiuwenIn(projectRoot, args, environment);
}

/** The same in another folder, from which paths are named. */
export function jiuwenIn(folder: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  const { GITHUB_ACTIONS: _, ...inherited } = process.env;
  return spawnSync(process.execPath, [join(projectRoot, "dist/src/cli.js"), ...args], {
    cwd: folder,
    env: { ...inherited, NO_COLOR: "1", ...environment },
    encoding: "utf8",
  });
}
