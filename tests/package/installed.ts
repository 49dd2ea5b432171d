import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Run } from "../workspace.ts";
import { environment, npm, packedTarball } from "./packed.ts";

/** The package as npm packs it, installed as a person would: into an empty folder, whose name is not plain. */
export interface Installed {
  /** The folder with `node_modules`. */
  readonly folder: string;
  /** Runs `npx jiuwen` below that folder, as it stands in `node_modules/.bin`. */
  readonly npx: (folder: string, ...args: string[]) => Run;
}

/** Installs once for all tests of a file (called outside of any test). The folder is there once the tests run. */
export function installedPackage(): Installed {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), "jiuwen-")));
  const folder = join(parent, "旧 站's");
  beforeAll(async () => {
    mkdirSync(folder);
    installIn(folder, await packedTarball());
  }, 300_000);
  afterAll(() => rmSync(parent, { recursive: true, force: true }));
  return { folder, npx: npxJiuwen };
}

/** Installs a tarball in a folder, over what is installed there. */
export function installIn(folder: string, tarball: string): void {
  if (!existsSync(join(folder, "package.json"))) writeFileSync(join(folder, "package.json"), "{}\n");
  npm(folder, "install", "--prefer-offline", "--no-audit", "--no-fund", tarball);
}

/** Runs `npx jiuwen` in or below a folder in which it is installed. */
export function npxJiuwen(folder: string, ...args: string[]): Run {
  return run(folder, "npx", "--no-install", "jiuwen", ...args);
}

/** Runs a program, and waits for its end. */
export function run(folder: string, program: string, ...args: string[]): Run {
  return spawnSync(program, args, { cwd: folder, encoding: "utf8", env: environment() });
}
