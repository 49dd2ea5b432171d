import fc from "fast-check";
import { expect, test } from "vitest";
import { readKeywords } from "../../../src/language/keywords/keyword-reader.ts";
import { partOf } from "../../../src/language/keywords/term-part.ts";
import { createTagger } from "../../../src/language/words/tagger.ts";
import { rounds } from "../../rounds.ts";
import { readGold } from "../../tags/gold.ts";

const tag = createTagger(partOf);
const read = (title: string, body: string) => readKeywords(tag(`${title}\n${body}`));

/** The best phrase of each slot. */
function bestOf(title: string, body: string): (string | undefined)[] {
  return read(title, body).map(([best]) => best?.[0]);
}

/** All phrases in the slots. */
function phrasesOf(title: string, body: string): string[] {
  return read(title, body).flatMap((slot) => slot.map(([text]) => text));
}

test.each([
  ["two nouns", "弘扬西迁精神", "西迁精神的内涵丰富。学习西迁精神。", "西迁精神"],
  ["an unknown word and a noun", "发展新质生产力", "新质生产力是什么？培育新质生产力。", "新质生产力"],
  ["words that end in a verb", "推进人才培养", "人才培养的质量。加强人才培养。", "人才培养"],
  ["words that begin with a verb", "开展联合培养", "联合培养的学生。推进联合培养。", "联合培养"],
  ["a time within", "共建现代产业学院", "现代产业学院的建设。成立现代产业学院。", "现代产业学院"],
  ["Latin letters", "建设5G网络", "5G网络的覆盖。打造5G网络。", "5G网络"],
  ["what the dictionary takes for a name", "加强廉政教育", "廉政教育的形式。开展廉政教育。", "廉政教育"],
  ["anything that quotation marks in the title hold", "学校开展“三下乡”活动", "“三下乡”结束。", "三下乡"],
  ["a book's title", "《大河西望》首演", "话剧《大河西望》在京首演。", "大河西望"],
])("a term may be %s", (_name, title, body, expected) => {
  expect(bestOf(title, body)).toContain(expected);
});

test.each([
  ["a title and a name", "书记高峰强调", "书记高峰出席。书记高峰指出，副校长赵一鸣、教务处处长李明参加。", /高峰|赵一鸣|李明|书记|处长/],
  ["a common word that is a name beside a title", "校长高峰团队获奖", "校长高峰团队的成果。校长高峰团队获奖。", /高峰/],
  ["a person and what the person does", "李晓明捐献骨髓", "李晓明捐献的骨髓。李晓明捐献过。", /李晓明/],
  ["a person whom no dictionary has", "访问李晓明", "李晓明的事迹。采访李晓明。看望李晓明。", /李晓明/],
  ["a sum of money", "学校投入3500万元", "3500万元的投入。学校投入3500万元。", /\d|万元/],
  [
    "words too wide",
    "学校召开工作会议",
    "学校的工作、学习、会议。工作要求。学校工作。",
    /^(工作|学习|会议|学校|学校工作|工作会议|工作要求)$/,
  ],
  ["what is announced with the verb that does", "学校召开大会", "召开大会。召开大会。", /召开/],
  ["a day", "今天上午", "今天上午的会场。今天上午举行。", /今天|上午/],
  ["a slogan quoted once", "领导讲话", "他说“说干就干”，又说“我的舞台”，大家鼓掌。", /干|舞台/],
  ["a single character", "水", "水。水。水。", /^.$/u],
])("%s is no keyword", (_name, title, body, wrong) => {
  expect(phrasesOf(title, body).filter((phrase) => wrong.test(phrase))).toEqual([]);
});

test("no term reaches over punctuation, nor from the title into the body", () => {
  expect(phrasesOf("西迁精神", "西迁精神，西部计划。西迁精神，西部计划。").filter((text) => /精神西|计划西/.test(text))).toEqual([]);
});

test("phrases that hold one another share a slot, the best first", () => {
  const slots = read("推进产学研深度融合", "推进产学研深度融合，服务地方。产学研深度融合的路径。");
  expect(slots.filter((slot) => slot.some(([text]) => text === "产学研深度融合"))).toHaveLength(1);
  expect(slots[0]?.[0]?.[0]).toBe("产学研深度融合");
});

test("an alternative tells how often it stands, how often its rarest word does, and the only neighbour on each side", () => {
  const [slot] = read("推进产学研深度融合", "推进产学研深度融合，服务地方。产学研深度融合的路径。深度交流。");
  expect(slot).toContainEqual(["产学研深度融合", 3, 3, "", ""]);
  expect(slot).toContainEqual(["产学研深度", 3, 3, "", "融"]);
});

test("at most eight slots of at most three phrases of two to eight characters, none of them twice, each in the text", () => {
  const articles = [...readGold().map(({ title, body }) => ({ title, body })), { title: "", body: "" }];
  for (const { title, body } of articles) {
    const slots = read(title, body);
    const phrases = slots.flatMap((slot) => slot.map(([text]) => text));
    expect(slots.length).toBeLessThanOrEqual(8);
    expect(slots.every(({ length }) => length >= 1 && length <= 3)).toBe(true);
    expect(new Set(phrases).size).toBe(phrases.length);
    expect(phrases.filter((text) => text.length < 2 || text.length > 8 || !`${title}\n${body}`.includes(text))).toEqual([]);
  }
});

test("any text is read, the same each time", () => {
  const pieces = fc.constantFrom("西迁精神", "“", "”", "《", "》", "，", "\n", "的", "校长", "高峰", "AI", "3500", "推进", "A+", "𠀀", " ");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.array(pieces, { maxLength: 5 }), (body, title) => {
      const first = read(title.join(""), body.join(""));
      expect(readKeywords(createTagger(partOf)(`${title.join("")}\n${body.join("")}`))).toEqual(first);
    }),
    { numRuns: rounds(50) },
  );
});
