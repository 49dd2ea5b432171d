import { expect, test } from "vitest";
import { accountLines } from "../../src/cli/account-lines.ts";

const nothing = {
  unread: [],
  unused: [],
  missingPictures: 0,
  missingFiles: 0,
  farPictures: 0,
  remains: 0,
  oldSite: null,
  assumed: [],
  imported: null,
};

test("what there is none of is not told", () => {
  expect(accountLines(nothing)).toEqual([]);
});

test("each lack has a line", () => {
  expect(
    accountLines({
      ...nothing,
      ...{ unused: ["a.jpg", "b.JPG", "c.pdf"], missingPictures: 1, missingFiles: 2, farPictures: 3 },
      oldSite: null,
      assumed: [
        { rule: "assumed-header", count: 1 },
        { rule: "date-from-name", count: 2 },
      ],
    }),
  ).toEqual([
    "Named by no article: 2 .jpg, 1 .pdf",
    "Named, and not there: 1 picture, 2 documents",
    "On other sites: 3 pictures",
    "Assumed: the header of 1 article, the date of 2 articles",
  ]);
});

test("an import is told by its numbers", () => {
  const imported = { records: 3, articles: 1, missing: 1, leftOut: [{ result: "list", count: 2 } as const] };
  expect(accountLines({ ...nothing, imported })).toEqual([
    "Imported: 1 article of 3 pages and records (2 list); 1 of their files was not saved",
  ]);
  expect(accountLines({ ...nothing, imported: { records: 1, articles: 1, missing: 0, leftOut: [] } })).toEqual([
    "Imported: 1 article of 1 page or record",
  ]);
});
