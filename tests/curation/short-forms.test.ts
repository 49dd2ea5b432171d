import { expect, test } from "vitest";
import { shortForms } from "../../src/curation/short-forms.ts";
import type { TermCandidate } from "../../src/curation/term-candidate.ts";

const institution = (name: string, words: readonly string[]): TermCandidate => ({ name, kind: "机构", articles: 1, words });

test.each([
  ["西安交通大学", ["西安", "交通", "大学"], "西安交大"],
  ["西北工业大学", ["西北", "工业", "大学"], "西工大"],
  ["北京大学", ["北京", "大学"], "北大"],
  ["党的二十大", ["党", "的", "二十", "大"], "二十大"],
  ["中国人民大学", ["中国", "人民", "大学"], "人民大学"],
])("%s may be called %s", (name, words, form) => {
  expect(shortForms(institution(name, words))).toContain(form);
});

test.each([
  ["西迁精神", ["西迁精神"]],
  ["中国", ["中国"]],
  ["中国梦", ["中国", "梦"]],
  ["国家发展", ["国家发展"]],
  ["中国式现代化", ["中国式现代化"]],
])("%s is no name in other words, nor one character", (name, words) => {
  for (const form of shortForms(institution(name, words))) expect(form.length).toBeGreaterThan(1);
  expect(shortForms(institution(name, words))).not.toContain("发展");
  expect(shortForms(institution(name, words))).not.toContain("式现代化");
  expect(shortForms(institution(name, words))).not.toContain(name);
});

test("a name of many words has no short forms", () => {
  expect(shortForms(institution("甲乙丙丁戊", ["甲", "乙", "丙", "丁", "戊"]))).toEqual([]);
});

test("the words of what is no institution are not cut", () => {
  expect(shortForms({ name: "高质量发展", kind: "主题", articles: 1, words: ["高质量", "发展"] })).toEqual([]);
});
