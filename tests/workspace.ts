import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export const projectRoot = join(import.meta.dirname, "..");

/** A folder of its own for one test, removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jiuwen-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, named by their paths below `folder`. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** All files of a folder by their paths below it, sorted, as bytes. */
export function readFiles(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

/** A seed in the text format; each part can be replaced, or left out with null. */
export function seed(parts: { title?: string | null; date?: string | null; views?: string | null; more?: string; body?: string } = {}): string {
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
  const { GITHUB_ACTIONS: _, ...inherited } = process.env;
  return spawnSync(process.execPath, [join(projectRoot, "dist/src/cli.js"), ...args], {
    cwd: projectRoot,
    env: { ...inherited, NO_COLOR: "1", ...environment },
    encoding: "utf8",
  });
}
