import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { differences, traces } from "../incremental/builds.ts";
import { realSeeds } from "../samples.ts";
import { projectRoot, readFiles, temporaryFolder, writeFiles } from "../workspace.ts";
import { installIn, npxJiuwen } from "./installed.ts";
import { packedTarball } from "./packed.ts";

const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
const footer = "本站为静态存档，由旧闻（Jiuwen）生成。";

/** A tarball of a version before, 0.0.9, whose pages end with another sentence. */
async function earlierTarball(): Promise<string> {
  const folder = temporaryFolder();
  execFileSync("tar", ["-xzf", await packedTarball()], { cwd: folder });
  const manifest = join(folder, "package/package.json");
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, "utf8")), version: "0.0.9" }));
  const chunks = [...readFiles(join(folder, "package/bundle"))].filter(([, bytes]) => bytes.includes(footer));
  expect(chunks).toHaveLength(1);
  for (const [path, bytes] of chunks)
    writeFileSync(join(folder, "package/bundle", path), bytes.toString("utf8").replaceAll(footer, "本站由旧闻生成。"));
  execFileSync("tar", ["-czf", "jiuwen.tgz", "package"], { cwd: folder });
  return join(folder, "jiuwen.tgz");
}

test("npm install of a new version is all that an upgrade takes: the next build makes anew what differs, and only that", async () => {
  const folder = temporaryFolder();
  const [archive, fresh] = [join(folder, "archive"), join(folder, "fresh")];
  installIn(folder, await earlierTarball());
  expect(npxJiuwen(folder, "--version").stdout).toBe("0.0.9\n");
  expect(npxJiuwen(folder, "init", "archive")).toMatchObject({ status: 0 });
  const seeds = Object.entries(realSeeds()).map(([name, bytes]) => [`articles/${name}`, bytes] as const);
  writeFiles(archive, Object.fromEntries(seeds));
  expect(npxJiuwen(archive, "build")).toMatchObject({ status: 0, stdout: expect.not.stringContaining("made anew") });
  const before = readFiles(join(archive, "_site"));
  expect(before.get("index.html")?.toString()).toContain("本站由旧闻生成。");
  const own = () => [...traces(archive)].filter(([path]) => !/^(?:_|\.cache)/.test(path));
  const untouched = own();
  expect(untouched.length).toBeGreaterThan(seeds.length);

  installIn(folder, await packedTarball());
  const upgraded = npxJiuwen(archive, "build", "--changes", "_changes.txt");
  expect(upgraded).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`Jiuwen ${version} has made anew what it makes otherwise than 0.0.9 did.\n`),
  });
  const after = readFiles(join(archive, "_site"));
  expect(own()).toEqual(untouched);

  // The pages have another footer, and nothing else has another byte.
  const changed = [...after].flatMap(([path, bytes]) => (before.get(path)?.equals(bytes) ? [] : [path])).sort();
  expect(changed).toEqual([...after.keys()].filter((path) => path.endsWith(".html")).sort());
  expect(upgraded.stdout).toContain(`Files: 0 new, ${changed.length} changed, 0 removed\n`);
  const listed = readFileSync(join(archive, "_changes.txt"), "utf8").trimEnd().split("\n").sort();
  expect(listed).toEqual(changed.map((path) => `put ${path}`));

  cpSync(archive, fresh, { recursive: true, filter: (path) => !/^(?:_|\.cache)/.test(basename(path)) });
  expect(npxJiuwen(fresh, "build")).toMatchObject({ status: 0 });
  expect(differences(after, readFiles(join(fresh, "_site")))).toEqual([]);

  // From then on it is remembered as always: nothing is written, and nothing said.
  const published = traces(join(archive, "_site"));
  const again = npxJiuwen(archive, "build");
  expect(again).toMatchObject({ status: 0, stdout: expect.stringContaining("Files: 0 new, 0 changed, 0 removed\n") });
  expect(again.stdout).not.toContain("made anew");
  expect(traces(join(archive, "_site"))).toEqual(published);
});
