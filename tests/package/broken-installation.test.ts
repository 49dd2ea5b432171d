import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Run, seed, temporaryFolder, writeFiles } from "../workspace.ts";
import { installedPackage, installIn, run } from "./installed.ts";
import { environment, packedTarball } from "./packed.ts";

const { folder } = installedPackage();

/** The package with jieba's code for this system. */
function nativeJieba(): string {
  const name = readdirSync(join(folder, "node_modules/@node-rs")).find((one) => one !== "jieba");
  if (name === undefined) throw new Error("jieba has no code for this system");
  return `@node-rs/${name}`;
}

/** Packages that may be gone, each with what is missing then, and whether proposing tags needs it. */
const packages = [
  { gone: "jieba's code for this system", of: nativeJieba, missing: "@node-rs/jieba", inTags: true },
  { gone: "@node-rs/jieba", of: () => "@node-rs/jieba", missing: "@node-rs/jieba", inTags: true },
  { gone: "@11ty/eleventy", of: () => "@11ty/eleventy", missing: "@11ty/eleventy", inTags: false },
  { gone: "pinyin-pro", of: () => "pinyin-pro", missing: "pinyin-pro", inTags: false },
];

/** A copy of what is installed, with an archive in its folder `news`. */
function installedCopy(): string {
  // It stands elsewhere, as Node looks for a package in the folders above too.
  const copy = temporaryFolder();
  for (const name of ["node_modules", "package.json", "package-lock.json"]) execFileSync("cp", ["-al", join(folder, name), copy]);
  // The articles share a tag, whose pinyin is asked for.
  const body = "师生学习西迁精神。";
  const days = ["2020-01-01", "2020-01-02", "2020-01-03"];
  writeFiles(
    copy,
    Object.fromEntries(days.map((date) => [`news/${date}.txt`, seed({ title: "西迁精神报告会", date, body, more: "标签: 西迁精神\n" })])),
  );
  return copy;
}

function without(gone: string): string {
  const copy = installedCopy();
  rmSync(join(copy, "node_modules", gone), { recursive: true });
  return copy;
}

/** Runs the tool as it is installed in a copy. A preview that does not end by itself is ended, and has no exit code. */
function jiuwen(copy: string, ...args: string[]): Run {
  const command = [join(copy, "node_modules/jiuwen/bundle/src/cli.js"), ...args];
  return spawnSync(process.execPath, command, { cwd: copy, encoding: "utf8", env: environment(), timeout: 60_000 });
}

function told(name: string): string {
  return `Failed: the package ${name} is missing, or is not for this system; \`npm install jiuwen\` on this system, without --omit=optional, mends that\n`;
}

describe.each(packages)("without $gone", ({ of, missing, inTags }) => {
  test("build and dev end with one line that names the package and tells how to mend it", () => {
    const copy = without(of());
    expect(jiuwen(copy, "build", "news")).toMatchObject({ status: 2, stderr: told(missing) });
    expect(jiuwen(copy, "dev", "news", "--port", "18081")).toMatchObject({ status: 2, stderr: told(missing) });
    expect(readdirSync(copy)).not.toContain("_site");
    expect(readdirSync(join(copy, "news/.cache/jiuwen")).filter((name) => name.startsWith("preview-"))).toEqual([]);
    expect(jiuwen(copy, "tags", "news")).toMatchObject(inTags ? { status: 2, stderr: told(missing) } : { status: 0 });
    // What needs none of them goes on.
    expect(jiuwen(copy, "check", "news")).toMatchObject({ status: 0, stderr: "" });
  });
});

test("it is the same line where other threads meet with it", () => {
  const many = Object.fromEntries(Array.from({ length: 1_600 }, (_, index) => [`news/${index}.txt`, seed({ title: `第${index}篇` })]));
  for (const gone of [nativeJieba(), "@11ty/eleventy"]) {
    const copy = without(gone);
    writeFiles(copy, many);
    expect(jiuwen(copy, "build", "news", "--jobs", "2")).toMatchObject({ status: 2, stderr: told(gone.replace(/(jieba)-.*/, "$1")) });
  }
});

test("a program gets it as the message of an error", () => {
  const copy = without(nativeJieba());
  const program = `import { build } from "jiuwen";
await build({ folder: "news", output: "site" }).catch((error) => console.log("Failed:", error.message));
`;
  writeFiles(copy, { "program.mjs": program });
  expect(run(copy, process.execPath, "program.mjs")).toMatchObject({ status: 0, stdout: told("@node-rs/jieba"), stderr: "" });
});

test("npm install mends what is missing, as the line says", async () => {
  const copy = without(nativeJieba());
  installIn(copy, await packedTarball());
  expect(jiuwen(copy, "build", "news")).toMatchObject({ status: 0, stderr: "" });
});

test("a package whose file is there and broken is told of with the system's reason, and that npm has to make it anew", () => {
  const copy = installedCopy();
  const [native = ""] = readdirSync(join(copy, "node_modules", nativeJieba())).filter((name) => name.endsWith(".node"));
  const path = join(copy, "node_modules", nativeJieba(), native);
  // The file is linked with the installed one, which stays as it is.
  rmSync(path);
  writeFileSync(path, "no program");
  const { status, stderr } = jiuwen(copy, "build", "news");
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Failed: the package @node-rs\/jieba cannot be loaded \(.+\); delete node_modules, and then `npm install .*\n$/);
});
