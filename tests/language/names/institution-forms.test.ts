import { expect, test } from "vitest";
import { centralName } from "../../../src/language/names/central-institutions.ts";
import { isRelative, isWholeName, shortKey } from "../../../src/language/names/institution-forms.ts";

test.each([
  ["中央组织部", "中组部 中共中央组织部 中央组织部"],
  ["国家监察委员会", "国家监委"],
  ["中国人民银行", "人民银行"],
  ["住房和城乡建设部", "住建部 住房城乡建设部"],
  ["国家发展和改革委员会", "国家发展改革委 国家发改委"],
  ["中央军委", "中华人民共和国中央军事委员会 中央军事委员会"],
  ["最高人民检察院", "最高检"],
  ["中华全国妇女联合会", "全国妇联"],
])("%s is the full name of %s", (full, names) => {
  for (const name of names.split(" ")) expect(centralName(name)).toBe(full);
});

test.each([
  ["远山省发展和改革委员会", "远山省发改委"],
  ["云州市卫生健康委员会", "云州市卫健委"],
  ["云州市人力资源和社会保障局", "云州市人社局"],
  ["中共远山省委员会", "远山省委"],
  ["北原交通大学", "北原交大"],
  ["俄罗斯外交部", "俄外交部"],
  ["中国作家协会第十届委员会", "中国作家协会委员会"],
])("%s and %s are one institution", (full, short) => {
  expect(shortKey(short)).toBe(shortKey(full));
});

test("institutions of two places are two", () => {
  expect(shortKey("云州市教育局")).not.toBe(shortKey("远州市教育局"));
  expect(shortKey("外交部")).not.toBe(shortKey("俄外交部"));
});

test.each(["云州市教育局", "北原大学", "教务处", "外交部", "美国国防部", "材料科学与工程学院"])(
  "%s tells which institution it is",
  (name) => {
    expect(isWholeName(name)).toBe(true);
  },
);

test.each(["研究中心", "数据中心", "过渡政府", "保险公司", "经济部", "青年和体育部"])("%s does not", (name) => {
  expect(isWholeName(name)).toBe(false);
});

test("省委 and 村委会 are whole where one knows the place", () => {
  expect(["省委", "村委会", "自治区政府"].map(isRelative)).toEqual([true, true, true]);
  expect(["外交部", "云州市委", "北原大学"].map(isRelative)).toEqual([false, false, false]);
});
