import { createLexicon, listed } from "./lexicon.ts";

/**
 * The titles of offices in party, state and army, without the institution and without the words
 * that may stand in front of them (副, 常务 …).
 */
const ofParty = listed(`
  书记 总书记 党委书记 党组书记 党工委书记 团委书记 团工委书记 市委书记 省委书记 县委书记 区委书记 州委书记 地委书记 自治区党委书记 纪委书记 党支部书记 党总支书记 支部书记
  总支书记 镇党委书记 乡党委书记 社区党委书记 社区书记 村支书 村党支部书记 政法委书记 工委书记 旗委书记 机关党委书记 纪检书记 纪检监察组组长 党委副书记 党组副书记 团委副书记
  市委副书记 省委副书记 县委副书记 区委副书记 州委副书记 纪委副书记 党支部副书记 党总支副书记 自治区党委副书记 党工委副书记 政法委副书记 常委 党委常委 市委常委 省委常委 县委常委
  区委常委 州委常委 党委委员 党组成员 党委成员 常务委员 中央委员 候补委员 中央政治局委员 中央政治局常委 政治局委员 政治局常委 国务委员 委员长 副委员长 主席 国家主席 军委主席 总理
  副总理 部长 省长 市长 县长 区长 镇长 乡长 州长 旗长 村长 厅长 局长 司长 处长 科长 股长 署长 总署长 专员 巡视员 调研员 参事 组长 专家组组长 主任
  秘书长 发言人 新闻发言人 检察长 院长 庭长 法官 检察官 大使 总领事 领事 公使 参赞 教育参赞 商务参赞 文化参赞 科技参赞 经济参赞 公使衔参赞 代办 特使 代表团团长 警长 所长
  支队长 大队长 中队长 总队长 政委 政治委员 司令 司令员 参谋长 军长 师长 旅长 团长 营长 连长 排长 班长 舰长 机长 站长 台长 队长 领队 教练 主教练 关长 行长 首相 总统
  国王 女王 王储 议长 酋长 外长 防长 外交大臣 大臣 第一书记 书记处书记 督导员 督学 总督学 督察长 特派员 监察员 党代表 人大代表 全国人大代表 政协委员 全国政协委员 审判长
  审判员 书记员 陪审员 仲裁员 公证员 调解员 人民调解员 总指挥 副总统 国务卿 武官 秘书 教导员 指导员 政治教导员 指挥官 试飞员 村主任 支书 团支书 监察专员
  总干事 干事 专职委员 主任委员 司库 委员 总督 国防大臣 书记处候补书记 科员 主任科员 一级巡视员 二级巡视员 一级调研员 指挥长 所务委员 政务参赞 公诉人 辅警 特警 法医 哨长 艇长
  船长 大副 轮机长
`);

/** Titles in schools, in research, in the press and in the arts. */
const ofSchools = listed(`
  校长 教授 讲座教授 讲席教授 特聘教授 客座教授 荣誉教授 研究员 助理研究员 讲师 助教 助理教授 院士 导师 博士生导师 硕士生导师 博士 博士后 博士研究生 博士生 教师 教员 老教师
  中学教师 小学教师 乡村教师 辅导员 班主任 学者 长江学者 讲席学者 校长助理 院长助理 馆长 馆员 馆员助理 实验师 工程师 总工程师 农艺师 畜牧师 经济师 会计师 审计师 统计师 理事长
  理事 监事长 监事 会长 社长 总编辑 总编 主编 编辑 编审 记者 主持人 主播 评论员 通讯员 作家 诗人 画家 书法家 导演 编剧 演员 科学家 首席科学家 专家 首席专家 汉学家
  历史学家 经济学家 数学家 物理学家 化学家 哲学家 文学家 教育家 艺术家 音乐家 作曲家 实业家 企业家 收藏家 翻译家 设计师 建筑师 摄影师 律师 翻译 译者 学生 中学生 小学生
  项目负责人 课题负责人 团队负责人 负责人 教学名师 国家级教学名师 名师 带头人 学科带头人 首席教授 总设计师 总导演 总策划 总教练 首席记者 研究馆员 教授级高级工程师 高级教师
  特级教师 一级教师 教研组长 教研员 年级主任 年级组长 教务主任 校医 学生会主席 常务理事 非物质文化遗产代表性传承人 代表性传承人 传人 工艺美术大师 大师 指挥家 钢琴家 歌唱家 舞蹈家
  剧作家 评论家 批评家 理论家 思想家 政治家 军事家 外交家 革命家 出版家 考古学家 地质学家 植物学家 动物学家 天文学家 社会学家 语言学家 法学家 史学家 生物学家 气象学家
  古生物学家 心理学家 人类学家 农学家 医学家 药学家 探险家 慈善家 银行家 摄影家 舞者 歌唱演员 制作人 出品人 总制片人 主演 主创 指挥 首席代表 首席顾问 顾问 法律顾问 研究助理
  讲解员 院长 学部主任 教研室主任 实验员 观察员 预报员 首席预报员 解说员 撰稿人 主笔 特约评论员 特约记者 见习记者 实习生 团支部书记 召集人 发起人 创办人 主理人 会员 修复师
  文物修复师 考古领队
`);

