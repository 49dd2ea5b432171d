import { expect, test } from "vitest";
import { type FieldKey, frontMatterKey, textSeedKey } from "../../src/ingest/header-field.ts";
import { article, markdownSeed } from "../articles.ts";

const names: readonly (readonly [string, FieldKey])[] = [
  ["標題", "title"],
  ["題目", "title"],
  ["發布日期", "date"],
  ["發佈日期", "date"],
  ["发佈日期", "date"],
  ["發佈時間", "date"],
  ["時間", "date"],
  ["瀏覽次數", "views"],
  ["瀏覽量", "views"],
  ["點擊數", "views"],
  ["點擊量", "views"],
  ["閱讀次數", "views"],
  ["來源", "source"],
  ["作者", "author"],
  ["標籤", "tags"],
  ["欄目", "column"],
  ["原文鏈接", "url"],
  ["標　題", "title"],
];

test.each(names)("%s is %s in headers of both kinds", (name, key) => {
  expect(textSeedKey(name)).toBe(key);
  expect(frontMatterKey(name)).toBe(key);
});

test.each(["正文內容", "內容", "正文"])("%s begins the body", (name) => {
  expect(textSeedKey(name)).toBe("body");
});

test.each(["constructor", "__proto__", "標", "title of it"])("%s is no field of ours", (name) => {
  expect([textSeedKey(name), frontMatterKey(name)]).toEqual([null, null]);
});

test("an article in traditional characters is read as one in simplified ones, and its own words stay", () => {
  expect(article("a.txt", "標題：校慶活動\n發佈日期：2024-05-10\n瀏覽次數：12\n正文內容：\n繁體正文。")).toMatchObject({
    summary: { date: "2024-05-10", views: 12, excerpt: "繁體正文。" },
    header: { title: "校慶活動", extra: [] },
  });
  expect(article("a.md", markdownSeed({ front: "標題: 校慶\n日期: 2024-05-10\n標籤: [體育]" }))).toMatchObject({
    header: { title: "校慶", tags: ["體育"] },
  });
});
