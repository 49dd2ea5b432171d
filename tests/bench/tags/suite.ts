import { type Gold, readGold, readSeedGold } from "../../tags/gold.ts";
import type { Agreement } from "./agreement.ts";
import { measureKeywords, type Way } from "./keywords.ts";
import { measureNames, type NamesAgreement } from "./names.ts";
import { measureMatching, measureReading, type ReadingTime } from "./speed.ts";

/** How well keywords and names of some texts are found. */
export interface Quality {
  readonly texts: string;
  readonly keywords: Readonly<Record<Way, Agreement>>;
  readonly names: NamesAgreement;
}

/** What finding tags costs, and how good they are. */
export interface TagFigures {
  /** Medians of several runs: seconds for all articles; milliseconds for one. */
  readonly matching: number;
  readonly reading: ReadingTime;
  readonly quality: readonly Quality[];
}

/** Measures how tags are found: how fast, in turns, and how well. */
export function runTagSuite(runs: number): TagFigures {
  const gold = readGold();
  const costs = Array.from({ length: runs }, () => ({ matching: measureMatching(), reading: measureReading(gold) }));
  // The weights were fitted to the texts with even numbers; the others were seldom looked at.
  const heldOut = gold.filter(({ name }) => Number.parseInt(name, 10) % 2 === 1);
  const seeds = readSeedGold();
  return {
    matching: median(costs.map(({ matching }) => matching)),
    reading: {
      keywords: median(costs.map(({ reading }) => reading.keywords)),
      subjects: median(costs.map(({ reading }) => reading.subjects)),
    },
    quality: [
      qualityOf("the gold texts", gold, gold),
      qualityOf("those of odd number", gold, heldOut),
      qualityOf("the five seeds", seeds, seeds),
    ],
  };
}

function qualityOf(texts: string, archive: readonly Gold[], measured: readonly Gold[]): Quality {
  return { texts, keywords: measureKeywords(archive, measured), names: measureNames(measured) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}
