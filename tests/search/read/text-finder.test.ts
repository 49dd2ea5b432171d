import { describe, expect, test } from "vitest";
import { createTextFinder } from "../../../src/search/read/text-finder.ts";

/** A text with what is found in it between 【 and 】. */
function marked(texts: readonly string[], text: string): string {
  let [result, at] = ["", 0];
  for (const { start, end } of createTextFinder(texts)(text)) {
    result += `${text.slice(at, start)}【${text.slice(start, end)}】`;
    at = end;
  }
  return result + text.slice(at);
}

describe("found is", () => {
  test.each([
    ["each place of each text", ["西迁", "精神"], "西迁人的精神，西迁的路", "【西迁】人的【精神】，【西迁】的路"],
    ["nothing where nothing is looked for", [], "西迁", "西迁"],
    ["the longest text at a place", ["西迁", "西迁精神", "西"], "西迁精神与西迁、西安", "【西迁精神】与【西迁】、【西】安"],
    ["Han characters within others", ["五月"], "二十五月刊", "二十【五月】刊"],
    ["traditional characters as they stand", ["臺灣"], "臺灣与台湾", "【臺灣】与台湾"],
    ["a word that stands alone", ["AI"], "OpenAI、AIs、AI与AI2，用AI写", "OpenAI、AIs、【AI】与AI2，用【AI】写"],
    ["a word in the case in which it stands", ["AI"], "ai AI", "ai 【AI】"],
    ["a word whose first letters it has too", ["A"], "AA A", "AA 【A】"],
    ["a number that stands alone", ["5.2"], "15.2、5.25、5.2%、5.2万", "15.2、5.25、【5.2】%、【5.2】万"],
    ["no letter before its accent", ["e"], "e\u0301 e", "e\u0301 【e】"],
    ["no word behind a letter beyond 16 bits", ["x"], "𝐀x x", "𝐀x 【x】"],
    ["a shorter text where the longer one ends in a word", ["西迁AI", "西迁"], "西迁AIs", "【西迁】AIs"],
    ["white space of any length", ["New York"], "New\n  York, New\u3000York, NewYork", "【New\n  York】, 【New\u3000York】, NewYork"],
    ["signs of patterns as they are", ["a.b", "(x)", "[1]|"], "a.b axb (x) x [1]|", "【a.b】 axb 【(x)】 x 【[1]|】"],
  ])("%s", (_name, texts, text, expected) => {
    expect(marked(texts, text)).toBe(expected);
  });
});
