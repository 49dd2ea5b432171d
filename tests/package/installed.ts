import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { projectRoot, type Run } from "../workspace.ts";

/** The package as npm packs it, installed as a person would: into an empty folder, whose name is not plain. */
export interface Installed {
  /** The tarball. */
  readonly tarball: string;
  /** The folder with `node_modules`. */
  readonly folder: string;
  /** Runs `npx jiuwen` below that folder, as it stands in `node_modules/.bin`. */
  readonly npx: (folder: string, ...args: string[]) => Run;
}

/** Packs and installs once for all tests of a file (called outside of any test). The paths hold once the tests run. */
export function installedPackage(): Installed {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), "jiuwen-")));
  const [tarball, folder] = [join(parent, "jiuwen.tgz"), join(parent, "旧 站's")];
  beforeAll(() => {
    const [packed] = JSON.parse(npm(projectRoot, "pack", "--json", "--pack-destination", parent));
    execFileSync("mv", [join(parent, packed.filename), tarball]);
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), "{}\n");
    npm(folder, "install", "--prefer-offline", "--no-audit", "--no-fund", tarball);
  }, 300_000);
  afterAll(() => rmSync(parent, { recursive: true, force: true }));
  return { tarball, folder, npx: (at, ...args) => run(at, "npx", "--no-install", "jiuwen", ...args) };
}

function npm(folder: string, ...args: string[]): string {
  return execFileSync("npm", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], env: environment() });
}

/** Runs a program, and waits for its end. */
export function run(folder: string, program: string, ...args: string[]): Run {
  return spawnSync(program, args, { cwd: folder, encoding: "utf8", env: environment() });
}

/** The environment of a terminal: nothing of the test's own npm, and no CI system. */
export function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|GITHUB_ACTIONS$|NODE_OPTIONS$|VITEST)/i.test(name));
  return { ...Object.fromEntries(inherited), NO_COLOR: "1" };
}
