import fc from "fast-check";
import { expect, test } from "vitest";
import {
  aboutPath,
  articleFilePath,
  articlePath,
  assetPath,
  dataPackagePath,
  dayFragment,
  dayPath,
  daysPath,
  feedPath,
  homePath,
  jsonFeedPath,
  listPath,
  monthFragment,
  monthPath,
  notFoundPath,
  rankingPath,
  rankingYearPath,
  recordsPath,
  robotsPath,
  searchPath,
  sitemapPartPath,
  sitemapPath,
  sourcePackPath,
  sourcePath,
  tablePath,
  tagFeedPath,
  tagListPath,
  tagPath,
  tagsByNamePath,
  tagsPath,
  webManifestPath,
  yearPath,
} from "../../src/site/paths.ts";

import { article, markdownSeed } from "../articles.ts";
import { seed } from "../workspace.ts";
import { unsegment } from "./unsegment.ts";

const named = (id: string, date = "2024-04-24 18:29") =>
  article("x.md", markdownSeed({ front: `title: 甲\ndate: ${date}\nviews: 1\nid: ${JSON.stringify(id)}` }));

// Addresses never move: these are the ones of the design, written out.
test.each([
  [homePath, "index.html"],
  [listPath(1), "page/1.html"],
  [articlePath(article("000_98bcdf8a17d63228.txt").summary), "2024/04/98bcdf8a17d63228.html"],
  [sourcePath(article("000_98bcdf8a17d63228.txt")), "2024/04/98bcdf8a17d63228.txt"],
  [articlePath(named("会议 1/2".replace("/", "~")).summary), "2024/04/会议 1~7E2.html"],
  [sourcePath(named("meeting")), "2024/04/meeting.md"],
  [articlePath(named("meeting", "1988-07-01").summary), "1988/07/meeting.html"],
  // No more than the month is known, or the year.
  [articlePath(named("meeting", "2019-05").summary), "2019/05/meeting.html"],
  [articlePath(named("meeting", "2019").summary), "2019/meeting.html"],
  [sourcePath(named("meeting", "2019")), "2019/meeting.md"],
  // In the folder of a year two figures are the name of a month's folder.
  [articlePath(named("05", "2019").summary), "2019/~305.html"],
  [sourcePath(named("05", "2019")), "2019/~305.md"],
  [articlePath(named("005", "2019").summary), "2019/005.html"],
  [articlePath(named("05", "2019-05").summary), "2019/05/05.html"],
  [yearPath("2024"), "2024/index.html"],
  [monthPath("2024", "04"), "2024/04/index.html"],
  [tagsPath, "tags/index.html"],
  [tagPath("党的二十大"), "tags/党的二十大/index.html"],
  [tagPath("C/C++"), "tags/C~2FC++/index.html"],
  [tagPath(".."), "tags/~2E~2E/index.html"],
  [tagListPath("C/C++", 3), "tags/C~2FC++/3.html"],
  [tagsByNamePath, "tags/by-name.html"],
  [tagPath("by-name.html"), "tags/~62y-name.html/index.html"],
  [tagFeedPath("C/C++"), "tags/C~2FC++/feed.xml"],
  [rankingPath, "ranking/index.html"],
  [rankingYearPath("2024"), "ranking/2024.html"],
  [daysPath, "on-this-day/index.html"],
  [dayPath("02", "29"), "on-this-day/02-29.html"],
  [aboutPath, "about/index.html"],
  [searchPath, "search/index.html"],
  [notFoundPath, "404.html"],
  [feedPath, "feed.xml"],
  [jsonFeedPath, "feed.json"],
  [sitemapPath, "sitemap.xml"],
  [sitemapPartPath("2024"), "sitemap-2024.xml"],
  [sitemapPartPath("pages"), "sitemap-pages.xml"],
  [robotsPath, "robots.txt"],
  [recordsPath("2024"), "data/2024.jsonl.gz"],
  [tablePath, "data/articles.csv"],
  [dataPackagePath, "data/datapackage.json"],
  [webManifestPath, "site.webmanifest"],
  [assetPath("site-4XTTKBKD.css"), "assets/site-4XTTKBKD.css"],
])("%s", (path, expected) => {
  expect(path).toBe(expected);
});

test.each([
  [dayFragment(4), "day-4"],
  [monthFragment("2024-04"), "month-2024-04"],
])("the part %s of a page", (fragment, expected) => {
  expect(fragment).toBe(expected);
});

test("an article's address does not depend on its title, its views or its body", () => {
  const before = article("2023/a.txt", seed({ title: "甲", views: "1", body: "乙" }));
  const after = article("archive/a.txt", seed({ title: "【丙】丁", views: "2", body: "戊" }));
  expect(articlePath(after.summary)).toBe(articlePath(before.summary));
});

test("a picture of an article whose id is that of an archive of sources is not in its way", () => {
  const name = sourcePackPath("2024-04", 1).replace(/.*\//, "");
  expect(articleFilePath(named(name).summary, "a.png")).toBe("2024/04/sources-2024-04~2Ezip/a.png");
});

test("an article whose id is that of another kind of file overwrites nothing", () => {
  const ids = ["a", "a.html", "a.txt", "a.md", "index.html", "index.txt", "1"];
  const files = ids.flatMap((id) => [articlePath(named(id).summary), sourcePath(named(id))]);
  const all = [...files, monthPath("2024", "04")];
  expect(new Set(all).size).toBe(all.length);
});

const names = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 100 }),
  fc.constantFrom("..", ".", "C/C++", "%2F", "%", "#", "?", "a b", "~2F", "http://example.org/", "//", "javascript:alert(1)"),
);
test("a tag's name can be read from its path again", () => {
  fc.assert(
    fc.property(names, (name) => {
      const [, stored = ""] = tagPath(name).split("/");
      const whole = name.normalize("NFC");
      if (Buffer.byteLength(whole) * 3 <= 200) expect(unsegment(stored)).toBe(whole);
      else expect(whole.startsWith(unsegment(stored))).toBe(true);
    }),
  );
});
