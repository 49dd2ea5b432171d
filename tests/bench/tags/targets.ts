import type { Verdict } from "../targets.ts";
import { characters, matched } from "./speed.ts";
import type { TagFigures } from "./suite.ts";

/** Judges what was measured of tags; null stands for what was not run. */
export function judgeTags(figures: TagFigures | null): Verdict[] {
  const [gold] = figures?.quality ?? [];
  const best = gold && Math.max(gold.keywords["TF-IDF"].f1, gold.keywords.TextRank.f1);
  return [
    {
      what: "tags: matching 2,000 terms, CPU",
      count: matched,
      length: characters,
      most: 1.5,
      unit: " s",
      measured: figures?.matching ?? null,
    },
    {
      what: "tags: keywords of an article, CPU",
      count: 1,
      length: characters,
      most: 0.4,
      unit: " ms",
      measured: figures?.reading.keywords ?? null,
    },
    {
      what: "tags: F1 of the best other keywords / ours",
      count: 60,
      most: 1 / 1.5,
      unit: " ×",
      measured: gold && best !== undefined ? best / gold.keywords.Jiuwen.f1 : null,
    },
  ];
}
