import { Jieba, TfIdf } from "@node-rs/jieba";
import { dict, idf } from "@node-rs/jieba/dict.js";
import { createSubjectReader } from "../../../src/ingest/subjects.ts";
import { chooseKeywords } from "../../../src/keywords/choice.ts";
import { createTagger } from "../../../src/words/tagger.ts";
import { type Gold, readGold } from "../../tags/gold.ts";
import { rankWords } from "./text-rank.ts";

/** How well keywords fit what a librarian gave. */
export interface Fit {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  /** The harmonic mean of both. */
  readonly f1: number;
}

/**
 * Precision, recall and F1 of at most eight keywords an article: ours, over the gold set as one archive, and those of jieba's own TF-IDF and
 * of TextRank. A librarian's tag is right; what else would be right, an institution or a person counts neither way; anything else is wrong.
 * The weights of ours were fitted to the texts with even numbers: `half` measures those (0) or the others (1) alone.
 */
export function measureKeywords(half?: 0 | 1): Fit[] {
  const gold = readGold();
  const tag = createTagger();
  const read = createSubjectReader();
  const jieba = Jieba.withDict(dict);
  const tfIdf = TfIdf.withDict(idf);
  // The best of its settings: with words of two characters its F1 is 0.081, with nouns alone 0.05.
  tfIdf.setConfig({ minKeywordLength: 3, useHmm: true });
  const text = ({ title, body }: Gold) => `${title}\n${body}`;
  const found: [string, string[][]][] = [
    [
      "keywords",
      chooseKeywords(gold.map(({ title, body }) => read(title, body).subjects.map(({ slot }) => slot))).map((own) =>
        own.map(({ text }) => text),
      ),
    ],
    ["TF-IDF", gold.map((one) => tfIdf.extractKeywords(jieba, text(one), most).map(({ keyword }) => keyword))],
    ["TextRank", gold.map((one) => rankWords(tag(text(one)), most))],
  ];
  const measured = gold
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => half === undefined || Number.parseInt(one.name, 10) % 2 === half);
  return found.map(([name, keywords]) =>
    fit(
      name,
      measured.map(({ one, index }) => ({ gold: one, keywords: keywords[index] ?? [] })),
    ),
  );
}

const most = 8;

function fit(name: string, articles: readonly { gold: Gold; keywords: readonly string[] }[]): Fit {
  let right = 0;
  let wrong = 0;
  let wanted = 0;
  for (const { gold, keywords } of articles) {
    const neutral = new Set([...gold.acceptable, ...gold.institutions, ...gold.people.map((person) => person.name)]);
    wanted += gold.tags.length;
    for (const keyword of keywords) {
      if (gold.tags.includes(keyword)) right++;
      else if (!neutral.has(keyword)) wrong++;
    }
  }
  const precision = right / (right + wrong);
  const recall = right / wanted;
  return { name, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
