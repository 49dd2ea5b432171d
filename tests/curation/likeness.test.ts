import { expect, test } from "vitest";
import { areAlike } from "../../src/curation/likeness.ts";

test.each([
  ["党建与业务深度融合", "党建和业务深度融合"],
  ["“四大”建设", "四大建设"],
  ["ＡＩ", "ai"],
  ["产学研深度融合", "产学研融合"],
  ["党的二十大", "二十大"],
  ["西安交大", "西安交通大学"],
  ["习近平新时代中国特色社会主义思想", "新时代中国特色社会主义思想"],
])("%s and %s may be the same", (a, b) => {
  expect([areAlike(a, b), areAlike(b, a)]).toEqual([true, true]);
});

test.each([
  ["西安交通大学", "上海海洋学院"],
  ["教育", "体育"],
  ["大学", "西安交通大学"],
  ["人才", "人才培养"],
  ["交通大", "西安交通大学"],
  ["西安大学交", "西安交通大学"],
  ["主题教育", "主题展览"],
  ["的", "与"],
])("%s and %s are two", (a, b) => {
  expect([areAlike(a, b), areAlike(b, a)]).toEqual([false, false]);
});
