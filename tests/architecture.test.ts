import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "./workspace.ts";

/** The list of rooms in ARCHITECTURE.md, in its order: a name, a star for those that are not pure, and what it is for. */
const picture = /```text\n(.*?)```/s.exec(readFileSync(join(projectRoot, "ARCHITECTURE.md"), "utf8"))?.[1] ?? "";
const rooms = [...picture.matchAll(/^(\w+) +(\* )?\S/gm)].map(([, name = "", star]) => ({ name, isPure: star === undefined }));
const order = rooms.map(({ name }) => name);

const files = [".eleventy.ts", ...filesIn("src"), ...filesIn("templates")];

function filesIn(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")));
}

/** What a file imports, types too: files of the project by their paths, and packages by their names. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(projectRoot, file), "utf8");
  return [...source.matchAll(/(?:from|import\(|import)\s*"([^"]+)"/g)].map(([, name = ""]) =>
    name.startsWith(".") ? posix.join(posix.dirname(file), name) : name,
  );
}

/** The room of a file: a folder of `src`, or the templates. What wires all, at the top, is of the last one. */
function roomOf(file: string): string {
  const [top = "", room = ""] = file.split("/");
  if (top === "templates") return top;
  return top === "src" && file.split("/").length > 2 ? room : (order.at(-1) ?? "");
}

test("the rooms of the picture are the folders of src, and the templates", () => {
  const folders = readdirSync(join(projectRoot, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...order].sort()).toEqual([...folders.map(({ name }) => name), "templates"].sort());
});

test("at the top of src stand the command line tool, and what the package gives to programs", () => {
  const atTop = readdirSync(join(projectRoot, "src"), { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(atTop.map(({ name }) => name)).toEqual(["cli.ts", "index.ts"]);
});

test("imports are read off the real files", () => {
  expect(files.length).toBeGreaterThan(300);
  expect(importsOf("src/archive/archive.ts")).toContain("src/ingest/article.ts");
  expect(importsOf("src/tasks/build-pool.ts")).toContain("src/tasks/build-tasks.ts");
});

test.each(files)("%s imports nothing from a room below its own, but files that are there", (file) => {
  const own = order.indexOf(roomOf(file));
  expect(own).toBeGreaterThanOrEqual(0);
  const imported = importsOf(file).filter((name) => /\.tsx?$/.test(name));
  expect(imported.filter((name) => !files.includes(name))).toEqual([]);
  expect(imported.filter((name) => order.indexOf(roomOf(name)) > own)).toEqual([]);
});

test("no files import each other in a circle, not even for types", () => {
  const importers = new Map(files.map((file) => [file, new Set(importsOf(file).filter((name) => files.includes(name)))]));
  // A file that imports none of those that are left is in no circle.
  for (let before = -1; before !== importers.size; ) {
    before = importers.size;
    for (const [file, imported] of importers) if (![...imported].some((name) => importers.has(name))) importers.delete(file);
  }
  expect([...importers.keys()]).toEqual([]);
});

describe("a room without a star is pure:", () => {
  const impure = /^(?:node:)?(?:fs|http|https|net|child_process|worker_threads|dns|tls)(?:\/|$)/;
  test.each(rooms.filter(({ isPure }) => isPure))("$name touches neither disk nor network nor other processes", ({ name }) => {
    const own = files.filter((file) => roomOf(file) === name);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((file) => importsOf(file).some((imported) => impure.test(imported)))).toEqual([]);
  });
});

test("a file's name says what is in it without its folder: no two files have one name", () => {
  const sources = files.filter((file) => file.startsWith("src/"));
  const isTwice = (file: string) => sources.some((other) => other !== file && posix.basename(other) === posix.basename(file));
  expect(sources.filter(isTwice)).toEqual([]);
});

describe("every module has a test, its own or a wider one that ARCHITECTURE.md names:", () => {
  const document = readFileSync(join(projectRoot, "ARCHITECTURE.md"), "utf8");
  const table = /## What tests what\n(.*)$/s.exec(document)?.[1] ?? "";
  const wider = [...table.matchAll(/^\| `(src[\w/]+)` \| (.+) \|$/gm)].map(([, folder = "", cell = ""]) => ({
    folder,
    tests: [...cell.matchAll(/`([^`]+)`/g)].map(([, test = ""]) => test),
  }));
  const testOf = (file: string) => file.replace(/^src\//, "tests/").replace(/\.ts$/, ".test.ts");
  // The two that the package begins with are tested in `tests/package`.
  const without = files.filter(
    (file) => file.startsWith("src/") && !["src/cli.ts", "src/index.ts"].includes(file) && !existsSync(join(projectRoot, testOf(file))),
  );

  test("the table is read, and names tests that there are", () => {
    expect(wider.length).toBeGreaterThan(15);
    expect(wider.flatMap(({ tests }) => tests).filter((test) => !existsSync(join(projectRoot, test)))).toEqual([]);
    expect(wider.filter(({ tests }) => tests.length === 0)).toEqual([]);
  });

  test("what has no test at its mirrored path is in a folder of the table", () => {
    expect(without.filter((file) => !wider.some(({ folder }) => file.startsWith(`${folder}/`)))).toEqual([]);
  });

  test("a folder of the table has a module without a test of its own", () => {
    expect(wider.filter(({ folder }) => !without.some((file) => file.startsWith(`${folder}/`)))).toEqual([]);
  });
});
