import { announcingVerbs } from "../keywords/word-lists.ts";
import { createLexicon, listed } from "../names/lexicon.ts";
import { emptyWords, verbsOfNews } from "./empty-words.ts";

/** Words and phrases of headlines that go with any subject, beside those that begin no term. */
const phrases = listed(`
  在京 在即 最后 阶段 显著 成效 迈上 台阶 夯实 出口量 进口量 产量 高级别 顺利 正式 成功 圆满 稳步 首次 首批 首个 首届 最新 最大 最高 新高 历史
  开幕式 闭幕式 开班式 结业式 上半年 下半年 一季度 二季度 三季度 四季度 前三季度 今年 去年 明年 明天 今天 昨天 今起 目前 近日 日前 购销两旺 达成
  有限公司 人数 上升至 升至 降至 增至 专题片 今晚 明晚 第一集 第二集 第三集 第四集 第五集 第一次 第二次 第三次 第四次 第五次 第六次 会议
  热烈 隆重 精彩 火热 有序 有力 如何 为何 什么 怎么 这样 这些 一起 一个 周年 亿千瓦时 亿吨 万吨 万亩 公里 千米
`);

/** The words of headlines that say nothing of what an article is about. */
export const stockWords = createLexicon(
  [...new Set([...phrases, ...emptyWords, ...verbsOfNews, ...announcingVerbs])].filter((word) => word.length > 1),
);
