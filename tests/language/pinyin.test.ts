import { expect, test } from "vitest";
import { createPinyin, type NameReading } from "../../src/language/pinyin.ts";

const pinyin = createPinyin();
const initialOf = (name: string) => pinyin.letterOf(name, "word");
const initialOfPerson = (name: string) => pinyin.letterOf(name, "person");
const sorted = (names: readonly string[], reading: NameReading = "word") =>
  pinyin
    .sorted(
      names.map((name) => ({ name })),
      () => reading,
    )
    .map(({ name }) => name);

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
  ["澹台灭明", "T"],
  ["乜成林", "N"],
  ["钭德", "T"],
  ["佴云", "N"],
  ["种师道", "C"],
  ["祭遵", "Z"],
  ["单于夜", "C"],
  // Characters with which the part of a letter begins.
  ["巴金", "B"],
  ["戚继光", "Q"],
  ["西门豹", "X"],
  ["Smith", "其他"],
  ["5G", "其他"],
  ["", "其他"],
])("%s stands under %s", (name, letter) => {
  expect(initialOfPerson(name)).toBe(letter);
});

test("what is no person is read as its characters mostly are", () => {
  expect(["曾经", "单位", "解放", "重庆", "重要"].map(initialOf)).toEqual(["C", "D", "J", "C", "Z"]);
});

test.each([
  ["B", "八一 巴黎 秘鲁"],
  ["C", "长安 长江 重建 重组 重庆 朝鲜 单于"],
  ["D", "调研 调岗 弹头 单位"],
  ["E", "俄罗斯 阿胶"],
  ["H", "行业 行长"],
  ["K", "会计 咖啡"],
  ["L", "六安 乐山 吕梁 丽水"],
  ["P", "番禺"],
  ["Q", "七夕 其他"],
  ["S", "率先 少年 莘县"],
  ["T", "他山之石 调整 弹性"],
  ["X", "西安交通大学 希望工程 厦门 厦大 行政 校长 畜牧 莘庄"],
  ["Y", "银行 音乐 乐队 乐清"],
  ["Z", "重要 长者 藏语 粘贴"],
  ["其他", "2024年 “双一流” A股 wiki 🚀 \u{20bb7}"],
])("under %s stand %s", (letter, names) => {
  expect(names.split(" ").map(initialOf)).toEqual(names.split(" ").map(() => letter));
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
  expect(sorted(["张三", "曾一", "解二", "阿一", "赵四"], "person")).toEqual(["阿一", "解二", "曾一", "张三", "赵四"]);
  expect(sorted(["解放", "曾经", "单位", "安全"])).toEqual(["安全", "曾经", "单位", "解放"]);
});

test("a dictionary's order: by syllable, ü behind u, by tone, characters together, and so by the next", () => {
  const names = "欸 长沙 重庆 哼 卢 路 驴 绿 乱 略 论 罗 怒 女 暖 虐 诺 张三 张四 章三 章一 掌一 重要".split(" ");
  expect(sorted(names.toReversed())).toEqual(names);
});

test("signs come first, then figures, and other letters last, whatever their width and case", () => {
  const names = "#安 “安” 《安》 2024年 5G 5Ｇ网 安全 俄 a股 Ａ股 A股份 eat IEEE wiki 🚀 \u{20bb7}".split(" ");
  expect(sorted(names.toReversed())).toEqual(names);
});

test("names that are read alike have an order, too", () => {
  expect(sorted(["Wiki", "wiki", "WIKI"])).toEqual(["WIKI", "Wiki", "wiki"]);
  expect(sorted(["何", "和", "何"], "person")).toEqual(["何", "何", "和"]);
});

test("names that are known need not be read, and are remembered only where one is new", () => {
  const first = createPinyin();
  first.letterOf("西安", "word");
  const keys = first.learned();
  const again = createPinyin(keys ?? undefined);
  expect(again.letterOf("西安", "word")).toBe("X");
  expect(again.learned()).toBeNull();
  expect(again.letterOf("曾国藩", "person")).toBe("Z");
  expect(Object.keys(again.learned()?.person ?? {})).toEqual(["曾国藩"]);
  // A key that is known is taken as it is.
  expect(createPinyin({ word: { 西安: "2an1安" }, person: {} }).letterOf("西安", "word")).toBe("A");
});

test("no name is taken for what every object has", () => {
  expect(["constructor", "__proto__", "toString"].map(initialOf)).toEqual(["其他", "其他", "其他"]);
});
