import { expect, test } from "vitest";
import { emptyRow } from "../../src/import/import-report.ts";
import { isMadeWithMap, madeByText } from "../../src/import/made-by.ts";

const making = { version: "1.0.0", map: null, keepOriginals: false };
const map = { remove: [], sites: {}, columns: {} };

test("whether a seed was made with a map is told by its row, be the map empty or not", () => {
  const rowMadeBy = (text: string) => ({ ...emptyRow, record: "a.htm", result: "article", madeFrom: `${text}-0123456789abcdef` }) as const;
  expect(isMadeWithMap(rowMadeBy(madeByText({ ...making, map })))).toBe(true);
  expect(isMadeWithMap(rowMadeBy(madeByText(making)))).toBe(false);
  expect(isMadeWithMap({ ...rowMadeBy(""), madeFrom: null })).toBe(false);
});

test("seeds that are made otherwise are told apart", () => {
  const all = [making, { ...making, version: "1.0.1" }, { ...making, keepOriginals: true }, { ...making, map }];
  const other = { ...making, map: { ...map, title: "h1" } };
  expect(new Set([...all, other].map(madeByText)).size).toBe(5);
});
