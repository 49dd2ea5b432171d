import { expect, test } from "vitest";
import { type ReadingOptions, readEntry } from "../../src/commands/import-reading.ts";
import { Failure } from "../../src/lib/failure.ts";
import { type SavedFile, unsaid } from "../../src/sources/source-entry.ts";
import { savedPage } from "./saved-site.ts";

/** Reads a page while `thrown` is thrown, in its source or afterwards. */
async function readWhile(thrown: Error, isInSource: boolean) {
  const read = async () => {
    if (isInSource) throw thrown;
    return Buffer.from(savedPage());
  };
  const entry: SavedFile = { kind: "saved", ...unsaid, place: "a.html", read };
  const options = new Proxy({} as ReadingOptions, {
    get: () => {
      throw thrown;
    },
  });
  return await readEntry({ source: 0, record: "mirror/a.html", entry }, options);
}

test.each([
  ["what its source says of it", new Failure("it was cut off"), true, "it was cut off"],
  ["what the system says of it", Object.assign(new Error("EIO: i/o error"), { code: "EIO" }), true, "EIO: i/o error"],
  ["a mistake of the program in its source", new TypeError("x is null"), true, "x is null"],
  ["a mistake of the program", new TypeError("x is null"), false, "it cannot be read (x is null); please report this"],
])("a page that cannot be read is a row of the report, with %s", async (_, thrown, isInSource, reason) => {
  expect(await readWhile(thrown, isInSource)).toMatchObject({ record: "mirror/a.html", result: "fault", reason });
});

test("that nothing can be written is no fault of a page", async () => {
  await expect(readWhile(new Failure("the disk is full"), false)).rejects.toThrow("the disk is full");
});
