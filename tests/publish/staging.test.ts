import { join } from "node:path";
import { expect, test } from "vitest";
import { Failure } from "../../src/failure.ts";
import { readOrigin } from "../../src/publish/staging.ts";
import type { Origin } from "../../src/site/page.ts";
import { sourcePath } from "../../src/site/paths.ts";
import { article } from "../articles.ts";
import { seed, temporaryFolder, writeFiles } from "../workspace.ts";

/** A file as it was planned, and the folder it stands in. */
function planned(): { folder: string; origin: Origin } {
  const folder = temporaryFolder();
  writeFiles(folder, { "meeting.txt": seed() });
  const { file, format, bytes, encoding, sha256 } = article("meeting.txt", seed());
  return { folder, origin: { file, format, bytes, encoding, sha256, path: sourcePath(article("meeting.txt")) } };
}

test("an article's file is read again as it was planned", () => {
  const { folder, origin } = planned();
  expect(Buffer.from(readOrigin(folder, origin)).toString("utf8")).toBe(seed());
});

test.each([
  { what: "changed", after: { "meeting.txt": seed({ title: "另一个题目" }) } },
  { what: "changed to the same length", after: { "meeting.txt": seed({ views: "2426" }) } },
])("a file that was $what since it was planned stops the build, and is named", ({ after }) => {
  const { folder, origin } = planned();
  writeFiles(folder, after);
  expect(() => readOrigin(folder, origin)).toThrow(
    new Failure("meeting.txt was changed while the site was being built; nothing was published, build again"),
  );
});

test("a file that is gone stops the build, and is named", () => {
  const { folder, origin } = planned();
  expect(() => readOrigin(join(folder, "elsewhere"), origin)).toThrow(/^meeting\.txt was changed/);
});
