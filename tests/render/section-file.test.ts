import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { csvHeader } from "../../src/export/csv.ts";
import { RecordsFile, recordsMember } from "../../src/render/records-file.ts";
import type { EarlierFile } from "../../src/render/section-file.ts";
import { planPack, stagePack } from "../../src/render/source-pack-file.ts";
import { createStage } from "../../src/render/stage.ts";
import { stageTable } from "../../src/render/table-file.ts";
import { recordsPath, sourcePackPath, tablePath } from "../../src/site/paths.ts";
import type { TaggedArticle } from "../../src/site/tagged-article.ts";
import { article } from "../articles.ts";
import { site } from "../site/plans.ts";
import { seed, temporaryFolder, writeFiles } from "../workspace.ts";

const texts = Object.fromEntries(["2024", "2023", "2022"].map((year) => [`a${year}.txt`, seed({ date: `${year}-05-01` })]));

/** An article of each year that the inputs name. */
const lists = (inputs: Readonly<Record<string, string>>) =>
  ["2024", "2023", "2022"]
    .filter((year) => year in inputs)
    .map((year) => ({
      year,
      articles: [
        { article: article(`a${year}.txt`, texts[`a${year}.txt`] ?? ""), labels: [], kinds: "", columns: 0, files: [], links: [] },
      ] satisfies TaggedArticle[],
    }));

/** Ways to stage a file, each section of which is made from what its input says. */
const files = {
  "the table": (inputs: Readonly<Record<string, string>>, earlier: EarlierFile | null = null) => {
    const folder = temporaryFolder();
    const years = lists(inputs);
    const hashes = years.map(({ year }) => inputs[year] ?? "");
    const sections = stageTable({ kind: "table", path: tablePath, site, props: { years } }, hashes, createStage(folder), earlier);
    return { file: join(folder, tablePath), sections };
  },
  "a file of records": (inputs: Readonly<Record<string, string>>, earlier: EarlierFile | null = null) => {
    const folder = temporaryFolder();
    writeFiles(folder, texts);
    const path = recordsPath("2024");
    const years = lists(inputs);
    const hashes = years.map(({ year }) => inputs[year] ?? "");
    const page = { kind: "records", path, site, props: { runs: years.map(({ articles }) => articles) } } as const;
    const records = new RecordsFile(page, hashes, earlier);
    // Runs come back from threads in any order.
    for (const run of records.missing.toReversed()) {
      expect(records.isWhole).toBe(false);
      records.add(run, recordsMember(run, folder));
    }
    expect(records.isWhole).toBe(true);
    return { file: join(folder, path), sections: records.stage(createStage(folder)) };
  },
  "an archive of sources": (inputs: Readonly<Record<string, string>>, earlier: EarlierFile | null = null) => {
    const folder = temporaryFolder();
    writeFiles(folder, texts);
    const path = sourcePackPath("2024", 1);
    const articles = lists(inputs).flatMap(({ year, articles: [tagged] }) => (tagged ? [{ year, article: tagged.article }] : []));
    const sources = articles.map(({ article: { origin, summary } }) => ({ ...origin, name: origin.file, date: summary.date }));
    const hashes = articles.map(({ year }) => inputs[year] ?? "");
    const page = { kind: "source-pack", path, site, props: { sources } } as const;
    return { file: join(folder, path), sections: stagePack(planPack(page, hashes, earlier), folder, createStage(folder)) };
  },
};
const each = Object.entries(files).map(([what, staged]) => ({ what, staged }));

test.each(each)("$what that copies from an earlier one is the same as one that does not", ({ staged }) => {
  const earlier = staged({ 2024: "a", 2022: "c" });
  const made = staged({ 2024: "a", 2023: "b", 2022: "c" });
  const copied = staged({ 2024: "a", 2023: "b", 2022: "c" }, earlier);
  expect(readFileSync(copied.file)).toEqual(readFileSync(made.file));
  expect(copied.sections).toEqual(made.sections);
});

test.each(each)("of $what only sections that are made from the same are copied", ({ what, staged }) => {
  const { sections, file } = staged({ 2024: "a", 2023: "b" });
  const [first, second] = sections;
  if (!first || !second) throw new Error("there are no two sections");
  const start = what === "the table" ? Buffer.byteLength(csvHeader) : 0;
  const made = readFileSync(file);
  // The last bytes of both sections are others.
  const marked = Buffer.from(made);
  for (const end of [start + first.bytes, start + first.bytes + second.bytes]) marked.fill("m", end - 5, end);
  writeFileSync(file, marked);
  const { file: again } = staged({ 2024: "a", 2023: "changed" }, { file, sections });
  const afterFirst = start + first.bytes;
  expect(readFileSync(again)).toEqual(Buffer.concat([marked.subarray(0, afterFirst), made.subarray(afterFirst)]));
});

test("the members of a file of records are one text to whoever unpacks it", () => {
  const { file, sections } = files["a file of records"]({ 2024: "a", 2023: "b", 2022: "c" });
  expect(sections.length).toBe(3);
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(["a2024", "a2023", "a2022"]);
});
