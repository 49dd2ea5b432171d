import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "./workspace.ts";

/** The way the data walks. An import may point at its own room or one to the left. */
const rooms = [
  "src/vocabulary",
  "src/words",
  "src/names",
  "src/keywords",
  "src/search",
  "src/ingest",
  "src/archive",
  "src/curation",
  "src/site",
  "src/export",
  "templates",
  "src/cache",
  "src/publish",
];

const files = ["src", "templates"].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => posix.join(folder, name.replaceAll("\\", "/"))),
);

/** What a file imports: files of the project by their paths, and packages by their names. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(projectRoot, file), "utf8");
  return [...source.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, name = ""]) =>
    name.startsWith(".") ? posix.join(dirname(file), name) : name,
  );
}

function roomOf(file: string): string | undefined {
  return rooms.find((room) => file.startsWith(`${room}/`));
}

test("the walk is read off the real files", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(importsOf("src/archive/archive.ts")).toContain("src/ingest/article.ts");
});

test.each(files.filter(roomOf))("%s imports nothing from a room to its right", (file) => {
  const reach = rooms.indexOf(roomOf(file) ?? "");
  const beyond = importsOf(file).filter((name) => rooms.indexOf(roomOf(name) ?? "") > reach);
  expect(beyond).toEqual([]);
});

/** What every room may use: it knows nothing of any room. */
const shared = [
  "all.ts",
  "crew.ts",
  "diagnostics.ts",
  "direction.ts",
  "failure.ts",
  "fold.ts",
  "group.ts",
  "nfkc.ts",
  "once.ts",
  "order.ts",
  "regular-file.ts",
  "root.ts",
  "running.ts",
  "unfinished.ts",
  "yaml.ts",
  "config.ts",
].map((name) => `src/${name}`);

test("outside its own walk a room uses only what knows no room", () => {
  const roots = files.filter(roomOf).flatMap((file) => importsOf(file).filter((name) => /^src\/[^/]+$/.test(name)));
  expect([...new Set(roots)].filter((name) => !shared.includes(name))).toEqual([]);
  expect(shared.filter((file) => importsOf(file).some(roomOf))).toEqual([]);
});

test("no source imports a template", () => {
  expect(files.filter((file) => file.startsWith("src/") && importsOf(file).some((name) => name.startsWith("templates/")))).toEqual([]);
});

test("one module of the ingest touches the disk, and nothing between it and publishing does", () => {
  const pure = files.filter((file) => ![undefined, "src/cache", "src/publish"].includes(roomOf(file)));
  expect(pure.filter((file) => importsOf(file).some((name) => /^node:(?:fs|http|net|child_process)/.test(name)))).toEqual([
    "src/input/article-files.ts",
  ]);
});
