import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot, seed, temporaryFolder, writeFiles } from "../workspace.ts";

/** Builds an archive that leaves no room for its own memory, with a home and perhaps a cache folder of this name. */
function build(cacheHome: string | undefined) {
  const folder = temporaryFolder();
  writeFiles(folder, { "news/a.txt": seed(), "news/.cache": "mine" });
  const { XDG_CACHE_HOME: _, GITHUB_ACTIONS: __, ...inherited } = process.env;
  const env = { ...inherited, HOME: join(folder, "home"), ...(cacheHome === undefined ? {} : { XDG_CACHE_HOME: cacheHome }) };
  const args = [join(projectRoot, "dist/src/cli.js"), "build", "news"];
  expect(spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env })).toMatchObject({ status: 0, stderr: "" });
  return folder;
}

test.runIf(process.platform === "linux").each([undefined, "", "caches", "./caches"])(
  "with XDG_CACHE_HOME %j, which is no absolute path, the memory is in ~/.cache",
  (cacheHome) => {
    const folder = build(cacheHome);
    expect(readdirSync(join(folder, "home/.cache/jiuwen"))).toHaveLength(1);
    expect(existsSync(join(folder, "caches"))).toBe(false);
  },
);
