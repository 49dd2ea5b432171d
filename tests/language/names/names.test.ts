import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNames } from "../../../src/language/names/names.ts";

const read = readNames;
const people = (text: string) => read(text).people.map(({ name }) => name);

describe("a string is somebody's name", () => {
  test.each([
    ["behind a title", "党委书记卢建军、校长欧阳修远出席会议。", ["卢建军", "欧阳修远"]],
    ["in front of a title", "水稻研究所田野教授团队发表论文。", ["田野"]],
    ["in front of a verb of speaking, at the begin of a clause", "会后，梁晓莉表示，学校高度重视。", ["梁晓莉"]],
    ["behind 由", "会议由钱学良主持。", ["钱学良"]],
    ["in a list with somebody who is known", "副校长赵一鸣、钱进参加。", ["赵一鸣", "钱进"]],
    ["with a mark of respect", "张玥同志领学了讲话。", ["张玥"]],
    ["written by its sound with a dot", "研究员古丽娜尔·艾山应邀作报告。", ["古丽娜尔·艾山"]],
    ["of one word written by its sound, behind a title", "法国总统马克龙、俄罗斯总统普京通电话。", ["马克龙", "普京"]],
    ["in Latin letters, behind a title", "外籍教师David Miller共同执教。", ["David Miller"]],
  ])("%s", (_where, text, names) => {
    expect(people(text)).toEqual(names);
  });

  test("though it is an ordinary word, if the text speaks for it", () => {
    expect(people("市委书记高峰、教务处处长温暖出席。高峰强调，要攀登高峰。温暖介绍了情况。")).toEqual(["高峰", "温暖"]);
  });

  test("which ends before the verb that follows", () => {
    expect(people("副校长李成出席会议。")).toEqual(["李成"]);
    expect(people("实验室主任金石开扎根湖泊治理。")).toEqual(["金石开"]);
    expect(people("队长何苗说。")).toEqual(["何苗"]);
  });
});

describe("a name begins and ends where words do", () => {
  test.each([
    ["no end of a longer title", "总工程师周立仁介绍，维护工程师参加。", ["周立仁"]],
    ["no part of a compound that holds a title", "推进水电工程建设，加快风电工程建设。", []],
    ["no end of a word behind what only looks like a title", "滨海市长江大桥通车，市长江一帆出席。", ["江一帆"]],
    ["no word with a word of place", "首相官邸前交通中断，首相官邸。", []],
    ["no ordinary word of three characters", "书记任命书送到，校长任期制。", []],
    ["no ordinary word that makes a phrase", "做好参事文史工作，加强参事文史研究。", []],
    ["not with 在 at its end", "国家副主席郑宁在多哈出席会议。副主席郑宁在致辞中说。", ["郑宁"]],
    ["in front of a verb of one character", "国务院总理何明远乘包机离开北京。", ["何明远"]],
    ["though its first two characters make a word with the end of the title", "主任何茂刚说。", ["何茂刚"]],
  ])("%s", (_what, text, names) => {
    expect(people(text)).toEqual(names);
  });
});

test("countries, capitals and what belongs to an office are nobody, though the dictionary takes them for names", () => {
  const text = "安哥拉总统、黎巴嫩总统通话。总统马里奥、文莱国王、安哥拉表示感谢。安卡拉市长说，首相车队抵达。";
  expect(people(text)).toEqual(["马里奥"]);
});

test("organisations, what a country has, and places are nobody", () => {
  const text = "哈马斯发言人说，高校党委书记出席。巴武装部队、乌国防部长表示。斯里兰卡总统抵达，金凤区区长说，应邀来华。";
  expect(people(text)).toEqual([]);
});

describe("a name ends before what follows it, though nobody has listed the name", () => {
  test.each([
    ["a verb of one character", "国家副主席韩正在会上说，韩正强调。", ["韩正"]],
    ["a time or an adverb", "美国总统特兰普当日宣布，法国总理贝鲁因为暴雨缺席。", ["特兰普", "贝鲁"]],
    [
      "the rest of a long name written by its sound",
      "乌兹别克斯坦总统米尔济约耶夫和欧盟委员会主席冯德莱恩致贺电。",
      ["米尔济约耶夫", "冯德莱恩"],
    ],
    ["a Japanese one of four characters", "日本首相山田早苗说。", ["山田早苗"]],
    ["one with a rare surname", "教授乜成林、副校长澹台明远、处长尉迟敬和主任万俟云出席。", ["乜成林", "澹台明远", "尉迟敬", "万俟云"]],
  ])("%s", (_what, text, names) => {
    expect(people(text)).toEqual(names);
  });
});

