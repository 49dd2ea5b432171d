import { hanNumbers } from "../text/han.ts";
import { normalised, type ReadUnits } from "../text/units.ts";
import type { IsDivided } from "./run.ts";
import type { Texts } from "./stream.ts";

/** Smaller segments have no term whose places are worth dividing. */
const leastArticles = 8_192;

/** How many articles, spread evenly over a segment, tell how frequent terms are in it. */
const sample = 1_024;

/** Two Han characters that are together so often have their places kept by what follows: undivided, they would take some 60 KB. Divided, they take nearly twice as much. */
const leastHits = 40_000;

/** Tells which pairs of Han characters are so frequent that their places are divided. */
export function createDivision(articles: number, textsOf: (article: number) => Texts, readUnits: ReadUnits): IsDivided {
  if (articles < leastArticles) return () => false;
  const counts = new Map<number, number>();
  for (let at = 0; at < sample; at++) {
    const { title, body } = textsOf(Math.floor((at * articles) / sample));
    for (const pair of [...pairsOf(title, readUnits), ...pairsOf(body, readUnits)]) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const frequent = new Set<number>();
  for (const [pair, count] of counts) if ((count / sample) * articles >= leastHits) frequent.add(pair);
  return (first, second) => frequent.has(first * hanNumbers + second);
}

/** The pairs of Han characters in a text, each as one number. */
function pairsOf(text: string, readUnits: ReadUnits): number[] {
  const pairs: number[] = [];
  let before = 0;
  readUnits(normalised(text), {
    han: (number, separated) => {
      if (before > 0 && !separated) pairs.push(before * hanNumbers + number);
      before = number;
    },
    word: () => {
      before = 0;
    },
  });
  return pairs;
}
