import { join } from "node:path";
import { expect, test } from "vitest";
import { Failure } from "../../src/failure.ts";
import { createSources } from "../../src/publish/sources.ts";
import { article } from "../articles.ts";
import { seed, temporaryFolder, writeFiles } from "../workspace.ts";

/** An article as it was planned, and the folder its file stands in. */
function planned() {
  const folder = temporaryFolder();
  writeFiles(folder, { "meeting.txt": seed() });
  return { folder, origin: article("meeting.txt", seed()) };
}

test("an article's file is read again as it was planned", () => {
  const { folder, origin } = planned();
  const { bytes, body } = createSources(folder)(origin);
  expect(Buffer.from(bytes).toString("utf8")).toBe(seed());
  expect(body.trim()).toBe("四月二十四日，学校召开会议。");
});

test.each([
  { what: "changed", after: { "meeting.txt": seed({ title: "另一个题目" }) } },
  { what: "changed to the same length", after: { "meeting.txt": seed({ views: "2426" }) } },
])("a file that was $what since it was planned stops the build, and is named", ({ after }) => {
  const { folder, origin } = planned();
  writeFiles(folder, after);
  expect(() => createSources(folder)(origin)).toThrow(
    new Failure("meeting.txt was changed while the site was being built; nothing was published, build again"),
  );
});

test("a file that is gone stops the build, and is named", () => {
  const { folder, origin } = planned();
  expect(() => createSources(join(folder, "elsewhere"))(origin)).toThrow(/^meeting\.txt was changed/);
});

test("every page that shows an article shows it as it was first read, whatever happens to its file meanwhile", () => {
  const { folder, origin } = planned();
  const sourceOf = createSources(folder);
  const first = sourceOf(origin);
  writeFiles(folder, { "meeting.txt": seed({ title: "另一个题目" }) });
  expect(sourceOf(origin)).toBe(first);
});
