import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createStage } from "../../src/render/stage.ts";
import { type EarlierTable, stageTable } from "../../src/render/table-file.ts";
import { tablePath } from "../../src/site/paths.ts";
import { article } from "../articles.ts";
import { site } from "../site/plans.ts";
import { seed, temporaryFolder } from "../workspace.ts";

const years = ["2024", "2023", "2022"].map((year) => ({
  year,
  articles: [
    { article: article(`a${year}.txt`, seed({ date: `${year}-05-01` })), labels: [], kinds: "", columns: 0, files: [], links: [] },
  ],
}));

/** Stages a table of these years in which each is made from what its fingerprint says. */
function staged(fingerprints: Readonly<Record<string, string>>, earlier: EarlierTable | null = null) {
  const folder = temporaryFolder();
  const page = { kind: "table", path: tablePath, site, props: { years: years.filter(({ year }) => year in fingerprints) } } as const;
  const sections = stageTable(page, createStage(folder), (year) => fingerprints[year] ?? "", earlier);
  const file = join(folder, tablePath);
  return { file, sections, text: readFileSync(file, "utf8") };
}

test("a table that copies from an earlier one is the same as one that does not", () => {
  const earlier = staged({ 2024: "a", 2022: "c" });
  const { text, sections } = staged({ 2024: "a", 2023: "b", 2022: "c" });
  const copied = staged({ 2024: "a", 2023: "b", 2022: "c" }, earlier);
  expect(copied.text).toBe(text);
  expect(copied.sections).toEqual(sections);
});

test("only years that are made from the same are copied", () => {
  const earlier = staged({ 2024: "a", 2023: "b" });
  const { file } = earlier;
  const marked = earlier.text.replaceAll("a202", "m202");
  writeFileSync(file, marked);
  const { text } = staged({ 2024: "a", 2023: "changed" }, earlier);
  expect(text.split("\r\n").map((row) => row.split(",")[0])).toEqual([marked.split(",")[0], "m2024", "a2023", ""]);
});
