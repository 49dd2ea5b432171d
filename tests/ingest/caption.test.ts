import { expect, test } from "vitest";
import { captionOf, isCaption } from "../../src/ingest/caption.ts";

test.each([
  "图1 会议现场",
  "图 2：合影",
  "图一：会场",
  "▲图为会场",
  "△ 会场",
  "（图为领导讲话）",
  "图片来源：校报",
  "图/李四",
  "图：新华社",
  "图文：李四",
  "[图说]会场",
])("%s is a caption", (line) => {
  expect(isCaption(line)).toBe(true);
});

test.each(["图书馆今日开放", "图一时之快", "图谋", "会议现场", "", `▲${"长".repeat(200)}`])("%s is none", (line) => {
  expect(isCaption(line)).toBe(false);
});

test.each([
  ["主席台", "", "主席台"],
  ["主席台", "摄影：李四", "主席台　摄影：李四"],
  ["", "摄影：李四", "摄影：李四"],
  ["image", "", ""],
  ["image-20240424182900", "", ""],
  ["IMG_0001.jpg", "", ""],
  ["在这里插入图片描述", "", ""],
  ["图片1", "", ""],
  ["2024", "", ""],
  ["图片展开幕", "", "图片展开幕"],
])("the caption of %j, %j is %j", (description, title, expected) => {
  expect(captionOf(description, title)).toBe(expected);
});
