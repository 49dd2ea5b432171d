import { existsSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listSeeds } from "../../src/input/article-files.ts";
import { jiuwen, seed, temporaryFolder, writeFiles } from "../workspace.ts";

/** The files that are articles of a folder with these, and those that are not. */
function listed(files: readonly string[], ignored: readonly string[] = []) {
  const folder = temporaryFolder();
  writeFiles(folder, Object.fromEntries(files.map((file) => [file, seed()])));
  const { seeds, others } = listSeeds(folder, ignored);
  return { seeds: seeds.map(({ file }) => file), others: others.map(({ file }) => file) };
}

test.each([
  "README.md",
  "2020/readme.zh-CN.txt",
  "LICENSE",
  "LICENSE.txt",
  "licence.md",
  "package.json",
  "package-lock.json",
  "node_modules/some/post.md",
  ".github/post.md",
  ".hidden.txt",
  "_drafts/post.md",
  "2020/_aside.txt",
  "_posts.md",
  "_posts/_draft.md",
  "_site/2020/01/a.txt",
])("%s is no article, whatever is in it, and nothing is said of it", (file) => {
  expect(listed(["a.txt", file])).toEqual({ seeds: ["a.txt"], others: [] });
});

test.each(["_posts/2020-01-01-a.md", "source/_posts/a.md", "readmes.txt", "license-plates.txt", "package.txt", "2020/a_b.txt"])(
  "%s is an article",
  (file) => {
    expect(listed([file])).toEqual({ seeds: [file], others: [] });
  },
);

test("a map of import at the top is not told of, and one below is", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "import-map.yaml": "title: h1", "more/import-map.yaml": "title: h1" });
  expect(listSeeds(folder, []).others.map(({ file }) => file)).toEqual(["more/import-map.yaml"]);
});

test("what a pattern matches is neither an article nor told of", () => {
  const files = ["a.txt", "a.bak.txt", "old/b.txt", "old/deep/c.md", "2020/old/d.txt", "page.html", "2020/page.html"];
  expect(listed(files, ["old/**", "*.bak.txt", "**/*.html"])).toEqual({ seeds: ["2020/old/d.txt", "a.txt"], others: [] });
  expect(listed(files, ["old"])).toEqual({ seeds: ["2020/old/d.txt", "a.bak.txt", "a.txt"], others: ["2020/page.html", "page.html"] });
});

test("files of other formats are listed too, settings in the wrong place and links that lead to no file are warnings, all in one order", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "z.html": "", "2020/tags.yaml": "", "2020/a.txt": seed(), "b.txt": seed(), "archive.yaml": "", "A.PDF": "" });
  symlinkSync("2020", join(folder, "linked"));
  symlinkSync("nowhere", join(folder, "lost.html"));
  const { diagnostics, others } = listSeeds(folder, []);
  expect(others.map(({ file }) => file)).toEqual(["A.PDF", "z.html"]);
  expect(diagnostics.map(({ file, level, rule }) => [file, level, rule])).toEqual([
    ["2020/tags.yaml", "warning", "unread-file"],
    ["linked", "warning", "unread-file"],
    ["lost.html", "warning", "unread-file"],
  ]);
});

test.each(["404.html", "search", "data"])(
  "a site in the archive is none of its articles though %s was taken out of it, and comes back",
  (gone) => {
    const folder = temporaryFolder();
    writeFiles(folder, { "a.txt": seed(), "2020/b.txt": seed({ date: "2020-01-01" }) });
    const build = () => expect(jiuwen(["build", folder, "-o", `${folder}/site`])).toMatchObject({ status: 0, stderr: "" });
    build();
    rmSync(`${folder}/site/${gone}`, { recursive: true });
    expect(jiuwen(["check", folder]).stdout).toContain("2 sound articles, nothing wrong");
    build();
    expect(existsSync(`${folder}/site/${gone}`)).toBe(true);
  },
);

test("a site may be built to where nothing is read, whatever stands there", () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "a.txt": seed(),
    "_site/notes.txt": "mine",
    "public/robots.txt": "mine",
    "archive.yaml": 'ignore: ["public/**"]\n',
  });
  for (const output of ["_site", "public"]) {
    const run = jiuwen(["build", folder, "-o", `${folder}/${output}`]);
    expect(run).toMatchObject({ status: 0, stdout: expect.stringContaining("1 article") });
  }
  expect(readFileSync(`${folder}/_site/notes.txt`, "utf8")).toBe("mine");
});

test("a site that was built into the archive is no part of it, also after its sources", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a.txt": seed(), "2020/b.txt": seed({ date: "2020-01-01" }) });
  for (const changes of ["0 changed", "0 new, 0 changed"]) {
    const run = jiuwen(["build", folder, "-o", `${folder}/public/site`]);
    expect(run).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("2 articles") });
    expect(run.stdout).toContain(changes);
  }
  expect(jiuwen(["check", folder]).stdout).toContain("2 sound articles, nothing wrong");
});
