import { expect, test } from "vitest";
import { officesBeside } from "../../../src/language/names/offices.ts";
import { createTitleLists } from "../../../src/language/names/title-lists.ts";

/** The offices beside the first place where a name stands, each as institution and title. */
function beside(text: string, name: string): string[] {
  const start = text.indexOf(name);
  return officesBeside({ text, titleLists: createTitleLists(text) }, start, start + name.length).map(
    ({ institution, title }) => `${institution ?? "—"} ${title}`,
  );
}

// Text, name in it, offices.
test.each([
  ["会上，党委书记卢建军主持会议。", "卢建军", ["— 党委书记"]],
  ["校党委书记卢建军出席会议。", "卢建军", ["— 党委书记"]],
  ["党委副书记、校长张立群指出", "张立群", ["— 党委副书记", "— 校长"]],
  ["教务处处长温暖介绍", "温暖", ["教务处 处长"]],
  ["计算机科学与技术学院院长何必表示", "何必", ["计算机科学与技术学院 院长"]],
  ["西安交大党委常委、宣传部部长成进参加", "成进", ["— 党委常委", "宣传部 部长"]],
  ["保卫处副处长兼实验室安全办公室主任陈立新说", "陈立新", ["保卫处 副处长", "实验室安全办公室 主任"]],
  ["市发展和改革委员会主任吴限分别介绍", "吴限", ["市发展和改革委员会 主任"]],
  ["首席执行官（CEO）方圆表示", "方圆", ["— 首席执行官"]],
])("titles in front of a name: %s", (text, name, offices) => {
  expect(beside(text, name)).toEqual(offices);
});

test.each([
  ["a country is told where there is no institution", "法国总统马克龙说", "马克龙", ["法国 总统"]],
  ["so is the character that stands for it", "，俄总统普京说", "普京", ["俄 总统"]],
  ["a 部长 shares his first character with the institution", "美国国防部长马西斯说", "马西斯", ["美国国防部 部长"]],
  ["a former one keeps its country", "法国前总统萨科齐说", "萨科齐", ["法国 总统"]],
  ["and so does a new one", "英国新任首相马西斯说", "马西斯", ["英国 首相"]],
  ["日前 and 以前 name no country", "日前总统萨科齐说", "萨科齐", ["— 总统"]],
  ["and so does one at home", "国防部长董建说", "董建", ["国防部 部长"]],
  ["an envoy is sent by one country to another", "中国驻法国大使卢沙说", "卢沙", ["中国 驻法国大使"]],
  ["one of the whole state has no institution of the one before", "中国作协主席、国家主席卢沙说", "卢沙", ["中国作协 主席", "— 国家主席"]],
  ["a ministry without a country is that of the country named last", "以色列总理和国防部长加兰特说", "加兰特", ["以色列国防部 部长"]],
  ["and of none where none is named", "国防部长加兰特说", "加兰特", ["— 部长"]],
])("of a state: %s", (_what, text, name, offices) => {
  expect(beside(text, name)).toEqual(offices);
});

test.each([
  ["苏小满教授团队", "苏小满", ["— 教授"]],
  ["高峰书记指出", "高峰", ["— 书记"]],
  ["水稻研究所副所长田野研究员说", "田野", ["水稻研究所 副所长", "— 研究员"]],
  ["张三（教务处处长）发言", "张三", ["教务处 处长"]],
])("titles behind a name: %s", (text, name, offices) => {
  expect(beside(text, name)).toEqual(offices);
});

test("names in a list share the titles in front of the first", () => {
  const text = "党委常委、副校长赵一鸣、钱进、孙丽华参加";
  for (const name of ["赵一鸣", "钱进", "孙丽华"]) expect(beside(text, name)).toEqual(["— 党委常委", "— 副校长"]);
});

test("an office without a unit is in that of the one before it in the list", () => {
  expect(beside("北原大学党委副书记、校长向前主持", "向前")).toEqual(["北原大学 党委副书记", "北原大学 校长"]);
});

test("the title behind somebody else's name is his", () => {
  expect(beside("李明教授、副校长王芳出席", "王芳")).toEqual(["— 副校长"]);
  expect(beside("校长张立群、副校长王芳出席", "王芳")).toEqual(["— 副校长"]);
});

test.each(["张玥同志领学", "万年青先生到场", "由成进主持", "此次活动，成进参加"])("no title stands beside the name: %s", (text) => {
  const name = ["张玥", "万年青", "成进"].find((one) => text.includes(one)) ?? "";
  expect(beside(text, name)).toEqual([]);
});