/** Titles in enterprises and hospitals, and other occupations. */
const ofWork = listed(`
  董事长 董事 总经理 经理 项目经理 总裁 首席执行官 首席技术官 首席财务官 首席运营官 首席信息官 总监 人力资源总监 财务总监 技术总监 市场总监 运营总监 艺术总监 创意总监 厂长 矿长
  场长 店长 总会计师 总经济师 总工 创始人 联合创始人 合伙人 法定代表人 股东 董事会主席 监事会主席 医师 主任医师 主治医师 住院医师 麻醉医师 主管技师 主任技师 主任药师 药师 技师
  高级技师 医生 乡村医生 村医 军医 护士 护士长 主管护师 主任护师 护师 工人 技工 焊工 电工 钳工 司机 出租车司机 公交车司机 公交司机 货车司机 驾驶员 公交车驾驶员 列车长 乘务员
  飞行员 航天员 宇航员 消防员 民警 交警 警察 战士 士兵 村民 居民 农民 渔民 牧民 市民 环卫工人 快递员 网格员 志愿者 护林员 营业员 售货员 服务员 运动员 球员 选手 裁判
  裁判员 裁判长 教练员 店主 老板 歌手 劳模 全国劳动模范 劳动模范 非遗传承人 传承人 讲解员 保安 厨师 宣讲员 播音员 分析师 研究生导师 联络员 监制 制片人 策展人 天使投资人
  投资人 架构师 程序员 算法工程师 产品经理 区域经理 总架构师 检测员 检验员 监督员 救生员 护理员 保洁员 保育员 饲养员 销售员 采购员 调度员 话务员 列车员 站务员 安检员 安全员
  质检员 技术员 农技员 船员 潜水员 巡护员 巡线员 邮递员 投递员 送水工 信号工 电焊工 维修工 清洁工 司炉工 养路工 瓦工 木工 泥瓦匠 工匠 大国工匠 首席技师 特级技师 兽医 麻醉师
  药剂师 检验师 营养师 康复师 心理咨询师 咨询师 规划师 监理工程师 总监理工程师 施工员 工长 班组长 车间主任 段长 工段长 副驾驶 乘务长 导游 理发师 裁缝 厨师长 面点师 糕点师
  园艺师 花匠 店员 业务员 收银员 采编 门将 前锋 后卫 中锋 队医 领航员 法师 方丈 住持 主教 神父 牧师 阿訇 种粮大户 养殖户 种植户 贫困户 脱贫户 创业者 经营者 主任护士
  总负责人 网约车司机 卡车司机 快递小哥 外卖小哥 外卖骑手 骑手 护工 社工 保姆 月嫂 急救员 急救医生 值班医生 接诊医生 主刀医生 主管药师 检验技师
  放射技师
`);

/** Words in front of a title that belong to it. */
const modifiers = listed(`
  副 常务副 执行 常务 名誉 荣誉 首席 首任 首位 高级 正高级 资深 外籍 退休 特聘 特约 兼职 客座 驻华 亚太区 大中华区 全球 中国区 本报 本台 驻村 第一 代理 联席 轮值 终身
  总 见习 实习 助理 青年科学家
`);

