import { expect, test } from "vitest";
import { leadingDate, stemOf } from "../../src/ingest/file-name.ts";
import { article, ingested, markdownSeed } from "../articles.ts";
import { seed } from "../workspace.ts";

test.each([
  ["meeting.txt", "meeting"],
  ["2024/a.b.md", "a.b"],
  ["2021-02-10-ceremony/index.md", "2021-02-10-ceremony"],
  ["news/典礼/Index.md", "典礼"],
  ["lang/a/index.zh-cn.md", "a.zh-cn"],
  ["lang/a/index.en.txt", "a.en"],
  // No page of a folder: one at the top, a section's in Hugo, and names of their own.
  ["index.md", "index"],
  ["index.en.md", "index.en"],
  ["news/_index.md", "_index"],
  ["news/indexes.md", "indexes"],
  ["news/index-2.md", "index-2"],
])("%s has the name %s", (file, stem) => {
  expect(stemOf(file)).toBe(stem);
});

test.each([
  ["2021-02-10-ceremony/index.md", "2021-02-10-ceremony"],
  ["003_98bcdf8a17d63228/index.md", "98bcdf8a17d63228"],
  ["re\u0301sume\u0301/index.fr.md", "r\u00E9sum\u00E9.fr"],
])("the article in %s has the id %s", (file, id) => {
  expect(article(file, markdownSeed()).summary.id).toBe(id);
});

test.each([
  ["index.md", "rename the file"],
  ["con/index.md", "rename the folder"],
])("a bad id of %s says: %s", (file, mend) => {
  expect(ingested(markdownSeed(), file).problems).toMatchObject([{ rule: "bad-id", reason: expect.stringContaining(mend) }]);
});

test.each([
  ["2019-09-08-workflow", "2019-09-08"],
  ["2019-9-8-workflow", "2019-9-8"],
  ["2019_09_08_workflow", "2019-09-08"],
  ["2019.09.08", "2019.09.08"],
  ["2024-05-10 校报", "2024-05-10"],
  ["workflow-2019-09-08", null],
  ["2019-09-workflow", null],
  ["20190908-workflow", "20190908"],
  ["2019-09_08", null],
  ["2019-09-081", null],
  ["1234-5-6", null],
])("%s begins with the date %s", (stem, date) => {
  expect(leadingDate(stem)).toBe(date);
});

const undated = markdownSeed({ front: "title: 甲\nviews: 1" });

test.each([
  ["_posts/2019-09-08-workflow.md", undated],
  ["2019-09-08-workflow.txt", seed({ date: null })],
  ["2019-09-08-workflow/index.md", undated],
  ["2019-9-8 workflow.md", undated],
  ["20190908 典礼.md", undated],
  ["20190908_workflow.txt", seed({ date: null })],
  ["2019-09-08-workflow.md", markdownSeed({ front: "title: 甲\ndate:\nviews: 1" })],
])("%s without a date in its header is of the day in its name, which a note tells", (file, content) => {
  const { article: found, problems } = ingested(content, file);
  expect(found).toMatchObject({ summary: { date: "2019-09-08" } });
  expect(problems).toMatchObject([{ rule: "date-from-name", level: "info", line: 1 }]);
});

test.each(["20190908ab12.md", "201909081234.md", "20191308-a.md", "20190932.md"])("%s does not begin with a date", (file) => {
  expect(ingested(undated, file).problems).toContainEqual(expect.objectContaining({ rule: "no-date" }));
});

test("the id stays the whole name", () => {
  expect(article("2019-09-08-workflow.md", undated).summary.id).toBe("2019-09-08-workflow");
});

test("a date in the header goes before that of the name, and a wrong one is an error", () => {
  expect(article("2019-09-08-workflow.md", markdownSeed()).summary.date).toBe("2024-04-24T18:29");
  const wrong = markdownSeed({ front: "title: 甲\ndate: 去年\nviews: 1" });
  expect(ingested(wrong, "2019-09-08-workflow.md").problems).toMatchObject([{ rule: "bad-date" }]);
});

test("a day that the calendar does not have is no date", () => {
  expect(ingested(undated, "2019-02-30-workflow.md").problems).toMatchObject([{ rule: "no-date" }]);
});
