import { expect, test } from "vitest";
import { builtLine, readLine, togetherLines } from "../../src/cli/part-lines.ts";

const shard = { part: 2, of: 8 };

test("a job that has read tells which parts are not there yet, and what comes next", () => {
  expect(readLine(shard, { files: 1, missing: [1, 3, 4, 5, 7, 8] })).toBe(
    "Part 2 of 8: 1 file read into .cache/jiuwen/shards. Not here yet: parts 1, 3 to 5, 7, 8. Once all are, the same command builds part 2.",
  );
  expect(readLine(shard, { files: 250, missing: [8] })).toContain("250 files read into .cache/jiuwen/shards. Not here yet: part 8. Once");
  expect(readLine(shard, { files: 250, missing: [] })).toContain(" All parts are there: the same command builds part 2 now.");
});

test("a job that has built tells how much, and that nothing is published yet", () => {
  expect(builtLine(shard, { files: 1401, bytes: 3_000_000 }, 1234)).toBe(
    "Part 2 of 8: 1,401 files, 3 MB built in 1.23 s. Where all parts are there, a build without --shard puts them together, and publishes.",
  );
});

test("the last job tells of which parts the site was put together, and what it had to make itself", () => {
  const parts = (of: number, ...numbers: number[]) => numbers.map((part) => ({ part, of }));
  expect(togetherLines([])).toEqual([]);
  expect(togetherLines(parts(3, 1, 2, 3))).toEqual(["Put together from all parts of 3 jobs."]);
  expect(togetherLines(parts(4, 2))).toEqual([
    "Put together from 1 of the parts of 4 jobs; what was missing (parts 1, 3, 4) was made here.",
  ]);
  expect(togetherLines([...parts(1, 1), ...parts(2, 1)])).toEqual([
    "Put together from all parts of 1 job.",
    "Put together from 1 of the parts of 2 jobs; what was missing (part 2) was made here.",
  ]);
});
