import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openCache } from "../../src/cache/cache-folder.ts";
import { projectRoot, seed, temporaryFolder, writeFiles } from "../workspace.ts";

/** Builds an archive that leaves no room for its own memory, with a home and perhaps a cache folder of this name. */
function build(cacheHome: string | undefined, ...options: string[]) {
  const folder = temporaryFolder();
  writeFiles(folder, { "news/a.txt": seed(), "news/.cache": "mine" });
  const { XDG_CACHE_HOME: _, GITHUB_ACTIONS: __, ...inherited } = process.env;
  const env = { ...inherited, HOME: join(folder, "home"), ...(cacheHome === undefined ? {} : { XDG_CACHE_HOME: cacheHome }) };
  const args = [join(projectRoot, "dist/src/cli.js"), "build", "news", ...options];
  const run = () => spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env });
  const first = run();
  expect(first).toMatchObject({ status: 0, stderr: "" });
  return { folder, first, run };
}

test.runIf(process.platform === "linux").each([undefined, "", "caches", "./caches"])(
  "with XDG_CACHE_HOME %j, which is no absolute path, the memory is in ~/.cache",
  (cacheHome) => {
    const { folder } = build(cacheHome);
    expect(readdirSync(join(folder, "home/.cache/jiuwen"))).toHaveLength(1);
    expect(existsSync(join(folder, "caches"))).toBe(false);
  },
);

test.runIf(process.platform === "linux")(
  "a build tells in one line where it is remembered, if that is not in the archive, and not with --quiet",
  () => {
    const { folder, first, run } = build(undefined);
    const [name = ""] = readdirSync(join(folder, "home/.cache/jiuwen"));
    const line = `This build is remembered in ${join(folder, "home/.cache/jiuwen", name)}, as nothing can be written to .cache/jiuwen in the archive.\n`;
    // Also one that finds nothing to do.
    for (const { stdout } of [first, run()]) expect(stdout.split(line)).toHaveLength(2);
    expect(build(undefined, "--quiet").first.stdout).toBe("");
    rmSync(join(folder, "news/.cache"));
    expect(run().stdout).not.toContain("is remembered");
  },
);

test("an archive that was moved away while it was built is not made anew by what is remembered of it", () => {
  const archive = join(temporaryFolder(), "news");
  writeFiles(archive, { "a.txt": seed() });
  const cache = openCache(archive);
  cache.write("before", "1", "text");
  renameSync(archive, `${archive}-away`);
  cache.remember(() => cache.write("after", "1", "text"));
  expect(cache.refusal()).toMatch(/ENOENT/);
  expect(existsSync(archive)).toBe(false);
});
