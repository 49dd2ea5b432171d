import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { deadProcess } from "../processes.ts";
import { isLong } from "../rounds.ts";
import { markdownSeed, newsSeeds, realSeeds } from "../samples.ts";
import type { Files } from "../site-check.ts";
import { copyProject, projectRoot, readFiles, seed, writeFiles } from "../workspace.ts";
import { randomArchive } from "./archives.ts";
import {
  build,
  changes,
  changeUnseen,
  cleanSite,
  createProject,
  differences,
  type Project,
  printedChanges,
  projectIn,
  remove,
  replace,
  settle,
  temporary,
  traces,
} from "./builds.ts";
import { become } from "./kills.ts";
import { createRandom } from "./random.ts";

const nothing = "Files: 0 new, 0 changed, 0 removed";

/** Projects with the real articles for as many tests, written at once, so that one wait makes all of them old. */
const prepared: Project[] = Array.from({ length: 28 }, () => projectIn(temporary()));
for (const { seeds } of prepared) writeFiles(seeds, realSeeds());
afterAll(() => prepared.forEach(remove));

/** A project whose site has been built from articles so old that all is remembered of them. */
async function builtProject(seeds?: Readonly<Record<string, string | Uint8Array>>): Promise<Project> {
  const old = seeds === undefined ? prepared.pop() : undefined;
  if (old) onTestFinished(() => remove(old));
  const project = old ?? createProject();
  if (!old) writeFiles(project.seeds, seeds ?? realSeeds());
  await settle(project.seeds);
  await build(project);
  return project;
}

/** Builds again, and makes sure that the site is the one of a clean build and the changes told are those made, which are returned. */
async function rebuilt(project: Project, options: readonly string[] = []): Promise<string> {
  const before = readFiles(project.site);
  const printed = printedChanges(await build(project, options));
  const after = readFiles(project.site);
  expect(differences(after, await cleanSite(project, options))).toEqual([]);
  if (!options.includes("--clean")) expect(printed).toBe(changes(before, after));
  return printed;
}

describe("when nothing has changed", () => {
  test("nothing in the output folder and nothing in the memory is touched", async () => {
    const project = await builtProject();
    const all = () => [project.site, project.readings, project.published].map(traces);
    const before = all();
    expect(printedChanges(await build(project))).toBe(nothing);
    expect(all()).toEqual(before);
  });

  test("what was wrong with the articles is said once more", async () => {
    const project = await builtProject({ "a.txt": seed({ views: null }) });
    const [first, second] = [await build(project, ["--clean"]), await build(project)];
    expect(first.stderr).toContain("no-views");
    expect(second.stderr).toBe(first.stderr);
    const counts = /^1 article published, 1 warning\n\d+ pages, 0 tags, /m;
    expect(first.stdout).toMatch(counts);
    expect(counts.exec(second.stdout)?.[0]).toBe(counts.exec(first.stdout)?.[0]);
  });
});

