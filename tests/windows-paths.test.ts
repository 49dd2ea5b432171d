import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { projectRoot } from "./workspace.ts";

/**
 * What a function of a module in `src` gives, or how it fails, for each of some lists of arguments,
 * in a process whose `node:path` has become that of Windows.
 */
function onWindows(module: string, name: string, calls: readonly (readonly unknown[])[]): unknown[] {
  const url = pathToFileURL(join(projectRoot, "dist/src", module.replace(".ts", ".js"))).href;
  const program = `import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { ${name} } from ${JSON.stringify(url)};
Object.assign(path, path.win32);
syncBuiltinESMExports();
const resultOf = (args) => {
  try {
    return ${name}(...args) ?? null;
  } catch (error) {
    return error.message;
  }
};
console.log(JSON.stringify(${JSON.stringify(calls)}.map(resultOf)));`;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }));
}

test("on Windows a path is in a folder if it begins with it, in any case of letters, on the same drive", () => {
  const paths = [
    "C:\\news",
    "C:\\news\\2024\\a.txt",
    "c:\\News\\a.txt",
    "C:\\news\\..a.txt",
    "C:\\newspaper\\a.txt",
    "C:\\",
    "D:\\news\\a.txt",
  ];
  const calls = paths.map((path) => ["C:\\news", path]);
  expect(onWindows("lib/is-inside.ts", "isInside", calls)).toEqual([true, true, true, true, false, false, false]);
});

test("on Windows paths are printed with slashes", () => {
  const calls = [["old news\\2024"], ["D:\\news"], ["old/news"], ["\\\\server\\news"]];
  expect(onWindows("cli/print.ts", "withSlashes", calls)).toEqual(["old news/2024", "D:/news", "old/news", "//server/news"]);
});

test("on Windows an output folder that has articles of the archive in it is found out", () => {
  const seeds = [{ file: "2024/05/a.txt" }];
  const calls = ["C:\\news\\2024", "C:\\news\\2024\\05", "C:\\news\\20", "C:\\news\\_site", "D:\\site"].map((output) => [
    output,
    "C:\\news",
    seeds,
  ]);
  const refused = expect.stringContaining("holds articles of the archive, such as 2024/05/a.txt");
  expect(onWindows("output/output-folder.ts", "refuseArticlesIn", calls)).toEqual([refused, refused, null, null, null]);
});

test("on Windows the first line of a build tells the folder and the kinds of files as elsewhere", () => {
  const listing = { seeds: [{ file: "2024/a.txt" }, { file: "b.MD" }], others: [], diagnostics: [], passedOver: 0 };
  expect(onWindows("cli/source-line.ts", "sourceLine", [["old\\news", listing]])).toEqual(["Reading old/news: 1 .md, 1 .txt"]);
});
