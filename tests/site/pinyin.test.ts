import { expect, test } from "vitest";
import { byPersonsPinyin, byPinyin, initialOf, initialOfPerson } from "../../src/site/pinyin.ts";

test.each([
  ["阿里木", "A"],
  ["高峰", "G"],
  ["欧阳修", "O"],
  ["张三", "Z"],
  // Surnames that are read in another way than the character mostly is.
  ["曾国藩", "Z"],
  ["单田芳", "S"],
  ["解缙", "X"],
  ["仇英", "Q"],
  ["长孙无忌", "Z"],
  ["尉迟恭", "Y"],
  ["Smith", "其他"],
  ["5G", "其他"],
  ["", "其他"],
])("%s stands under %s", (name, letter) => {
  expect(initialOfPerson(name)).toBe(letter);
});

test("what is no person is read as its characters mostly are", () => {
  expect(["曾经", "单位", "解放", "重庆", "重要"].map(initialOf)).toEqual(["C", "D", "J", "C", "Z"]);
});

test("every letter with which a syllable begins has its section", () => {
  const names = [
    "安",
    "白",
    "蔡",
    "邓",
    "鄂",
    "冯",
    "郭",
    "韩",
    "贾",
    "孔",
    "李",
    "马",
    "倪",
    "欧",
    "潘",
    "齐",
    "任",
    "苏",
    "田",
    "吴",
    "谢",
    "杨",
    "朱",
  ];
  expect(names.map(initialOf).join("")).toBe("ABCDEFGHJKLMNOPQRSTWXYZ");
});

test("people are in the order in which their names are read, others in that of the characters", () => {
  expect(["张三", "曾一", "解二", "阿一", "赵四"].sort(byPersonsPinyin)).toEqual(["阿一", "解二", "曾一", "张三", "赵四"]);
  expect(["解放", "曾经", "单位", "安全"].sort(byPinyin)).toEqual(["安全", "曾经", "单位", "解放"]);
});
