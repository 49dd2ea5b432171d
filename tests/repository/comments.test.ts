import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../workspace.ts";

const files = [".eleventy.ts", ...filesIn("src"), ...filesIn("templates")];

function filesIn(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|js|css)$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")));
}

/** How many columns of a terminal a line takes: two for a wide character (UAX #11). */
function columnsOf(line: string): number {
  return [...line].length + (line.match(/[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/gu)?.length ?? 0);
}

/** The lines that are comments and wider than 100 columns, but addresses and what a linter reads. */
function wideCommentsOf(source: string): string[] {
  return source
    .split("\n")
    .filter((line) => /^\s*(?:\/\/|\{?\/?\*)/.test(line) && columnsOf(line) > 100)
    .filter((line) => !/^\s*(?:\/\/|\/?\*\*?) (?:https?:\/\/\S+|biome-ignore .*)$/.test(line));
}

describe("a line of a comment", () => {
  test.each([
    ["an ASCII letter is one column wide", `// ${"a".repeat(97)}`, `// ${"a".repeat(98)}`],
    ["a Chinese character is two columns wide", `  // ${"新".repeat(47)}`, `  // ${"新".repeat(48)}`],
    ["a line of a docstring is one too", ` * ${"a".repeat(97)}`, ` * ${"a".repeat(98)}`],
    ["an address alone may be wider", `// https://${"a".repeat(100)}`, `// See https://${"a".repeat(100)}`],
  ])("%s", (_name, fits, wide) => {
    expect(wideCommentsOf(fits)).toEqual([]);
    expect(wideCommentsOf(wide)).toEqual([wide]);
  });

  test.each(files)("is at most 100 columns wide in %s", (file) => {
    expect(wideCommentsOf(readFileSync(join(projectRoot, file), "utf8"))).toEqual([]);
  });
});
