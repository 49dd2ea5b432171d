import { expect, test } from "vitest";
import { placeBeginsAt, placeEndsAt, places, wordsAroundPlaces } from "../../../src/language/terms/places.ts";
import { subjectNouns } from "../../../src/language/terms/subject-nouns.ts";

const names = places.flatMap(({ name, aliases }) => [name, ...aliases]);

test("each name stands for one place", () => {
  expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
});

test("every state that Node knows is there, and China is not", () => {
  const shown = new Intl.DisplayNames("zh-Hans", { type: "region" });
  const states = ["US", "RU", "UA", "JP", "KR", "KP", "GB", "FR", "DE", "IN", "ID", "BR", "ZA", "EG", "TR", "VN", "NR", "TV", "SS", "AG"];
  expect(states.map((code) => shown.of(code)).filter((name) => !names.includes(name ?? ""))).toEqual([]);
  expect(names).not.toContain("中国");
});

test("all provinces are there", () => {
  const provinces =
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾";
  expect(provinces.split(" ").filter((name) => !names.includes(name))).toEqual([]);
});

test("the name of a place is told where it ends and where it begins, and not as a part of a longer one", () => {
  expect([placeEndsAt("北京论坛", 2), placeEndsAt("北京论坛", 4), placeEndsAt("加沙地带", 2), placeEndsAt("加沙地带", 4)]).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect([placeBeginsAt("论坛北京峰会", 2), placeBeginsAt("论坛北京峰会", 4)]).toEqual([true, false]);
});

test("a word around a place holds one, or ends where one begins, and is none", () => {
  const hides = (word: string, name: string) => word.includes(name) || word.endsWith(name.charAt(0));
  expect(wordsAroundPlaces.filter((word) => names.includes(word) || !names.some((name) => hides(word, name)))).toEqual([]);
});

test("no place is an ordinary subject", () => {
  expect(names.filter((name) => subjectNouns.has(name))).toEqual([]);
});
