// Words by what they do in any news text, whatever it is about. They were gathered by hand, partly
// while the gold texts were in view: a word that serves only one of those texts does not belong
// here.

/**
 * Verbs that announce, report or urge: their object may be a keyword, and they are no part of it.
 */
export const announcingVerbs = words(`
  召开 举行 举办 开展 宣布 加强 推进 推动 推出 实现 深化 提升 促进 聚焦 走进 走访 赴 来校 获 获得 荣获 获批 入选 启动 发布 出席 列席 主持 指出 表示
  强调 介绍 认为 作为 完成 进行 提出 参加 参与 参观 考察 访问 看望 慰问 签署 签订 签约 通过 迎来 揭牌 揭晓 落户 亮相 做好 提供 围绕 坚持 打造 建成 取得
  达到 成为 形成 建立 设立 成立 落实 贯彻 贯彻落实 研究部署 健全 完善 优化 强化 构建 加快 助力 面向 利用 牵头 听取 通报 传达 部署 动员 要求 希望 感谢 祝贺
  支持 带领 带动 引领 组织 负责 担任 致辞 讲话 发言 增强 提高 扩大 拓展 深入 持续 瞄准 突出 立足 依托 结合 确保 保障 打通 破解 解决 防止 防范 抓好 抓实
  压实 践行 弘扬 发扬 讲述 展示 展现 体现 彰显 凝聚 汇聚 激发 激励 鼓励 引导 帮助 营造 创造 开创 谱写 贡献 努力 奋斗 迈向 走向 位于 来自 属于 包括
  涉及 拥有 具有 存在 发生 出现 开始 结束 继续 进入 纳入 列入 评为 授予 颁发 颁奖 开幕 闭幕 开工 竣工 投入 超过 突破 增长 下降 减少 增加 增至 降至
  阐释 研讨 讨论 审议 审阅 汇报 作出 谈到 说 讲 看 学 做 抓 建 用 办 让 使 令 给 要 会 能 可 应 须 想 来 去 到 有 是 为 开 走 上 下 出 入 进 回
  过 起 成 变 送 带 打 干 搞 当 等 合影 见证 出版 收录 出台 逝世 经过 受到 得到 接受 收到 主办 承办 协办 开设 给予 履行 任 获评 出任 选派 会见 会谈
  批示 致以 带来 应对 面对 发表 修订 施行 保持 超越 打开 公布 公开 下达 造成 遭遇 发现 相信 拿 坐 煮 找 装 穿 吃 喝 写 读 听 问 答 买 卖 住 站 跑 跳 飞 落 升 降 放 收 接 拉 推 打破 牢记 相当于
`);

/** Words too general to be a keyword by themselves; two of them together may be one (教育教学). */
export const genericWords = words(`
  中心 学生 师生 干部 群众 教育 管理 服务 技术 合作 交流 人民 中国 世界 国际 地方 历史 文化 生活 经济 科技 人才 大学 学院 企业 公司 集团 市场 产业 产品 资源 环境 安全 质量 责任 制度 政策 措施 方案 计划 规划 思想 理论
  实践 创新 改革 信息 家庭 个人 朋友 孩子 同学 校友 职工 居民 市民 农民 百姓 观众 读者 基层 城市 新 老 大 小 多 高 党 校 院 部 省 市 县 区 村 家 党组织 机关 现代 传统 课程 教学 科研 科学 生产
  应用 实施 保护 设计 体制 行业 设备 材料 工程 建筑 生态 医疗 健康 乡村 农村 农业 工业 政府 组织 党委 支部 党支部 党员 组长 小组 委员会 国家 社会 全国 主题 全面 综合 核心 关键 基础 研究 标准 数据 专业 领域 力量 条件
  模式 方法 学校 最大 最高
`);

/**
 * Words that say nothing of any subject: no term begins with one, and none consists of these and
 * generic words alone (学校工作, 经济发展).
 */
