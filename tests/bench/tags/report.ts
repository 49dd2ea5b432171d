import { table } from "../report.ts";
import type { Agreement } from "./agreement.ts";
import { characters } from "./speed.ts";
import type { TagFigures } from "./suite.ts";

/** What an article costs to read, in one line. */
export function readingLine({ reading }: TagFigures): string {
  return `An article of ${characters} characters takes ${reading.keywords.toFixed(2)} ms of CPU for its keywords, ${reading.subjects.toFixed(2)} ms with people and institutions.`;
}

/** How well keywords and names are found, beside other ways, as a Markdown table. */
export function qualityTable({ quality }: TagFigures): string {
  const rows = quality.flatMap(({ texts, keywords, names }) => [
    ...Object.entries(keywords).map(([way, agreement]) => [`keywords of ${texts}, ${way}`, ...cells(agreement)]),
    [`people in ${texts}`, ...cells(names.people)],
    [`people in ${texts}, jieba`, ...cells(names.jiebaPeople)],
    [`people with titles in ${texts}`, ...cells(names.titles)],
    [`institutions in ${texts}`, ...cells(names.institutions)],
  ]);
  return table(["found", "precision", "recall", "F1"], rows);
}

function cells({ precision, recall, f1 }: Agreement): string[] {
  return [precision, recall, f1].map((share) => share.toFixed(2));
}
