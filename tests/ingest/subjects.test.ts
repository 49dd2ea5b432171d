import { expect, test } from "vitest";
import { createSubjectReader } from "../../src/ingest/subjects.ts";
import { readGold } from "../tags/gold.ts";

const read = createSubjectReader();

/** What an article may be about, each subject by its best name. */
function subjects(title: string, body: string) {
  return read(title, body).subjects.map(({ kind, slot }) => `${kind} ${slot[0]?.[0]}`);
}

test("who and what an article names comes first, then what it is about", () => {
  const found = subjects("江岭大学弘扬西迁精神", "江岭大学党委书记高峰讲西迁精神。高峰说，西迁精神是财富。");
  expect(found.slice(0, 2)).toEqual(["机构 江岭大学", "人物 高峰"]);
  expect(found).toContain("主题 西迁精神");
});

test.each([
  ["once in the title", "高峰书记讲话", "校长高峰说。"],
  ["twice in the body", "会议", "校长高峰说。高峰强调。"],
])("a person is a subject who is named %s", (_name, title, body) => {
  expect(subjects(title, body)).toContain("人物 高峰");
});

test("a person who is named once in the body is none", () => {
  expect(subjects("会议", "校长高峰说。")).toEqual([]);
});

test("of many people and institutions the three that are named most are subjects", () => {
  const names = ["张立群", "卢建军", "王树国", "荣命哲"];
  const body = names.map((name, index) => `校长${name}说。${`${name}强调。`.repeat(1 + index)}`).join("");
  expect(subjects("会议", body).filter((one) => one.startsWith("人物"))).toEqual(["人物 荣命哲", "人物 王树国", "人物 卢建军"]);
});

test("no topic is a name, or holds one", () => {
  for (const { title, body } of readGold()) {
    const { subjects, people } = read(title, body);
    const topics = subjects.filter(({ kind }) => kind !== "人物" && kind !== "机构").flatMap(({ slot }) => slot.map(([text]) => text));
    expect(topics.filter((text) => people.some(({ name }) => text.includes(name)))).toEqual([]);
  }
});

test.each([
  // 交通 is no topic where it stands only in the name of a university.
  ["西安交通大学", "西安交通大学召开会议", "西安交通大学说。西安交通大学又说。", "交通"],
  ["高峰论坛", "校长高峰谈志愿服务", "高峰说，志愿服务好。高峰强调志愿服务。", "高峰"],
])("what stands only within a name is no topic: %s", (_name, title, body, part) => {
  const topics = read(title, body).subjects.filter(({ kind }) => kind === "主题" || kind === "地点");
  expect(topics.flatMap(({ slot }) => slot.map(([text]) => text)).filter((text) => text.includes(part))).toEqual([]);
});

test("places and campaigns are told from other topics", () => {
  const body = "武汉在长江边。武汉有大学。武汉的樱花很美。我们去武汉，再到武汉，又回武汉。";
  expect(subjects("走进武汉", body)).toEqual(["地点 武汉"]);
  expect(subjects("学校开展主题教育", "主题教育扎实有效。推进主题教育。")).toContain("专题 主题教育");
});

test("an article has eight subjects at most, real texts have some, and the same text has always the same", () => {
  for (const { title, body } of readGold()) {
    const found = read(title, body);
    expect(found.subjects.length).toBeGreaterThan(0);
    expect(found.subjects.length).toBeLessThanOrEqual(8);
    expect(read(title, body)).toEqual(found);
  }
  expect(createSubjectReader()("会议", "校长高峰说。高峰强调。")).toEqual(read("会议", "校长高峰说。高峰强调。"));
});

test("an ordinary word is somebody only if it stands twice", () => {
  expect(read("会议", "院长何必说。").people).toEqual([]);
  expect(read("会议", "院长何必说。何必强调。").people.map(({ name }) => name)).toEqual(["何必"]);
  expect(read("会议", "校长张立群说。").people.map(({ name }) => name)).toEqual(["张立群"]);
});

test("people without an office are not kept, but may be subjects", () => {
  const { people, subjects: found } = read("走近高峰", "校长张立群见到高峰。高峰说，高峰表示。");
  expect(people.map(({ name }) => name)).toEqual(["张立群"]);
  expect(found.map(({ slot }) => slot[0]?.[0])).toContain("高峰");
});

test("what there is nothing to say of has no subjects", () => {
  expect(read("。", "，")).toEqual({ subjects: [], people: [] });
});