export const fillers = words(`
  工作 学习 会议 活动 发展 建设 问题 情况 方面 单位 部门 领导 成果 要求 内容 方式 能力 水平 项目 时间 我校 全校 有关 相关 过程 重点 任务 目标 作用 意义 系统 体系 机制 团队 人员 仪式 现场 报告 事业 需求 理念 行动 举措
  进展 成绩 成效 效果 局面 态势 阶段 时期 时代 关系 优势 特色 结果 影响 价值 思路 办法 方向 道路 机会 机遇 挑战 优秀 先进 重要 主要 基本 整体 总体 深度 上级 全体 本次 首次 首个 首例 各级 各地 各类 各项 整个 年度 学期
  新闻 消息 图片 力度 进一步 共同 突出 重大 显著 具体 长期 专门 平台 一线 全市 全县 全省 我国 我市 我县 重要讲话 讲话 精神 贡献 保障 宣传 显示 有力 极大 不同 程度 积极 充分 广大 广泛 严肃 切实 认真 明显 良好
  巨大 相应 其他 一般 特别 正式 圆满 成功 热烈 唯一 同一 实际 地区 区域 高质量 高水平 新时代 新征程 面积 数量 产量 收入 同比 增速 比例 价格
`);

/** The last words of noun phrases about an event, which is not the subject of an article. */
export const eventNouns = words(`
  会议 大会 推进会 座谈会 动员会 部署会 研讨会 总结会 报告会 专题会 论证会 发布会 交流会 评审会 开幕式 闭幕式 仪式 活动 现场 现场会 讲话 致辞 发言 会场 专题
  工作会 例会 全会 年会 典礼 晚会 讲座 情况 问题 工作 要求 精神 部分 方面 过程 期间 阶段 目标 任务 意义 作用 重要性 能力 水平 力度 优势 成果 成效 进展
`);

/** Titles, which stand beside a person's name. */
export const titleNouns = words(`
  书记 党委书记 纪委书记 总书记 校长 副校长 处长 副处长 院长 副院长 部长 副部长 主任 副主任 局长 副局长 县长 副县长 市长 副市长 省长 副省长 镇长 村长 区长 董事长
  总经理 总裁 总统 总理 首相 秘书长 会长 副会长 理事长 司长 厅长 主席 副主席 馆长 社长 主编 队长 站长 所长 科长 班长 团长 行长 台长 庭长 检察长 教授 副教授 院士
  博士 硕士 博士生 硕士生 研究员 副研究员 讲师 医师 主任医师 护士长 同志 先生 女士 小姐 老师 记者 通讯员 负责人 首席 教练 代表 成员 委员 常委 秘书 选手
  嘉宾 理事 会员 学者 专家 大使 发言人 作者 导演 演员 组长
`);

/**
 * Words of time and place that mean something only within their text, which jieba tags like 现代 or
 * 青年.
 */
export const deicticWords = words(`
  今天 昨天 明天 前天 今年 去年 明年 前年 上午 下午 中午 晚上 早上 凌晨 傍晚 目前 当前 近日 日前 近期 近年 近年来 未来 将来 过去 当时 当天 当日 当年 此时 现在 如今 此前
  此后 以来 年底 年初 年末 年中 月底 月初 周末 春天 夏天 秋天 冬天 星期 周一 周二 周三 周四 周五 周六 周日 同时 届时 随后 最近 本月 本周 上周 下周 上半年 下半年 万元 亿元
`);

/**
 * The hundred most frequent surnames: a word of two or three characters that begins with one and is
 * in no dictionary is a name.
 */
export const surnames = words(`
  王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹 曾 彭 萧 蔡 潘 田 董 袁 于 余 叶 蒋 杜 苏 魏 程 吕 丁 沈 任 姚 卢 傅 钟
  姜 崔 谭 廖 范 汪 陆 金 石 戴 贾 韦 夏 邱 方 侯 邹 熊 孟 秦 白 江 阎 薛 尹 段 雷 黎 史 龙 陶 贺 顾 毛 郝 龚 邵 万 钱 严 赖 覃 洪 武 莫 孔
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
