import { createLexicon, listed } from "./lexicon.ts";

/**
 * What people do in the news: a possible name before one of these, at the beginning of a clause, is
 * likely one.
 */
const speaking = listed(`
  指出 强调 表示 介绍 认为 说 说道 说起 谈到 谈道 讲到 讲述 回忆 坦言 直言 透露 告诉 建议 呼吁 希望 要求 提出 提到 补充 解释 称 感慨 感叹 感言 笑道 写道 问道 答道
  宣布 宣读 致辞 致词 致欢迎辞 讲话 发言 主持 出席 列席 作报告 作辅导报告 作主题报告 作专题报告 作了 作为 作题为 作总结 作主旨 汇报 通报 传达 领学 分享 阐述 阐释 点评
  评价 评论 总结 回顾 汇报了 分析 解读 剖析 寄语 勉励 鼓励 叮嘱 嘱咐 会见 会谈 接见 看望 慰问 考察 调研 视察 检查 率团 率队 带队 陪同 陪同考察 一行 应邀 受邀 当选
  担任 出任 兼任 履新 上任 毕业 出生 生于 祝愿 祝贺 授旗 颁奖 揭牌 签署 代表学校 牵头
`);

/** What else stands behind a name: verbs, adverbs and particles. */
const other = listed(`
  致贺电 致函 致电 致信 致慰问电 致唁电 互致 互致贺电 就座 分赴 当日 当地时间 参加 参会 参与 参观 参赛 参演 参训 共同 分别 首先 最后 同时 随后 一起 一同 以及 先后 还 结合 围绕 针对 就 率领 带领 团队 等人 获得 获批 荣获 夺得 摘得 斩获 获评
  入选 来到 来自 走进 走上 走访 前往 抵达 赴 作 主讲 三名 两名 四名 三位 两位 四位 五位 五名 三人 两人 四人 五人 一人 主编 撰写 编写 演唱 表演 饰演 朗诵 接受 接过
  介绍说 向 代表 负责 组织 召集 邀请 邀 曾 曾经 已经 已 正 正在 将 便 也 则 又 都 却 不 没有 没 从 对 在 为 与 和 及 同 以 把 被 让 给 由 是 有 的 等 用
  到 去 来 因 于 自 所 带 做 看 谈 讲 问 答 听 想 发 率 深入 详细 系统 深情 生动 重点 着重 特别 进一步 再次 一直 始终 多次 亲自 亲切 仔细 认真 充分 高度 热情
  热烈 简要 全面 现场 通过 利用 根据 依托 作出 提供 完成 实现 发现 发表 研发 研究 带来 成为 感到 觉得 相信 获悉 了解 得知 看到 听取 说过 说明 指导 讲解 讲授 授课
  执教 开讲 开展 发起 发布 报道 摄影 摄 文 图 供稿 撰稿 编辑 专门 专程 主动 积极 坚持 立足 扎根 投身 加入 工作 学习 随堂 随行 随 当场 当年 当时 今年 去年 近年来
  目前 如今 现任 时任 原 之间 夫妇 家 家中 家里 见面 握手 合影 交流 座谈 互动 对话 通电话 逝世 去世 因病 享年 牺牲 冠军 亚军 夺冠 战胜 击败 领衔 主演 执导 创作 创办
  创立 名誉 事迹 精神 故事 案 涉嫌 被判 受贿 供述 落网 说服 拿到 拿出 打电话 迎来 进行 举行 受 能 会 要 可 仍 更 最 很 就是 正是 像 令 使 并 或 至
`);

const speakingLexicon = createLexicon(speaking);
const followers = createLexicon([...speaking, ...other]);

/** Whether a verb of speaking or taking part begins at `start`. */
export function speaks(text: string, start: number): boolean {
  return speakingLexicon.startingAt(text, start) > 0;
}

/**
 * The length of the word at `start` that may follow a name (1 for 在 or 对); 0 if there is none.
 */
export function followerAt(text: string, start: number): number {
  return followers.startingAt(text, start);
}
