import { createLexicon, listed } from "./lexicon.ts";

/**
 * Words that stand in front of an institution's name and are never part of it: particles, pronouns,
 * times, verbs.
 */
const stops = createLexicon(
  listed(`
    在 由 向 对 从 到 赴 的 了 于 把 被 将 让 请 是 以 随 该 这 各 每 某 那 其 他 她 们 你 我 它 至 往 给 使 令 及 等 并 也 又 还 都 但 而 或 即 则
    因 故 跟 带 据 按 不 没 来 就 只 最 很 更 着 兼 说 称 讲 问 看 听 谈 获 曾 已 为 座 之 去 像 比 经 如 入 暨 同 此 时期 紧扣 紧抓 把握 掌握 主要
    多名 上午 下午 晚上 中午 凌晨 日前 近日 昨天 今天 明天 昨日 今日 目前 当天 当日 今年 去年 明年 同时 此前 此后 期间 会上 会前 会后 现场 首个 现有 前身 几代 首批
    首家 三大 两大 四大 五大 十大 型 当年 当时 连日 近期 近年 参观 考察 走进 走访 走出 来自 联合 依托 通过 推动 推进 加强 成立 组建 设立 创建 建立 建成 获批 批准
    支持 包括 毕业 就读 任职 担任 出任 抵达 离开 指导 督促 要求 主持 出席 参加 举行 召开 举办 承办 主办 协办 共建 召集 率领 带领 代表 感谢 希望 表示 指出 强调 介绍
    按照 围绕 利用 隶属 选择 报考 考取 签署 牵头 携手 听取 传达 贯彻 落实 全体 全校 多家 多所 有关 相关 其中 所有 部分 一些 许多 众多 这家 那家 两家 三家 一家 一个
    一所 这所 本 各级 各地 各类 先后 分别 首先 随后 进一步 积极 认真 充分 发挥 实现 完善 打造 构建 形成 提升 提高 深化 扩大 促进 保障 确保 坚持 开展 实施 做好 抓好
    用好 发布 公布 印发 出台 下发 提交 报送 授予 颁发 获得 入选 当选 附近 所属 下属 直属 一起 同意 通报 部署 申报 建议 打破 往返 纪念 献身 胸怀 累计 开始 加快 支撑
    聚焦 瞄准 立足 结合 整合 汇聚 组成 完成 达成 对接 接受 投身 参与 协助 帮助 配合 委托 聘任 任命 派驻 进驻 入驻 驻扎 落户 走上 告诉 联系 联络 致电 致函 致信 复函 复信 函告 函请 告别 看望 检查
    督查 调研 视察 巡视 打开 关闭 宣布 揭牌 挂牌 筹建 扩建 新建 改建 主管 主编 师生 学校 我校 全市 全省 全县 全区 我省 我市 我县 我国 本市 本省 双方 企业 高校 单位
    部门
  `),
);

/** Words of names that end in one of those. */
const kept = createLexicon(
  listed(`
    自由 由于 对外 应对 高等 初等 平等 中等 等离子 大使 使馆 公使 使用 最高 不锈钢 不动产 将军 以色列 因特网 基因 未来 来宾 外来 按摩 经济 经贸 经营 神经 财经 产经
    东经 如皋 如东 入境 出入境 讲师 就业 再就业 着陆 行为 比较 比利时 比赛 听力 听觉 看守所 说唱 问题 视听 讲习所 讲座 的士 为民 华为 人为 以太 于都 单于 从化 到达
    来安 来凤 还原 即墨 法则 规则 座谈 基座 之江 之路 带路 地带 热带 磁带 经络 经典 数据 证据 根据地 据点 按揭 故宫 故障 故事 因果 因素 去污 像素 图像 影像 成像
    录像 也门 都市 首都 成都 都匀 都江堰 花都 新都 丰都 各族 最优 着力 更新 更年期 更生 称重 名称 请示 给排水 供给 补给 令狐 司令 指令 其昌 至善 至诚 往来 让胡路
    被服 把手 把关 向阳 方向 面向 定向 进入 收入 嵌入 如意 例如 经开 经纬 经管 经学 本草 本科 日本 基本 本溪 资本 标本 版本 文本 人本 样本 成本 本土 本地 共同体 共和 赞比亚 哥伦比亚
    综合利用 联合国 同济 同仁 大同 合同 目前 实现
  `),
);

/** The length of the word before `end` that belongs to no name; 0 if there is none. */
export function stopBefore(text: string, end: number): number {
  return stops.endingAt(text, end);
}

/**
 * The length of the word before `end` that may belong to a name, though it ends in a word that
 * otherwise belongs to none (自由 and 由); 0 if there is none.
 */
export function keptBefore(text: string, end: number): number {
  return kept.endingAt(text, end);
}