describe("a change of the articles is noticed", () => {
  test.each([{ old: false }, { old: true }])(
    "when it leaves size and time of the last change as they were (old by then: $old)",
    async ({ old }) => {
      const project = await builtProject({ "a.txt": seed({ views: "2425" }) });
      changeUnseen(join(project.seeds, "a.txt"), seed({ views: "2426" }));
      if (old) await settle(project.seeds);
      expect(await rebuilt(project)).not.toBe(nothing);
    },
  );

  test("when an article is added and taken back before it is old enough to be remembered", async () => {
    const project = await builtProject();
    writeFiles(project.seeds, { "added.txt": seed({ date: "2025-01-01" }) });
    expect(await rebuilt(project)).not.toBe(nothing);
    rmSync(join(project.seeds, "added.txt"));
    expect(await rebuilt(project)).not.toBe(nothing);
  });

  test("when all of them are others for a while", async () => {
    const project = await builtProject();
    const aside = `${project.seeds}-aside`;
    mkdirSync(aside);
    for (const name of Object.keys(realSeeds())) renameSync(join(project.seeds, name), join(aside, name));
    writeFiles(project.seeds, newsSeeds(3, "2020-01-05"));
    expect(await rebuilt(project)).not.toBe(nothing);
    for (const name of Object.keys(newsSeeds(3, "2020-01-05"))) rmSync(join(project.seeds, name));
    for (const name of readdirSync(aside)) renameSync(join(aside, name), join(project.seeds, name));
    expect(await rebuilt(project)).not.toBe(nothing);
  });

  test("when the folder is another for a while, of which nothing is remembered: what the first has published is told and left alone", async () => {
    const project = await builtProject();
    const before = readFiles(project.site);
    renameSync(project.seeds, `${project.seeds}-aside`);
    writeFiles(project.seeds, newsSeeds(3, "2020-01-05"));
    expect((await build(project)).stderr).toContain("Not of this archive's site, and left alone");
    const kept = [...before].filter(([path]) => /^2024\/04\/.*\.txt$/.test(path));
    expect(kept.length).toBeGreaterThan(0);
    for (const [path, bytes] of kept) expect(readFileSync(join(project.site, path))).toEqual(bytes);
    expect(differences(new Map([...readFiles(project.site), ...(await cleanSite(project))]), readFiles(project.site))).toEqual([]);
  });

  test.each([
    { file: "archive.yaml", text: "title: 另一个名字\n" },
    { file: "tags.yaml", text: "- {name: 校史, kind: 主题}\n" },
  ])("when $file alone says something else", async ({ file, text }) => {
    const project = await builtProject();
    writeFiles(project.seeds, { [file]: text });
    await settle(project.seeds);
    expect(await rebuilt(project)).not.toBe(nothing);
  });

  test("when an option is given and taken back", async () => {
    const project = await builtProject();
    const before = readFiles(project.site);
    expect(await rebuilt(project, ["--url", "https://example.org/news/"])).not.toBe(nothing);
    expect(await rebuilt(project)).not.toBe(nothing);
    expect(differences(readFiles(project.site), before)).toEqual([]);
  });
});

describe("the same bytes in other files, as in a fresh checkout with a restored memory, change no page", () => {
  test("of the articles", async () => {
    const project = await builtProject();
    cpSync(project.seeds, `${project.seeds}-aside`, { recursive: true });
    rmSync(project.seeds, { recursive: true });
    cpSync(`${project.seeds}-aside`, project.seeds, { recursive: true });
    const before = traces(project.site);
    expect(await rebuilt(project)).toBe(nothing);
    expect(traces(project.site)).toEqual(before);
  });

  test("of the site", async () => {
    const project = await builtProject();
    cpSync(project.site, `${project.site}-aside`, { recursive: true });
    rmSync(project.site, { recursive: true });
    cpSync(`${project.site}-aside`, project.site, { recursive: true });
    const before = traces(project.site);
    expect(await rebuilt(project)).toBe(nothing);
    expect(traces(project.site)).toEqual(before);
  });
});

describe("a site that somebody has changed is made whole:", () => {
  const page = "tags/index.html";
  const edited = (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace("<h1", "<h2"), "latin1");

  test.each([
    { what: "a page that is missing is put back alone", harm: (path: string) => rmSync(path), says: "Files: 1 new, 0 changed, 0 removed" },
    {
      what: "a page that is replaced is put back alone",
      harm: (path: string) => replace(path, edited(readFileSync(path))),
      says: "Files: 0 new, 1 changed, 0 removed",
    },
    {
      what: "and so is one that is replaced by one of the same time and size",
      harm: (path: string) => {
        const { atime, mtime } = statSync(path);
        replace(path, edited(readFileSync(path)));
        utimesSync(path, atime, mtime);
      },
      says: "Files: 0 new, 1 changed, 0 removed",
    },
    {
      what: "a page that is touched stays as it is",
      harm: (path: string) => utimesSync(path, new Date(0), new Date(0)),
      says: nothing,
    },
  ])("$what", async ({ harm, says }) => {
    const project = await builtProject();
    const before = traces(project.site);
    harm(join(project.site, page));
    expect(await rebuilt(project)).toBe(says);
    const after = traces(project.site);
    const own = [page, "tags"];
    expect([...after.keys()].filter((path) => after.get(path) !== before.get(path) && !own.includes(path))).toEqual([]);
  });

  test.each(["data/articles.csv", "data/2024.jsonl.gz"])(
    "%s that was edited in place is written anew with the next article, not copied from",
    async (path) => {
      const project = await builtProject();
      writeFileSync(join(project.site, path), "mine");
      writeFiles(project.seeds, { "added.txt": seed({ date: "2024-01-01" }) });
      expect(await rebuilt(project)).not.toBe(nothing);
    },
  );

  test("--clean restores every byte of every file", async () => {
    const project = await builtProject();
    const before = readFiles(project.site);
    for (const path of before.keys()) writeFileSync(join(project.site, path), "mine");
    expect(printedChanges(await build(project, ["--clean"]))).toBe(`Files: 0 new, ${before.size} changed, 0 removed`);
    expect(differences(readFiles(project.site), before)).toEqual([]);
  });
});

