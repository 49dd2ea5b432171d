import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { appendSummary, stepSummary } from "../../src/cli/step-summary.ts";
import type { Diagnostic } from "../../src/lib/diagnostics.ts";
import { jiuwenIn, seed, temporaryFolder, writeFiles } from "../workspace.ts";
import { alike, diagnostic, hostile, noViews } from "./diagnostics.ts";

const summary = (found: readonly Diagnostic[], room = 900_000) => stepSummary(found, "seeds", room);

test("what is wrong is grouped by rule, errors first, with every place and reason", () => {
  const found = [
    ...alike(12, noViews),
    diagnostic({ file: "a-b.txt", reason: "no date" }),
    diagnostic({ file: "b/c.txt", line: null, reason: "no day" }),
  ];
  const lines = summary(found).split("\n");
  expect(lines.slice(0, 11)).toEqual([
    ...["", "## Jiuwen: 2 errors, 12 warnings in <code>seeds</code>", ""],
    ...["### error bad-date (2 files)", "", "| place | reason |", "|---|---|"],
    "| <code>seeds/a-b&#46;txt&#58;2&#58;7</code> | <code>no date</code> |",
    "| <code>seeds/b/c&#46;txt</code> | <code>no day</code> |",
    ...["", "### warning no-views (12 files)"],
  ]);
  // What all places share is said once.
  expect(lines.slice(11, 15)).toEqual(["", "<code>no views</code>", "", "| place |"]);
  expect(lines.filter((line) => line.startsWith("| <code>seeds/0"))).toHaveLength(12);
});

test.each([
  "a|b.txt",
  "`code`.txt",
  "<img src=x onerror=alert(1)>",
  "</code><b>",
  "<!-- -->",
  "@octocat and @octo/team",
  "#1 GH-1 octo/repo#1",
  "[a](https://example.org) ![b](c) <https://example.org> https://example.org www.example.org",
  "**a** __b__ ~~c~~ $d$ :tada:",
  "\\ \\| \\` &lt; &#60;",
  "a\n\n# b\r\n- c\u2028d",
  hostile,
])("the name and the reason %j are shown as they are, and are nothing else", (text) => {
  const shown = text.replace(/[\p{Cc}\u2028]+/gu, " ");
  // No path has two slashes.
  const name = (written: string) => `${written.replaceAll("//", "/")}/x`;
  const written = summary([diagnostic({ file: name(text), reason: text }), diagnostic({ file: "y", reason: "-" })]);
  const html = new MarkdownIt({ html: true }).render(written);
  const cells = Array.from(html.matchAll(/<td>(.*?)<\/td>/gs), ([, cell = ""]) => cell);
  const plain = (cell: string) =>
    cell.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "");
  expect(cells.map(plain)).toContain(`<code>seeds/${name(shown)}:2:7</code>`);
  expect(cells.map(plain)).toContain(`<code>${shown}</code>`);
  expect(cells).toHaveLength(4);
  for (const cell of cells) expect(cell).toMatch(/^<code>[^<>]*<\/code>$/);
  // GitHub looks for mentions, links and emojis in the text of what is no code.
  expect(html.replace(/<code>.*?<\/code>/gs, "")).not.toMatch(/[@#]|https?:|www/);
});

test("a summary stays below GitHub's limit, names every group, and counts what it leaves out", () => {
  const found = [...alike(30_000, { file: "长".repeat(60) }), ...alike(300, noViews)];
  const written = summary(found);
  expect(Buffer.byteLength(written)).toBeLessThan(910_000);
  expect(Buffer.byteLength(written)).toBeGreaterThan(850_000);
  expect(written).toContain("### error bad-date");
  expect(written).toContain("### warning no-views (300 files)");
  const places = (text: string) => text.split("\n").filter((line) => line.startsWith("| <code>")).length;
  const [, ofDates] = written.split("### ");
  const [, left] = /^(\d+) more are left out/m.exec(ofDates ?? "") ?? [];
  expect(places(ofDates ?? "") + Number(left)).toBe(30_000);
  expect(written).toContain("\n300 more are left out, as there is no room for them here.\n");
});

test("it is added to what stands in the file, and to no more than there is room for", () => {
  const file = join(temporaryFolder(), "summary.md");
  appendSummary(file, (room) => summary(alike(1), room));
  expect(readFileSync(file, "utf8")).toBe(stepSummary(alike(1), "seeds", 900_000));
  writeFileSync(file, "# Mine");
  appendSummary(file, (room) => summary(alike(3), room));
  expect(readFileSync(file, "utf8")).toBe(`# Mine${stepSummary(alike(3), "seeds", 900_000)}`);
  writeFileSync(file, "m".repeat(899_900));
  appendSummary(file, (room) => summary(alike(3), room));
  expect(readFileSync(file, "utf8")).toContain("### error bad-date (3 files)");
  expect(readFileSync(file, "utf8")).toContain("3 more are left out");
});

test("a check and a build in one step say the same once, and other things besides", () => {
  const file = join(temporaryFolder(), "summary.md");
  for (const _ of [1, 2]) appendSummary(file, (room) => summary(alike(3), room));
  expect(readFileSync(file, "utf8")).toBe(stepSummary(alike(3), "seeds", 900_000));
  appendSummary(file, (room) => summary(alike(4), room));
  expect(readFileSync(file, "utf8").match(/^## /gm)).toHaveLength(2);
});

test("under GitHub Actions it has every place, however few are annotated, and a file that cannot be written costs nothing", () => {
  const folder = temporaryFolder();
  const files = Array.from({ length: 30 }, (_, index) => [`in/${index}.txt`, seed({ views: null })]);
  // One article has views: where none has, a single note says so.
  writeFiles(folder, { ...Object.fromEntries(files), "in/viewed.txt": seed(), "in/page.html": "" });
  const actions = (summaryFile: string) => ({ GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: join(folder, summaryFile) });
  const run = jiuwenIn(folder, ["check", "in"], actions("summary.md"));
  expect(run.stdout.match(/^::warning /gm)).toHaveLength(9);
  expect(run.stdout).toContain("::warning::There are 21 more warnings; the summary of this step has all.\n");
  const written = readFileSync(join(folder, "summary.md"), "utf8");
  for (let index = 0; index < 30; index++) expect(written).toContain(`<code>in/${index}&#46;txt&#58;1&#58;1</code>`);
  expect(written).not.toContain("page");

  const refused = jiuwenIn(folder, ["check", "in"], actions("none/summary.md"));
  expect([refused.status, refused.stdout]).toEqual([run.status, run.stdout]);
  expect(refused.stderr).toMatch(/^The summary of this step cannot be written: ENOENT.*$/m);
  expect(existsSync(join(folder, "none"))).toBe(false);
  // Elsewhere the same name in the environment is no one's business.
  jiuwenIn(folder, ["check", "in"], { GITHUB_STEP_SUMMARY: join(folder, "other.md") });
  expect(existsSync(join(folder, "other.md"))).toBe(false);
});
