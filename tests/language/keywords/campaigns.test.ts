import { expect, test } from "vitest";
import { isCampaign } from "../../../src/language/keywords/campaigns.ts";

test.each([
  "主题教育",
  "党纪学习教育",
  "二十大",
  "党的二十大",
  "五中全会",
  "全国两会",
  "校园文化节",
  "建校百年",
  "脱贫攻坚战",
  "扫黑除恶专项行动",
  "北京冬奥会",
])("%s is a campaign or a series", (term) => {
  expect(isCampaign(term)).toBe(true);
});

test.each(["西迁精神", "新质生产力", "教育", "高等教育", "体育", "文化", "节能减排", "人才培养", "交大", "大会"])(
  "%s is a subject",
  (term) => {
    expect(isCampaign(term)).toBe(false);
  },
);
