import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { Failure } from "../../src/failure.ts";
import { sha256 } from "../../src/ingest/seed.ts";
import { createSources } from "../../src/publish/sources.ts";
import { article } from "../articles.ts";
import { seed, sharedFolder, temporaryFolder, writeFiles } from "../workspace.ts";

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

describe("files are kept", () => {
  const folder = sharedFolder();
  const sizes = [3_000_000, ...Array<number>(12).fill(5_000_000), 1_000_000, 1000, 3_000_000, 3_000_001, 5_000_000];
  const origins: { readonly file: string; readonly sha256: string }[] = [];
  beforeAll(() => {
    for (const [index, size] of sizes.entries()) {
      const bytes = Buffer.from(seed({ title: String(index), body: "a".repeat(size) })).subarray(0, size);
      writeFiles(folder, { [`${index}.txt`]: bytes });
      origins.push({ file: `${index}.txt`, sha256: sha256(bytes) });
    }
  });

  /** The first fourteen, 64 MB together. No file can be longer than 5 MB. */
  const full = sizes.slice(0, 14).map((_, index) => index);

  test.each([
    { read: full, lost: [] },
    { read: [...full, ...full], lost: [] },
    { read: [...full, 14], lost: [0] },
    { read: [...full, 15], lost: [0] },
    { read: [...full, 16], lost: [0, 1] },
    { read: [...full, 14, 17], lost: [0, 1] },
    { read: [...full, 14, 17, 0], lost: [1, 2] },
    { read: [...full.toReversed(), 14], lost: [13] },
    { read: [...full.toReversed(), 16], lost: [13, 12] },
  ])("up to 64 MB together, and those read first are given up for more: of $read all but $lost", ({ read, lost }) => {
    const sourceOf = createSources(folder);
    for (const index of read) expect(sourceOf(origins[index] ?? { file: "", sha256: "" }).bytes.length).toBe(sizes[index]);
    // What is kept is not compared again; what is read again is no longer as planned.
    const gone = [...new Set(read)].filter((index) => {
      try {
        return sourceOf({ file: `${index}.txt`, sha256: "another" }) === undefined;
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
        return true;
      }
    });
    expect(gone.toSorted()).toEqual(lost.toSorted());
  });
});
