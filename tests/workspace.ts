import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { afterAll, onTestFinished } from "vitest";
import { once } from "../src/lib/once.ts";

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
const made = new Set([".git", "node_modules", "dist", "bundle", ".cache", "_site"]);

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

/** What a run printed after its first line, which says what is read. */
export function printedBelow({ stdout }: Run): string {
  return stdout.replace(/^Reading .*\n/, "");
}

/** The environment of the tool: that of the tests, in which neither a CI system nor a terminal shows. */
function toolEnvironment(): NodeJS.ProcessEnv {
  const { GITHUB_ACTIONS: _, ...inherited } = process.env;
  return { ...inherited, NO_COLOR: "1" };
}

/** Runs the compiled command line tool in a process of its own, as `npm run build` does, and waits for its end. */
export function jiuwenProcess(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  return jiuwenIn(projectRoot, args, environment);
}

/** The same in another folder, from which paths are named. */
export function jiuwenIn(folder: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  return spawnSync(process.execPath, [join(projectRoot, "dist/src/cli.js"), ...args], {
    cwd: folder,
    env: { ...toolEnvironment(), ...environment },
    encoding: "utf8",
  });
}

/**
 * Runs the compiled command line tool on a thread that has loaded it already, and waits for its end. That takes a fraction of what a new process takes,
 * which is for tests of what processes alone have: signals, an environment, a terminal.
 */
export function jiuwen(args: readonly string[]): Run {
  const { port, ended } = toolThread();
  port.postMessage(args);
  if (Atomics.wait(ended, 0, 0, 300_000) === "timed-out") throw new Error(`jiuwen ${args.join(" ")} does not end`);
  Atomics.store(ended, 0, 0);
  return receiveMessageOnPort(port)?.message;
}

/** The thread of the tool for all tests of a file. */
const toolThread = once(() => {
  const { port1: port, port2 } = new MessageChannel();
  const ended = new Int32Array(new SharedArrayBuffer(4));
  const module = pathToFileURL(join(projectRoot, "dist/src/cli/run.js")).href;
  const thread = new Worker(new URL("./tool-thread.mjs", import.meta.url), {
    workerData: { module, port: port2, ended },
    transferList: [port2],
    env: toolEnvironment(),
  });
  thread.unref();
  port.unref();
  return { port, ended };
});
