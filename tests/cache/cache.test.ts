import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createCache } from "../../src/cache/cache.ts";
import { readFiles, temporaryFolder, writeFiles } from "../workspace.ts";

test("what was written is read back, by the same version alone", () => {
  const cache = createCache(join(temporaryFolder(), "cache"));
  cache.within("part").write("a", "1", "旧闻\n");
  expect(cache.within("part").read("a", "1")).toBe("旧闻\n");
  expect(cache.within("part").read("a", "2")).toBeNull();
  expect(cache.read("a", "1")).toBeNull();
  expect(cache.within("part").names()).toEqual(["a"]);
});

test("a text in pieces is the same file as the whole text, and no piece of an earlier one is left in it", () => {
  const cache = createCache(join(temporaryFolder(), "cache"));
  cache.write("pieces", "1", ["旧闻".repeat(100), "\n"]);
  cache.write("pieces", "1", ["旧", "闻\n", "𠮷"]);
  cache.write("whole", "1", "旧闻\n𠮷");
  expect(cache.read("pieces", "1")).toBe("旧闻\n𠮷");
  const [pieces, whole] = ["pieces", "whole"].map((name) => readFileSync(join(cache.folder, name)));
  expect(pieces).toEqual(whole);
});

test("git passes it over, whatever the archive's own .gitignore says", () => {
  const cache = createCache(join(temporaryFolder(), "cache"));
  cache.write("a", "1", "text");
  expect(readFileSync(join(cache.folder, ".gitignore"), "utf8")).toBe("*\n");
});

test("one that is not kept is read, and not written", () => {
  const folder = join(temporaryFolder(), "cache");
  createCache(folder).write("a", "1", "text");
  const cache = createCache(folder, { isKept: false });
  cache.remember(() => cache.write("b", "1", "text"));
  expect([cache.read("a", "1"), cache.names().sort()]).toEqual(["text", [".gitignore", "a"]]);
});

describe("what stands in the way within it is replaced, and what a link leads to is left alone:", () => {
  /** A cache in which something stands in the place of a part, and a file beside it. */
  function cacheWith(obstacle: (path: string) => void) {
    const folder = temporaryFolder();
    const cache = createCache(join(folder, "cache"));
    writeFiles(folder, { "mine/family.json": "mine" });
    mkdirSync(cache.folder);
    obstacle(join(cache.folder, "part"));
    return { folder, part: cache.within("part") };
  }

  test.each([
    { what: "a file", obstacle: (path: string) => writeFiles(join(path, ".."), { part: "x" }) },
    { what: "a link to a folder", obstacle: (path: string) => symlinkSync("../mine", path) },
    { what: "a link to nothing", obstacle: (path: string) => symlinkSync("nowhere", path) },
  ])("$what in the place of a folder", ({ obstacle }) => {
    const { folder, part } = cacheWith(obstacle);
    expect(part.names()).toEqual([]);
    part.write("a", "1", "text");
    expect(part.read("a", "1")).toBe("text");
    expect(part.names()).toEqual(["a"]);
    expect([...readFiles(join(folder, "mine")).keys()]).toEqual(["family.json"]);
  });

  test("a folder in the place of a file", () => {
    const { part } = cacheWith((path) => mkdirSync(join(path, "a/b"), { recursive: true }));
    part.write("a", "1", "text");
    expect(part.read("a", "1")).toBe("text");
  });
});

test("what cannot be written is told once, by the first failure, and the work goes on", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { cache: "mine" });
  const cache = createCache(join(folder, "cache/deep"));
  expect([cache.names(), cache.within("part").names(), cache.within("part").read("a", "1")]).toEqual([[], [], null]);
  for (const name of ["a", "b"]) cache.remember(() => cache.within("part").write(name, "1", "text"));
  expect(cache.refusal()).toMatch(/cache\/deep\/part\/a cannot be written: E/);
  expect(existsSync(join(folder, "cache"))).toBe(true);
  expect(readdirSync(folder)).toEqual(["cache"]);
  expect(() =>
    cache.remember(() => {
      throw new Error("a fault of Jiuwen");
    }),
  ).toThrow("a fault of Jiuwen");
});
