import { join } from "node:path";
import { expect, test } from "vitest";
import { readSource } from "../../src/input/source-file.ts";
import { Failure } from "../../src/lib/failure.ts";
import { article } from "../articles.ts";
import { seed, temporaryFolder, writeFiles } from "../workspace.ts";

/** Where an article comes from as it was planned, and the folder its file stands in. */
function planned() {
  const folder = temporaryFolder();
  writeFiles(folder, { "meeting.txt": seed() });
  return { folder, meeting: article("meeting.txt", seed()).origin };
}

test("an article's file is read again as it was planned", () => {
  const { folder, meeting } = planned();
  expect(Buffer.from(readSource(folder, meeting)).toString("utf8")).toBe(seed());
});

test.each([
  { what: "changed", after: { "meeting.txt": seed({ title: "另一个题目" }) } },
  { what: "changed to the same length", after: { "meeting.txt": seed({ views: "2426" }) } },
])("a file that was $what since it was planned stops the build, and is named", ({ after }) => {
  const { folder, meeting } = planned();
  writeFiles(folder, after);
  expect(() => readSource(folder, meeting)).toThrow(
    new Failure("meeting.txt was changed while the site was being built; nothing was published, build again"),
  );
});

test("a file that is gone stops the build, and is named", () => {
  const { folder, meeting } = planned();
  expect(() => readSource(join(folder, "elsewhere"), meeting)).toThrow(/^meeting\.txt was changed/);
});
