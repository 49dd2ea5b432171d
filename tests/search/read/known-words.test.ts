import { expect, test } from "vitest";
import { createWordBounds } from "../../../src/search/read/known-words.ts";
import { parseQuery } from "../../../src/search/read/query-parser.ts";
import { createUnitReader } from "../../../src/search/text/text-units.ts";

const readUnits = createUnitReader({ fold: (character) => character.toLowerCase(), isOfWord: (character) => /[a-z0-9]/.test(character) });
const boundsOf = createWordBounds(["习近平", "法国", "西藏", "地震", "西藏地震", "国事访问", "问法", "C919", "C919飞机"], readUnits);

/** A query with `|` where names begin and end. */
function divided(query: string): string {
  const [term] = parseQuery(query, readUnits);
  if (!term) throw new Error(`${query} has no term`);
  const bounds = boundsOf(term.units);
  return (
    term.units.map((_, at) => (bounds.has(at) ? "|" : "") + query.slice(...(term.places[at] as [number, number]))).join("") +
    (bounds.has(term.units.length) ? "|" : "")
  );
}

test.each([
  ["names are set apart from what is none", "习近平访问法国", "|习近平|访问|法国|"],
  ["as much as can be is names", "国事访问法国", "|国事访问|法国|"],
  ["and of these as many as can be", "西藏地震救援", "|西藏|地震|救援"],
  ["words of letters and figures are units of names", "C919飞机首航", "|C919飞机|首航"],
  ["no name, no bounds", "天气预报", "天气预报"],
])("%s", (_, query, expected) => {
  expect(divided(query)).toBe(expected);
});
