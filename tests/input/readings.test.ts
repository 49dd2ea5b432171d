import { expect, test } from "vitest";
import type { SubjectReader } from "../../src/ingest/subjects.ts";
import type { Reading } from "../../src/input/reading.ts";
import { parseReading, readSeeds } from "../../src/input/readings.ts";
import { names, noVocabulary } from "../articles.ts";
import { seed, temporaryFolder, writeFiles } from "../workspace.ts";

/** What reading all these files gives, where looking for keywords does what `readSubjects` does. */
function readings(files: Readonly<Record<string, string>>, readSubjects: SubjectReader): Reading[] {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  const toRead = Object.keys(files).map((file) => ({ file, knownSha256: null }));
  const options = { timeZone: "Asia/Shanghai", names, strict: false, vocabulary: noVocabulary, readSubjects };
  return readSeeds(folder, toRead, options).flatMap((written, index) =>
    written ? parseReading(written, toRead[index]?.file ?? "").reading : [],
  );
}

const nothing = { titleTerms: [], repeated: "", people: [], institutions: [] };

test.each([
  ["a small file", seed({ title: "坏" })],
  ["a large file", seed({ title: "坏", body: "甲".repeat(100_000) })],
])("a fault of Jiuwen's own costs the article that brings it up, and no other: %s", (_name, bad) => {
  const deep = (level: number): number => deep(level + 1) + 1;
  const [first, faulty, last] = readings({ "a.txt": seed(), "b.txt": bad, "c.txt": seed() }, (title) => {
    if (title === "坏") deep(0);
    return nothing;
  });
  expect(first?.article?.origin.file).toBe("a.txt");
  expect(last?.article?.origin.file).toBe("c.txt");
  const reason = "this article cannot be read (RangeError: Maximum call stack size exceeded), which is a fault of Jiuwen; please report it";
  // Without a hash, so that it is read again the next time.
  expect(faulty).toEqual({
    file: "b.txt",
    sha256: null,
    article: null,
    problems: [{ level: "error", rule: "unreadable-article", reason, line: null, column: null }],
    written: null,
  });
});

test("of one file no more than twenty problems of a kind are told", () => {
  const [reading] = readings({ "a.txt": seed({ more: "甲\n".repeat(100) }) }, () => nothing);
  expect(reading?.problems).toHaveLength(21);
  expect(reading?.problems.at(-1)).toMatchObject({ reason: "and 80 more like these", line: 24 });
});