/** Words beside a name that are no titles but show that there is a name. */
const marks = listed(`
  同志 先生 女士 小姐 夫人 同学 老师 老人 大爷 大妈 阿姨 师傅 烈士 本科生 硕士研究生 硕士生 研究生 新生 毕业生 校友 大学生 队员 成员 党员 代表 嘉宾 获得者 作者 嫌疑人
  丈夫 妻子 儿子 女儿 父亲 母亲 儿媳 弟弟 哥哥 姐姐 妹妹 等人 一行 夫妇 团队 课题组 职工 员工 患者 病人 患儿 旅客 乘客 游客 家长 群众 业主 用户 读者 观众 考生 孩子
  男孩 女孩 小伙 男子 女子 青年 创业者 商户 户主 房东 邻居 英雄 模范 楷模 冠军 亚军 老伴 爱人 爷爷 奶奶 外婆 外公 叔叔 伯伯 老汉 大娘 大叔 姑娘 网友 博主 学员 学长
  学姐 班级 室友 同事 战友 老乡 乡亲 恩师
`);

const headLexicon = createLexicon([...ofParty, ...ofSchools, ...ofWork]);
const modifierLexicon = createLexicon(modifiers);
const markLexicon = createLexicon(marks);

/** The UTF-16 units with which a title may end. */
export const lastOfTitles = headLexicon.lastUnits;

/** The length of the title that ends before `end`, as 5 for 党委副书记; 0 if none does. */
export function titleEndingAt(text: string, end: number): number {
  let length = headLexicon.endingAt(text, end);
  if (length === 0) return 0;
  for (let more = -1; more !== 0; length += more) more = modifierLexicon.endingAt(text, end - length);
  return length;
}

/** The longest bracket, in characters, that can belong to the name beside it. */
export const longestBracket = 200;

/**
 * Where the text in front of `start` ends if a bracket in between is left out:
 * 首席执行官（CEO）方圆; -1 if the bracket does not open.
 */
export function endInFront(text: string, start: number): number {
  if (text.charAt(start - 1) !== "）") return start;
  const from = Math.max(0, start - longestBracket);
  const open = text.slice(from, start).lastIndexOf("（");
  return open < 0 ? -1 : from + open;
}

/** The length of the title that begins at `start`, without modifiers such as 副; 0 if none does. */
export function titleStartingAt(text: string, start: number): number {
  return headLexicon.startingAt(text, start);
}

/** Titles that many people have at a time: a name follows 学生 or 专家 less often than 校长. */
const callings = createLexicon(
  listed(`
    学生 中学生 小学生 教师 教员 博士 学者 专家 工程师 企业家 作家 诗人 画家 演员 科学家 农民 村民 居民 渔民 牧民 市民 工人 司机 医生 护士 民警 交警 警察 战士 士兵
    选手 球员 运动员 志愿者 律师 编辑 导演 翻译 委员 董事 理事 股东 员工 法官 老板 店主 焊工 电工 领队 导师 大师 指挥 会员 秘书 干事 顾问 工匠 创业者 经营者 骑手
    护工 社工 实习生 投资人 传人 导游 舞者 支书 前锋 后卫 主演 主创
  `),
);

/** Whether what ends before `end` is such a title. */
export function isCalling(text: string, end: number): boolean {
  return callings.endingAt(text, end) === titleEndingAt(text, end);
}

/**
 * The length of the word before `end` that is no title but stands beside names, as 同志; 0 if there
 * is none.
 */
export function markEndingAt(text: string, end: number): number {
  return markLexicon.endingAt(text, end);
}

/**
 * The length of the word at `start` that is no title but stands beside names; 0 if there is none.
 */
export function markStartingAt(text: string, start: number): number {
  return markLexicon.startingAt(text, start);
}

/** Titles that also stand behind a name (苏小满教授), not only in front of it. */
const behind = listed(`
  党委书记 书记 校长 院长 系主任 医师 药师 技师 护师 主任医师 主任药师 主任技师 主任护师 主治医师 主管技师 主管药师 主管护师 主任 部长 处长 科长 局长 厅长
  司长 所长 馆长 会长 社长 站长 台长 组长 团长 行长 队长 市长 省长 县长 区长 镇长 村长 主席 总理 总统 首相 大使 领事 秘书长 理事长 董事长 总经理 经理 总裁 总监
  讲席教授 讲座教授 教授 研究员 讲师 院士 博士 医生 护士长 工程师 总工程师 律师 委员 常委 将军 上将 中将 少将 法官 记者
`);

const behindLexicon = createLexicon(behind.flatMap((title) => ["", "常务副", "副", "总"].map((rank) => rank + title)));

/** The length of the title behind a name that ends before `start`; 0 if there is none. */
export function titleBehind(text: string, start: number): number {
  return behindLexicon.startingAt(text, start);
}
