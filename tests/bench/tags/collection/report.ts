import { table } from "../../report.ts";
import { rowTable } from "../../row.ts";
import type { CollectionFigures } from "./figures.ts";
import { rowsOf } from "./rows.ts";

/** All that was measured of a collection, in Markdown. */
export function collectionReport(figures: CollectionFigures): string {
  const { of, tags, subjects, stories, judged } = figures;
  const kinds = Object.entries(tags.byKind).map(([kind, count]) => `${count.toLocaleString("en")} ${kind}`);
  const named = [
    `${of.articles.toLocaleString("en")} articles (list of files ${of.files}), Jiuwen ${of.program}`,
    `${tags.count.toLocaleString("en")} tags (${kinds.join(", ")}), ${tags.anArticle.toFixed(2)} an article`,
    ...listed("Subjects without a tag", subjects.untagged),
    ...listed("Subjects with a tag on fewer than half of their titles", subjects.sparse),
    ...(judged?.origins ?? []).map(
      ({ name, of: sheet, verdicts, sameFiles }) =>
        `Sheet of ${name}: ${verdicts} verdicts on ${sheet.folder} with ${sheet.articles.toLocaleString("en")} articles (${sheet.files}, ${sameFiles ? "the same files" : "other files"}), Jiuwen ${sheet.program}`,
    ),
  ];
  return [`## Tags of ${of.folder}`, named.map((line) => `- ${line}`).join("\n"), rowTable(rowsOf(figures)), storyTable(stories)].join(
    "\n\n",
  );
}

function storyTable(stories: CollectionFigures["stories"]): string {
  const rows = stories.map(({ story, articles, tag, f1 }) => [story, articles, tag ?? "", f1.toFixed(2)]);
  return table(["story", "articles", "best tag", "F1"], rows);
}

function listed(what: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${what}: ${names.join(", ")}`];
}
