import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { inject, vi } from "vitest";
import { errorCode } from "../../src/lib/error-code.ts";
import { projectRoot } from "../workspace.ts";

/**
 * The path of the package as npm packs it. The first test that asks for it packs it for all that
 * run, also in other processes, as two packings at once would be in each other's way.
 */
export async function packedTarball(): Promise<string> {
  const folder = inject("packing");
  const [tarball, taken] = [join(folder, "jiuwen.tgz"), join(folder, "taken")];
  try {
    mkdirSync(taken);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    await vi.waitUntil(() => existsSync(tarball), { timeout: 120_000 });
    return tarball;
  }
  const [packed] = JSON.parse(npm(projectRoot, "pack", "--json", "--pack-destination", taken));
  renameSync(join(taken, packed.filename), tarball);
  return tarball;
}

/** Runs npm, and gives what it prints. Throws if it fails. */
export function npm(folder: string, ...args: string[]): string {
  return execFileSync("npm", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], env: environment() });
}

/** The environment of a terminal: nothing of the test's own npm, and no CI system. */
export function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|GITHUB_ACTIONS$|NODE_OPTIONS$|VITEST)/i.test(name));
  return { ...Object.fromEntries(inherited), NO_COLOR: "1" };
}
