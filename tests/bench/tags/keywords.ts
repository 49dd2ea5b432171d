import { Jieba, TfIdf } from "@node-rs/jieba";
import { dict, idf } from "@node-rs/jieba/dict.js";
import { createTextKeywordReader } from "../../../src/curation/text-keywords.ts";
import { chooseKeywords } from "../../../src/language/keywords/choose-keywords.ts";
import { createTagger } from "../../../src/language/words/tagger.ts";
import type { Gold } from "../../tags/gold.ts";
import { type Agreement, agreementOf } from "./agreement.ts";
import { rankWords } from "./text-rank.ts";

/** How many keywords each way gives at most. */
const most = 8;

/** The ways to find keywords that are compared. */
export type Way = "Jiuwen" | "TF-IDF" | "TextRank";

/**
 * How keywords agree with a librarian's, for some texts (`measured`) of an archive: Jiuwen's, those of jieba's own TF-IDF, and those of TextRank. Terms that would be right as well, people and
 * institutions count neither way.
 */
export function measureKeywords(archive: readonly Gold[], measured: readonly Gold[]): Record<Way, Agreement> {
  const read = createTextKeywordReader();
  const tag = createTagger((word) => word);
  const jieba = Jieba.withDict(dict);
  const tfIdf = TfIdf.withDict(idf);
  // The best of its settings: on the gold texts its F1 is 0.083, with words of two characters 0.081, with nouns alone 0.05 (and 0.084 with three characters).
  tfIdf.setConfig({ minKeywordLength: 3, useHmm: true });
  const chosen = chooseKeywords(archive.map(({ title, body }) => read(title, body).map(({ slot }) => slot)));
  const ways: Record<Way, (gold: Gold) => string[]> = {
    Jiuwen: (gold) => (chosen[archive.indexOf(gold)] ?? []).map(({ text }) => text),
    "TF-IDF": (gold) => tfIdf.extractKeywords(jieba, textOf(gold), most).map(({ keyword }) => keyword),
    TextRank: (gold) => rankWords(tag(textOf(gold)), most),
  };
  const agreement = (way: (gold: Gold) => string[]) => agreementOf(measured.map((gold) => answerOf(gold, way(gold))));
  return { Jiuwen: agreement(ways.Jiuwen), "TF-IDF": agreement(ways["TF-IDF"]), TextRank: agreement(ways.TextRank) };
}

function answerOf({ tags, acceptable, institutions, people }: Gold, found: readonly string[]) {
  return { found, right: tags, neutral: [...acceptable, ...institutions, ...people.map(({ name }) => name)] };
}

function textOf({ title, body }: Gold): string {
  return `${title}\n${body}`;
}
