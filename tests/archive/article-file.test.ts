import { expect, test } from "vitest";
import { articleFiles, type NamedMedia } from "../../src/archive/article-file.ts";

/** A file of the folder that an article names by its path. */
const named = (file: string, content: string, address = file): NamedMedia => ({
  ...{ address, file },
  media: {
    ...{ name: file.replace(/^.*\//, ""), type: "image/png", use: "picture", bytes: 1, width: 1, height: 1 },
    sha256: content.repeat(64),
  },
});

const told = (...files: NamedMedia[]) => articleFiles(files).map(({ name, file, addresses }) => [name, file, addresses]);

test("files keep their names and their order", () => {
  expect(told(named("img/b.png", "1"), named("a.png", "2"))).toEqual([
    ["b.png", "img/b.png", ["img/b.png"]],
    ["a.png", "a.png", ["a.png"]],
  ]);
});

test("what is named twice, or has the same bytes under one name, is one file", () => {
  expect(told(named("a.png", "1"), named("a.png", "1", "./a.png"), named("copy/a.png", "1"), named("a.png", "1"))).toEqual([
    ["a.png", "a.png", ["a.png", "./a.png", "copy/a.png"]],
  ]);
});

test("under two names it is two, as each is what a reader is offered", () => {
  expect(told(named("决定.pdf", "1"), named("copy.pdf", "1")).map(([name]) => name)).toEqual(["决定.pdf", "copy.pdf"]);
});

test("of those that differ and have one name, whatever its case, each is named by its content, in whatever order they stand", () => {
  const files = [named("x/a.png", "1"), named("y/a.png", "2"), named("z/A.PNG", "3"), named("b.png", "4")];
  const names = ["a-11111111.png", "a-22222222.png", "A-33333333.PNG", "b.png"];
  expect(told(...files).map(([name]) => name)).toEqual(names);
  expect(told(...files.toReversed()).map(([name]) => name)).toEqual(names.toReversed());
});