test.each([
  "双方表示，要加强合作。",
  "会议指出，全会强调改革。",
  "校长负责制不断完善。",
  "各学院、各部门负责人和师生代表参加。",
  "项目介绍完毕。",
])("names nobody: %s", (text) => {
  expect(people(text)).toEqual([]);
});

test("a person has the offices that stand beside the name anywhere, each once", () => {
  const text = "校长张立群出席。北原大学校长张立群指出，大家好。张立群院士强调，很好。";
  expect(read(text).people).toEqual([
    {
      name: "张立群",
      offices: [
        { title: "校长", institution: "北原大学" },
        { title: "院士", institution: null },
      ],
    },
  ]);
});

test("a name that stands only inside a longer one is none of its own", () => {
  expect(people("党支部副书记和云祥传达了决定，云祥表示赞成。")).toEqual(["和云祥", "云祥"]);
  expect(people("党支部副书记和云祥传达了决定，和云祥表示赞成。")).toEqual(["和云祥"]);
});

describe("institutions", () => {
  test.each([
    ["of several parts joined by 与", "材料科学与工程学院党委将直面问题。", ["材料科学与工程学院党委"]],
    ["in their longest form", "西安交通大学第一附属医院举行义诊。", ["西安交通大学第一附属医院"]],
    ["each in a list", "党委宣传部、校长办公室参加。", ["党委宣传部", "校长办公室"]],
    ["behind a date or a verb", "3月20日，会议由北原大学承办，参观了东陵革命纪念馆。", ["北原大学", "东陵革命纪念馆"]],
    ["that everybody knows", "教育部、省委印发通知。", ["教育部", "省委"]],
    ["two, joined by 和", "西北工业大学和同济大学签约。", ["西北工业大学", "同济大学"]],
    ["in front of a title", "市水利局局长江河介绍。", ["市水利局"]],
    [
      "that everybody knows, without the verb in front, also if both stand twice",
      "外交部致函联合国。致函联合国，加入联合国。",
      ["外交部", "联合国"],
    ],
    ["and not what begins a longer one", "访问联合国教科文组织。", ["联合国教科文组织"]],
    ["that begin behind the verb in front", "李明在京会见美国北原大学教授，认识云山学院院长。", ["美国北原大学", "云山学院"]],
    ["behind 应, which is no part of it", "应越南共产党中央委员会邀请访问越南。", ["越南共产党中央委员会"]],
    ["of a country, whose name stays whole", "利比亚总统委员会发表声明，比利时外交部回应。", ["利比亚总统委员会", "比利时外交部"]],
    ["with an ending of one character behind a noun", "国家能源局、乌克兰国家安全局发布通告。", ["国家能源局", "乌克兰国家安全局"]],
  ])("%s", (_what, text, institutions) => {
    expect(read(text).institutions).toEqual(institutions);
  });

  test.each([
    "教育部门加大投入。",
    "各学院、各部门负责人参加。",
    "布局未来，顾全大局。",
    "大学生党委书记论坛",
    "充分发挥基层党组织作用。",
    "确保开好局，已成定局。",
  ])("none: %s", (text) => {
    expect(read(text).institutions).toEqual([]);
  });
});

test("the empty text names nobody", () => {
  expect(read("")).toEqual({ people: [], institutions: [] });
});

describe("the steps that reading takes grow with the text alone", () => {
  // Each of these took the square of its length, or more, before: a hundred times the limit.
  const many = 20_000;
  test.each([
    ["a list of names", `副校长${"王芳、".repeat(many)}`],
    ["和 alone, which is a surname as well", "和".repeat(many)],
    ["brackets that nothing opens", "王）".repeat(many)],
    ["brackets that nothing closes", "校长王芳（".repeat(many)],
    ["titles in a row in front of a list", `${"教授、".repeat(many)}王芳${"、李静".repeat(many)}`],
    ["capital letters", "A".repeat(10 * many)],
    ["different people", Array.from({ length: many }, (_, index) => `校长王${String.fromCharCode(0x5000 + index)}说，`).join("")],
    [
      "institutions behind a verb",
      Array.from({ length: many }, (_, index) => `打破${String.fromCharCode(0x5000 + index)}山大学，`).join(""),
    ],
  ])("%s", (_what, text) => {
    const before = process.cpuUsage();
    readNames(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});

test("whatever the text, all that is named stands in it, once", () => {
  const parts = fc.constantFrom(..."党委书记 王芳 、 和 · （ ） 大学 学院 教授 副 表示 ， 。 张 校长 与 处 A 𠀀 3".split(" "), "\n");
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      const { people: found, institutions } = read(text);
      const titles = found.flatMap(({ offices }) => offices.map(({ title }) => title));
      const names = [...found.map(({ name }) => name), ...institutions];
      expect([...names, ...titles].filter((name) => !text.includes(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
