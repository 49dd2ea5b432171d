import fc from "fast-check";
import { expect, test } from "vitest";
import { type DatedFile, settleDates } from "../../src/archive/settled-dates.ts";
import type { DateOrder } from "../../src/ingest/date-order.ts";
import { ingested } from "../articles.ts";
import { seed } from "../workspace.ts";

/** Files of a folder each, by their dates. */
function files(folders: Readonly<Record<string, readonly string[]>>): DatedFile[] {
  return Object.entries(folders).flatMap(([folder, dates]) =>
    dates.map((date): DatedFile => {
      const { article, written } = ingested(seed({ date }));
      // A slash would be that of a folder.
      return { file: `${folder}/${date.replaceAll("/", "_")}`, date: article?.summary.date ?? null, written };
    }),
  );
}

/** What the first date of the first folder is settled as: `2019-04-03 by folder`, or why it is not. */
function settled(folders: Readonly<Record<string, readonly string[]>>, wanted: DateOrder | null = null): string | undefined {
  const all = files(folders);
  const found = settleDates(all, wanted).get(all[0]?.file ?? "");
  return typeof found === "object" ? `${found.date} by ${found.by}` : found;
}

test.each([
  // An order is told by a date of the same form that only that order fits.
  [["03/04/2019", "25/04/2019"], "2019-04-03 by folder"],
  [["03/04/2019", "04/25/2018 18:29"], "2019-03-04 by folder"],
  [["03/04/2019 18:29", "25/04/2019", "26/04/2019"], "2019-04-03T18:29 by folder"],
  [["03/04/2019"], "untold"],
  [["03/04/2019", "04/03/2019", "05/05/2019", "2019-04-25"], "untold"],
  [["03/04/2019", "25.04.2019"], "untold"],
  [["03/04/2019", "25/04/19", "2018-01-01", "2020-01-01"], "untold"],
  [["03/04/2019", "25/04/2019", "04/25/2019"], "contradicted"],
  // A year of two figures lies between those of four.
  [["19-05-03", "2018-01-01", "2020-01-01"], "2019-05-03 by folder"],
  [["19-05-03", "2019-01-01"], "2019-05-03 by folder"],
  [["19-05-03", "2019"], "2019-05-03 by folder"],
  [["19-05-03", "1915-01-01", "1921-01-01"], "1919-05-03 by folder"],
  [["98年5月3日", "1997-01-01", "2003-01-01"], "1998-05-03 by folder"],
  [["19年5月3日", "25/04/2018", "03/04/2020"], "2019-05-03 by folder"],
  [["19-05-03"], "untold"],
  [["19-05-03", "2020-01-01", "2021-01-01"], "untold"],
  [["19-05-03", "1915-01-01", "2021-01-01"], "untold"],
  // Where two orders lie between them, another date of the form may tell.
  [["19-05-03", "2001-01-01", "2020-01-01"], "untold"],
  [["19-05-03", "2001-01-01", "2020-01-01", "18-05-25"], "2019-05-03 by folder"],
  [["19-05-03", "1997-01-01", "2020-01-01", "99-05-03"], "2019-05-03 by folder"],
  [["19-05-03", "2001-01-01", "2020-01-01", "31-05-19"], "2003-05-19 by folder"],
  [["19-05-03", "2001-01-01", "2020-01-01", "18-05-25", "31-05-19"], "contradicted"],
  [["19-05-03", "2018-01-01", "2020-01-01", "05-25-19"], "contradicted"],
  [["05/25/19", "2018-01-01", "2020-01-01"], "2019-05-25 by folder"],
])("the first of %j is %s", (dates, expected) => {
  expect(settled({ a: dates })).toBe(expected);
});

test.each([
  ["another folder tells where the own does not", { a: ["03/04/2019"], b: ["25/04/2019"] }, "2019-04-03 by archive"],
  ["the own folder comes first", { a: ["03/04/2019", "25/04/2019"], b: ["04/25/2019"] }, "2019-04-03 by folder"],
  ["an own folder in two orders tells nothing", { a: ["03/04/2019", "25/04/2019", "04/25/2019"], b: [] }, "contradicted"],
  ["other folders in two orders tell nothing", { a: ["03/04/2019"], b: ["25/04/2019"], c: ["04/25/2019"] }, "contradicted"],
  ["the century of the archive", { a: ["19-05-03"], b: ["2018-01-01", "2020-01-01"] }, "2019-05-03 by archive"],
  ["a folder within is another", { a: ["03/04/2019"], "a/b": ["25/04/2019"] }, "2019-04-03 by archive"],
])("%s", (_name, folders, expected) => {
  expect(settled(folders)).toBe(expected);
});

test.each([
  ["dmy", ["03/04/2019"], "2019-04-03 by null"],
  ["mdy", ["03/04/2019"], "2019-03-04 by null"],
  ["mdy", ["03/04/2019", "25/04/2019"], "2019-03-04 by null"],
  // It says nothing of dates that end with the year.
  ["ymd", ["03/04/2019"], "untold"],
  ["ymd", ["03/04/2019", "25/04/2019"], "2019-04-03 by folder"],
  // The century is still told by other dates.
  ["ymd", ["19-05-03"], "untold"],
  ["ymd", ["19-05-03", "2001-01-01", "2020-01-01"], "2019-05-03 by folder"],
  ["dmy", ["19-05-03", "2001-01-01", "2020-01-01"], "2003-05-19 by folder"],
  ["dmy", ["19-05-03", "2001-01-01", "2020-01-01", "18-05-25"], "2003-05-19 by folder"],
  ["dmy", ["19-05-03", "2018-01-01", "2020-01-01"], "untold"],
] as const)("by the setting %s the first of %j is %s", (wanted, dates, expected) => {
  expect(settled({ a: dates }, wanted)).toBe(expected);
});

test("what is settled is no matter of the order in which files come, nor is a date that is plain ever settled", () => {
  const dates = [
    "03/04/2019",
    "25/04/2019",
    "04/25/2019",
    "19-05-03",
    "18-05-25",
    "2018-01-01",
    "2020-01-01",
    "2001",
    "99.1.2",
    "25.12.1999",
  ];
  const some = fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom(...dates)), { selector: (one) => one.join() });
  fc.assert(
    fc.property(
      some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([one, other]) => {
        const settledOf = (all: typeof one) =>
          settleDates(
            all.flatMap(([folder, date]) => files({ [folder]: [date] })),
            null,
          );
        const found = settledOf(one);
        expect(new Map([...settledOf(other)].sort())).toEqual(new Map([...found].sort()));
        for (const file of found.keys()) expect(["03_04_2019", "19-05-03", "18-05-25", "99.1.2"]).toContain(file.slice(2));
      },
    ),
  );
});
