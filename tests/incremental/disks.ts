import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Mounts and unmounts need root: these tests run as root, or `sudo` asks nothing (as on GitHub's machines). Containers may forbid it even then. */
const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];

function run(...words: string[]): boolean {
  const [command = "", ...rest] = [...asRoot, ...words];
  return spawnSync(command, rest, { stdio: "ignore" }).status === 0;
}

/** Whether disks can be mounted here. */
export const canMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), "jiuwen-"));
  const mounted = run("mount", "-t", "tmpfs", "tmpfs", folder) && run("umount", folder);
  rmSync(folder, { recursive: true });
  return mounted;
})();

/** Mounts a disk in memory of so many KB at a folder, until the test is over. */
export function mountDisk(folder: string, size: number): void {
  mount(folder, "-t", "tmpfs", "-o", `size=${size}k,mode=777`, "tmpfs", folder);
}

/** Mounts one folder at another, until the test is over. */
export function mountFolder(from: string, to: string): void {
  mount(to, "--bind", from, to);
}

function mount(folder: string, ...words: string[]): void {
  mkdirSync(folder, { recursive: true });
  if (!run("mount", ...words)) throw new Error(`mount ${words.join(" ")} has failed`);
  onTestFinished(() => {
    run("umount", folder);
  });
}

/** Changes how a folder is mounted: `ro`, `size=8m`. */
export function remount(folder: string, options: string): void {
  if (!run("mount", "-o", `remount,${options}`, folder)) throw new Error(`${folder} cannot be mounted with ${options}`);
}

/** Fills a disk but for so many KB, with one file, whose path is returned. */
export function fill(disk: string, left: number): string {
  const { bavail, bsize } = statfsSync(disk);
  const ballast = join(disk, "ballast");
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - left * 1024));
  return ballast;
}
