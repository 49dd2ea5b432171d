import { expect, test } from "vitest";
import { ingested, markdownSeed } from "../articles.ts";
import { seed } from "../workspace.ts";

const read = (written: string, file = "a.md") => ingested(markdownSeed({ front: `title: 甲\nviews: 1\n${written}` }), file);

test.each([
  "path: /2019/05/03/opening/",
  "path: 2019/5/3/opening",
  "url: https://example.org/blog/2019/05/03/a.html",
  "aliases: [/a/, /2019/05/03]",
])("%j: without a date an article is of the day in its address, which a note tells", (written) => {
  const { article, problems } = read(written);
  expect(article?.summary.date).toBe("2019-05-03");
  expect(problems).toMatchObject([{ rule: "date-from-name", level: "info", reason: expect.stringContaining("its address has") }]);
});

test("a date in the header and one in the file's name go before that", () => {
  expect(read("path: /2019/05/03/a/\ndate: 2020-01-01").article?.summary.date).toBe("2020-01-01");
  expect(read("path: /2019/05/03/a/", "2020-01-02-a.md").article?.summary.date).toBe("2020-01-02");
});

test.each(["path: /2019/05/a/", "path: /2019/13/03/a/", "path: /12019/05/03/a/", "path: /2019/05/031/"])("%j has no day", (written) => {
  expect(read(written).problems).toMatchObject([{ rule: "no-date", level: "error" }]);
});

test.each(["发布", "发布日"])("a field %s that holds a date is asked about where none is known", (name) => {
  const { problems } = ingested(seed({ date: null, more: `${name}: 2024-04-24 18:29\n` }));
  const reason =
    `there is no date, but \`${name}\` in line 3 holds one; name it \`发布日期\` (in Markdown \`date\`), ` +
    `or add \`fields: {${name}: date}\` to archive.yaml`;
  expect(problems).toContainEqual({ rule: "no-date", level: "error", reason, line: 3, column: name.length + 3 });
});

test.each(["2019", "20190503", "1713954540", "第三届"])("a field that holds %s is not", (value) => {
  expect(ingested(seed({ date: null, more: `届次: ${value}\n` })).problems).toMatchObject([
    { rule: "no-date", reason: expect.stringContaining("there is no date; add a line") },
  ]);
});