describe("a memory that is not as Jiuwen left it is as good as none:", () => {
  const project = projectIn(temporary());
  let whole: Files;
  beforeAll(async () => {
    writeFiles(project.seeds, realSeeds());
    writeFiles(project.site, { CNAME: "mine" });
    await settle(project.seeds);
    await build(project);
    whole = readFiles(project.site);
  });
  afterAll(() => remove(project));

  const harms = [
    { harm: "cut off", change: (bytes: Buffer) => bytes.subarray(0, bytes.length / 2) },
    { harm: "emptied", change: () => Buffer.of() },
    { harm: "edited by hand", change: (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace(/\w(?=\W*$)/, "x"), "latin1") },
    { harm: "gone", change: () => null },
    { harm: "replaced by a folder", change: () => "folder" as const },
  ];
  const kinds = ["readings", "/part-top", "/parts", "/sections/", "/state", "/"];
  test.each(kinds.flatMap((kind) => harms.map((harm) => ({ ...harm, kind }))))("every $kind $harm", async ({ kind, change }) => {
    // After a test that has failed too.
    await build(project, ["--clean"]);
    const kept = [project.readings, project.published].flatMap((folder) => [...readFiles(folder).keys()].map((name) => join(folder, name)));
    const harmed = kept.filter((path) => path.includes(kind));
    expect(harmed).not.toEqual([]);
    for (const path of harmed) {
      const bytes = change(readFileSync(path));
      rmSync(path);
      if (bytes === "folder") writeFiles(path, { "a/b": "mine" });
      else if (bytes) writeFileSync(path, bytes);
    }
    rmSync(join(project.site, "index.html"));
    const run = await build(project);
    expect(printedChanges(run)).toBe("Files: 1 new, 0 changed, 0 removed");
    expect(run.stderr).not.toContain("remembered");
    expect(differences(readFiles(project.site), whole)).toEqual([]);
    // What was harmed is whole again, too.
    expect(printedChanges(await build(project))).toBe(nothing);
    // But what is known of a file's sections waits until the file changes.
    expect(harmed.filter((path) => !path.includes("/sections/") && !statSync(path).isFile())).toEqual([]);
  });

  test.each([
    { what: "a file", make: (path: string) => writeFileSync(path, "") },
    { what: "a link that leads nowhere", make: (path: string) => symlinkSync("nowhere", path) },
  ])("$what in the place of its folders", async ({ make }) => {
    await build(project, ["--clean"]);
    for (const folder of [project.readings, project.published]) {
      rmSync(folder, { recursive: true });
      make(folder);
    }
    expect((await build(project)).stderr).not.toContain("remembered");
    for (const folder of [project.readings, project.published]) expect(readdirSync(folder)).not.toEqual([]);
    expect(differences(readFiles(project.site), whole)).toEqual([]);
  });

  test("what a killed build has not finished writing is cleared away", async () => {
    await build(project, ["--clean"]);
    const unfinished = [project.readings, project.published].map((folder) => join(folder, `.state.${deadProcess()}.new`));
    for (const path of unfinished) writeFileSync(path, "");
    await build(project);
    expect(unfinished.filter((path) => existsSync(path))).toEqual([]);
  });

  test("the site is built also where it is gone together with the memory of what was published there", async () => {
    rmSync(project.site, { recursive: true });
    rmSync(join(project.published, "parts"));
    await build(project);
    expect(differences(readFiles(project.site), new Map([...whole].filter(([path]) => path !== "CNAME")))).toEqual([]);
  });
});

