import { expect, test } from "vitest";
import { createHitFinder } from "../../../src/search/read/hit-finder.ts";
import { parseQuery } from "../../../src/search/read/query-parser.ts";
import { createUnitReader } from "../../../src/search/text/text-units.ts";
import { foldCharacter, isOfWord } from "../../../src/search/write/folding-table.ts";

const characters = { fold: foldCharacter, isOfWord };

test.each([
  ["葛", "ＡＩ葛\u{E0100}城", ["葛\u{E0100}"]],
  ["葛城", "ＡＩ葛\u{E0100}城", ["葛\u{E0100}城"]],
  ["cafe\u0301", "Ａ café，CAFE\u0301", ["café", "CAFE\u0301"]],
  ["台湾", "臺灣、台湾", ["臺灣", "台湾"]],
  ["5.2%", "增长５．２％", ["５．２％"]],
])("%s is hit in %s with its marks, seen or not", (query, text, hits) => {
  const terms = parseQuery(query, createUnitReader(characters));
  const found = createHitFinder(terms, characters)(text, false);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(hits);
});
