import { describe, expect, test } from "vitest";
import { isSetApart, titleTerms } from "../../../src/language/terms/title-terms.ts";
import { titleWord } from "../../../src/language/terms/title-word.ts";
import { createTagger } from "../../../src/language/words/tagger.ts";

const cut = createTagger(({ text }) => titleWord(text));
const terms = (title: string) => titleTerms(title, cut(title));

describe("what may be a term", () => {
  test.each([
    ["an ordinary noun that is a subject", "云南发生地震", "地震"],
    ["a proper name", "联合国发表声明", "联合国"],
    ["a noun of three characters", "制造业回升", "制造业"],
    ["several nouns", "加强核污染水监测", "核污染水"],
    ["a noun and a verb that is one", "做好疫情防控", "疫情防控"],
    ["a short name that the dictionary cuts anywhere", "第七届进博会开幕", "进博会"],
    ["one that it takes for a person", "亚冬会今晚开幕", "亚冬会"],
    ["a name with a numeral", "神舟十七号载人飞船发射成功", "神舟十七号"],
    ["a session", "学习党的二十届三中全会精神", "二十届三中全会"],
    ["letters and figures", "国产C919完成首飞", "C919"],
    ["a generation of networks", "5G用户超过四亿", "5G"],
    ["what is quoted", "共建“一带一路”倡议", "一带一路"],
    ["the title of a work", "电影《长津湖》上映", "长津湖"],
  ])("%s: %s", (_name, title, term) => {
    expect(terms(title)).toContain(term);
  });
});

describe("what is none", () => {
  test.each([
    ["a verb", "我国推进改革", "推进"],
    ["a verb with its object", "会议强调作风建设", "强调作风"],
    ["a general noun", "研究有关问题", "问题"],
    ["a person with an office", "俄罗斯总统抵达", "俄罗斯总统"],
    ["an occasion of nothing", "召开工作会议", "工作会议"],
    ["a phrase that begins with a word that says nothing", "多地粮食丰收", "多地粮食"],
    ["the rest of a longer word", "推出多项改革任务", "项改革"],
    ["two places", "浙江杭州举行比赛", "浙江杭州"],
    ["a numeral classifier", "发布十条举措", "条举措"],
    ["across punctuation", "地震、台风频发", "地震、台风"],
    ["a year", "2024年报告", "2024"],
    ["a person of whom a title tells", "王建国今晚抵达", "王建国"],
  ])("%s: %s", (_name, title, term) => {
    expect(terms(title)).not.toContain(term);
  });
});

test("each is given once, and an empty title has none", () => {
  expect(terms("地震与地震").filter((term) => term === "地震")).toEqual(["地震"]);
  expect(terms("")).toEqual([]);
});

test("what marks or a numeral set apart is free of its neighbours", () => {
  expect(isSetApart("共建“一带一路”", 3, "一带一路")).toBe(true);
  expect(isSetApart("迎接嫦娥六号归来", 2, "嫦娥六号")).toBe(true);
  expect(isSetApart("学习十八届三中全会精神", 2, "十八届三中全会")).toBe(true);
  expect(isSetApart("神舟二十一号启航", 2, "二十一号")).toBe(false);
  expect(isSetApart("加强粮食生产", 2, "粮食生产")).toBe(false);
});