describe("what is not Jiuwen's in the output folder", () => {
  const notJiuwens = (site: string, ...names: readonly string[]) =>
    `Not of this archive's site, and left alone in ${site}: ${names.length} file${names.length === 1 ? "" : "s"}\n${names.map((name) => `  ${name}\n`).join("")}`;

  test("is named once, whether anything else has changed or not, and left alone", async () => {
    const project = await builtProject();
    const foreign = { CNAME: "mine", "2024/notes.txt": "mine" };
    writeFiles(project.site, foreign);
    const names = ["2024/notes.txt", "CNAME"];
    expect((await build(project)).stderr).toBe(notJiuwens(project.site, ...names));
    expect((await build(project)).stderr).toBe("");
    writeFiles(project.seeds, { "added.txt": seed({ date: "2025-01-01" }) });
    expect((await build(project)).stderr).toBe("");
    expect((await build(project, ["--clean"])).stderr).toBe("");
    writeFiles(project.site, { "more.txt": "mine" });
    expect((await build(project)).stderr).toBe(notJiuwens(project.site, "more.txt"));
    for (const name of names) expect(readFileSync(join(project.site, name), "utf8")).toBe("mine");
  });

  test("is not what Jiuwen has published, though the memory of that is gone", async () => {
    const project = await builtProject();
    writeFiles(project.site, { CNAME: "mine" });
    rmSync(project.published, { recursive: true });
    expect((await build(project)).stderr).toBe(notJiuwens(project.site, "CNAME"));
  });

  test("stays in a hidden folder as it is, which is not looked into", async () => {
    const project = await builtProject();
    writeFiles(project.site, { ".git/HEAD": "ref: refs/heads/pages\n", ".git/objects/index.html": "mine" });
    const before = traces(join(project.site, ".git"));
    expect((await build(project)).stderr).toBe(notJiuwens(project.site, ".git/"));
    writeFiles(project.seeds, { "added.txt": seed({ date: "2025-01-01" }) });
    expect((await build(project)).stderr).toBe("");
    expect(traces(join(project.site, ".git"))).toEqual(before);
  });
});

test("one thread and four make the same bytes of many articles, all of them and those that have changed", async () => {
  // More than 1,500 files are read by more threads than one.
  const archive = randomArchive(createRandom(7), isLong ? 2_500 : 1_510);
  const [one, four] = [createProject(), createProject()];
  const changed = { ...archive, "tags.yaml": "- {name: 大事, kind: 主题}\n", "added.md": markdownSeed };
  for (const edition of isLong ? [archive, changed] : [changed]) {
    for (const { seeds } of [one, four]) become(seeds, edition);
    await build(one, ["--jobs", "1"]);
    await build(four, ["--jobs", "4"]);
    expect(differences(readFiles(one.site), readFiles(four.site))).toEqual([]);
  }
});

test("a build by a new version says so once", async () => {
  const project = createProject();
  writeFiles(project.seeds, realSeeds());
  const root = join(project.folder, "jiuwen");
  copyProject(root);
  cpSync(join(projectRoot, "dist"), join(root, "dist"), { recursive: true });
  const { version, ...rest } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  writeFiles(root, { "package.json": JSON.stringify({ ...rest, version: "0.0.9" }) });
  const said = `Jiuwen ${version} has made anew what it makes otherwise than 0.0.9 did.`;
  expect((await build(project, [], root)).stdout).not.toContain("has made anew");
  const upgraded = await build(project);
  expect(upgraded.stdout).toContain(said);
  expect(differences(readFiles(project.site), await cleanSite(project))).toEqual([]);
  expect((await build(project)).stdout).not.toContain("has made anew");
});

describe("another version of Jiuwen rebuilds what it makes otherwise:", () => {
  const project = projectIn(temporary());
  const root = join(project.folder, "jiuwen");
  const copy = projectIn(project.folder);
  const compile = () => execFileSync("npm", ["run", "--silent", "compile"], { cwd: root });
  beforeAll(() => {
    copyProject(root);
    cpSync(join(projectRoot, "dist"), join(root, "dist"), { recursive: true });
    writeFiles(copy.seeds, realSeeds());
  });
  afterAll(() => remove(project));

  test.each([
    { what: "a template", file: "templates/year.11ty.tsx", from: "<h1>", to: "<h1>又：", changed: /^\d{4}\/index\.html$/ },
    {
      what: "a style, whose name is on every page",
      file: "templates/assets/style/base.css",
      from: "",
      to: "q { color: red }\n",
      changed: /\.html$/,
    },
  ])("$what", async ({ file, from, to, changed }) => {
    await build(copy, [], root);
    const before = readFiles(copy.site);
    const text = readFileSync(join(root, file), "utf8");
    writeFileSync(join(root, file), text.replace(from, to));
    compile();
    expect(printedChanges(await build(copy, [], root))).not.toBe(nothing);
    const after = readFiles(copy.site);
    expect(differences(after, await cleanSite(copy, [], root))).toEqual([]);
    const pages = [...after.keys()].filter((path) => changed.test(path));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter((path) => after.get(path)?.equals(before.get(path) ?? Buffer.of()))).toEqual([]);
  });
});
