import { expect, test } from "vitest";
import { accountOf } from "../../src/archive/account.ts";
import { type Diagnostic, problem, type RuleId } from "../../src/lib/diagnostics.ts";
import { article, markdownSeed } from "../articles.ts";

const told = (file: string, rule: RuleId): Diagnostic => ({ file, ...problem("info", rule, "") });

test("an archive without a lack has nothing to tell", () => {
  expect(accountOf([], [article("a.txt")], { oldSite: null, imported: null })).toEqual({
    ...{
      oldSite: null,
      unread: [],
      unused: [],
      missingPictures: 0,
      missingFiles: 0,
      farPictures: 0,
      remains: 0,
      assumed: [],
      imported: null,
    },
  });
});

test("it counts what was not read, what is not there, and what was assumed of articles", () => {
  const far = article("far.md", markdownSeed({ body: "![](http://a.cn/1.jpg) ![](http://a.cn/2.jpg) [](http://a.cn/3.jpg)" }));
  const diagnostics = [
    ...["a.html", "b.HTML", "c.csv"].map((file) => told(file, "other-format")),
    ...["x.jpg", "y.jpg"].map((file) => told(file, "unused-file")),
    ...["far.md", "far.md", "faulty.md"].map((file) => told(file, "missing-picture")),
    ...["far.md", "faulty.md"].flatMap((file) => [
      told(file, "missing-file"),
      told(file, "html-remains"),
      told(file, "date-from-name"),
      told(file, "date-from-name"),
    ]),
  ];
  expect(accountOf(diagnostics, [far], { oldSite: null, imported: null })).toEqual({
    oldSite: null,
    unread: [
      { extension: ".html", count: 2 },
      { extension: ".csv", count: 1 },
    ],
    unused: ["x.jpg", "y.jpg"],
    ...{ missingPictures: 2, missingFiles: 1, farPictures: 2, remains: 1 },
    assumed: [{ rule: "date-from-name", count: 1 }],
    imported: null,
  });
});
