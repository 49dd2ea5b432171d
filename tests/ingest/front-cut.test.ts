import { expect, test } from "vitest";
import { cutFrontMatter } from "../../src/ingest/front-cut.ts";
import { article, bodyIn, ingested, names } from "../articles.ts";

const yaml = "title: 甲\ndate: 2024-05-10\n";
const toml = 'title = "甲"\ndate = 2024-05-10\n';
const json = '{"title": "甲", "date": "2024-05-10"}';

test.each([
  ["YAML", `---\n${yaml}---\n`],
  ["YAML without an opening line", `${yaml}---\n`],
  ["TOML", `+++\n${toml}+++\n`],
  ["TOML with blanks behind its lines", `+++ \t\n${toml}+++  \n`],
  ["JSON", `${json}\n`],
  ["JSON of several lines, with tabs and brackets in texts", `{\n\t"title": "甲",\n\t"date": "2024-05-10",\n\t"note": "}\\"{"\n}\n`],
])("%s is cut out, and all behind it is the body, whatever begins its lines", (_name, front) => {
  for (const body of ["乙。\n", "\n\n+++\n\n乙。\n---\n{\n}\n", '{"丙": 1}\n', "---\n乙。"]) {
    const content = front + body;
    expect([article("a.md", content).header.title, article("a.md", content).summary.date]).toEqual(["甲", "2024-05-10"]);
    expect(bodyIn("a.md", content)).toBe(body);
    expect(bodyIn("a.md", `\uFEFF${content.replaceAll("\n", "\r\n")}`)).toBe(body);
  }
});

test("a line of the body that is a fault or empty keeps its number in the file", () => {
  const lines = [`+++\n${toml}+++\n`, `${json}\n\n`, `{\n\n${json.slice(1)}\n`, `${yaml}\n---\n`].map((front) => {
    const empty = ingested(front, "a.md").problems.find(({ rule }) => rule === "empty-body");
    return empty?.line;
  });
  expect(lines).toEqual([5, 2, 4, 5]);
});

test.each([
  "# 甲\n\n+++\ntitle = 1\n+++\n",
  " +++\n",
  "++++\n",
  "{% raw %}\n",
  "{甲}\n",
  "甲\n---\n乙",
  "甲：乙\n---\n丙",
  "备注: 甲\n---\n丙",
])("%j is no front matter", (text) => {
  expect(cutFrontMatter(text, names)).toBeNull();
});

test.each([
  ["+++", "unclosed-front-matter", 1, 1, "no closing line `+++`"],
  [`+++\n${toml}\n乙`, "unclosed-front-matter", 1, 1, "no closing line `+++`"],
  ['{"title": "甲"\n\n乙', "unclosed-front-matter", 1, 1, "no closing `}`"],
  ['{\n  "title": "甲,\n  "date": "乙"\n}\n', "bad-front-matter", 2, 12, "close its quotation marks"],
  [`+++\nnote = "${"甲".repeat(200_000)}"\n+++\n`, "bad-front-matter", 1, 1, "more than 200000"],
  [`{"note": "${"甲".repeat(200_000)}"}\n`, "bad-front-matter", 1, 1, "more than 200000"],
  [`{"note": "${"甲".repeat(5_000_000)}"}\n`, "bad-front-matter", 1, 1, "more than 200000"],
  [`{"note": ${"[".repeat(4_000_000)}`, "bad-front-matter", 1, 1, "more than 200000"],
  [`{"note": ${'"\\'.repeat(90_000)}`, "bad-front-matter", 1, 10, "close its quotation marks"],
  [`{"note":\n "${'\\"'.repeat(90_000)}\n}`, "bad-front-matter", 2, 2, "close its quotation marks"],
])("what is wrong with its limits, or with a text in JSON, is told by line and column: case %#", (text, rule, line, column, reason) => {
  expect(cutFrontMatter(text, names)).toMatchObject({ rule, level: "error", line, column, reason: expect.stringContaining(reason) });
});

test.each([
  ['{\n  "title": "甲"\n  "date": "乙"\n}\n', 3, 3, "a comma between fields"],
  ['{\n  "title" "甲"\n}\n', 2, 11, "a colon after each name"],
  ['{\n  "title": *甲\n}\n', 2, 12, "aliases"],
  ['{\n  "title": "\\q"\n}\n', 2, 13, "in JSON"],
  ['{\n  "title": "\\u0000"\n}\n', 2, 12, "stands for no character"],
  [`{"title": ${"[".repeat(10_000)}${"]".repeat(10_000)}}\n`, 1, 62, "more than 50 deep"],
  [`{"title": ${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}\n`, 1, 262, "more than 50 deep"],
])("what is wrong within JSON is told by line and column: case %#", (text, line, column, reason) => {
  expect(ingested(`${text}乙`, "a.md").problems).toMatchObject([
    { rule: "bad-front-matter", level: "error", line, column, reason: expect.stringContaining(reason) },
  ]);
});

test("names of JavaScript's own objects are only names, in every language", () => {
  const fields = { ["__proto__"]: "丙", constructor: "丁", toString: "戊" };
  const pairs = Object.entries({ title: "甲", date: "2024-05-10" });
  const own = Object.getOwnPropertyNames(fields).length === 3 ? Object.entries(fields) : [["__proto__", "丙"], ...Object.entries(fields)];
  const all = [...pairs, ...own];
  const written = [
    `---\n${all.map(([name, value]) => `${name}: ${value}`).join("\n")}\n---\n`,
    `+++\n${all.map(([name, value]) => `${name} = "${value}"`).join("\n")}\n+++\n`,
    `{${all.map(([name, value]) => `"${name}": "${value}"`).join(",")}}\n`,
  ];
  for (const front of written) {
    expect(article("a.md", `${front}乙。`).header.extra).toEqual([
      { name: "__proto__", value: "丙" },
      { name: "constructor", value: "丁" },
      { name: "toString", value: "戊" },
    ]);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each([
  ["a text that is not closed", (length: number) => `{"a": "${"甲".repeat(length)}`],
  ["escapes", (length: number) => `{"a": "${"\\\\".repeat(length)}"}`],
  ["brackets", (length: number) => `{"a": 1 ${"{}".repeat(length)}`],
  ["plus signs", (length: number) => `+++\n${"+++ a\n".repeat(length)}`],
  ["blanks behind plus signs", (length: number) => `+++\n${`+++${" ".repeat(50)}a\n`.repeat(length / 10)}`],
  ["dashes below fields", (length: number) => `title: 甲\n${"--- a\n".repeat(length)}`],
])("%s take time in proportion to their length", (_name, make) => {
  const timesOf = (text: string) =>
    [1, 2, 3].map(() => {
      const before = performance.now();
      cutFrontMatter(text, names);
      return performance.now() - before;
    });
  const [short, long] = [timesOf(make(50_000)), timesOf(make(400_000))];
  // Eight times the length takes sixty-four times as long where time is quadratic.
  expect(Math.min(...long)).toBeLessThan(40 * Math.max(...short, 5));
});
