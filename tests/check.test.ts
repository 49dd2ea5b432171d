import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { traces } from "./incremental/builds.ts";
import { copyProject, projectRoot, seed, temporaryFolder, writeFiles } from "./workspace.ts";

test("check touches nothing, neither in the folder it reads nor in its own, whatever is wrong", () => {
  const folder = temporaryFolder();
  const root = copyProject(join(folder, "jiuwen"));
  cpSync(join(projectRoot, "dist"), join(root, "dist"), { recursive: true });
  const input = join(folder, "in");
  writeFiles(input, {
    "archive.yaml": "pageSize: 0\n",
    "tags.yaml": "- {name: 校史, kind: 主题}\n",
    "sound.txt": seed(),
    "2024/sound.txt": seed(),
    "2023/sound.txt": seed({ views: null }),
    "faulty.md": "---\n",
    "damaged.txt": Buffer.from([0xff, 0xfe, 0xfd]),
    "other.json": "{}",
  });
  mkdirSync(join(input, "empty"));
  symlinkSync("nowhere", join(input, "link.txt"));
  const before = traces(folder);
  const { status, stderr } = spawnSync(process.execPath, ["dist/src/cli.js", "check", input], { cwd: root, encoding: "utf8" });
  expect(stderr).toContain("bad-config");
  expect(status).toBe(1);
  expect(traces(folder)).toEqual(before);
});
