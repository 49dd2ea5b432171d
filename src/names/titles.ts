import { createLexicon, listed } from "./lexicon.ts";

/** What offices in party, state and army are called, without the unit and without what may stand in front of it (副, 常务 …). */
const ofParty = listed(`
  书记 总书记 党委书记 党组书记 党工委书记 团委书记 团工委书记 市委书记 省委书记 县委书记 区委书记 州委书记 地委书记 自治区党委书记 纪委书记 党支部书记 党总支书记 支部书记
  总支书记 镇党委书记 乡党委书记 社区党委书记 社区书记 村支书 村党支部书记 政法委书记 工委书记 旗委书记 机关党委书记 纪检书记 纪检监察组组长 党委副书记 党组副书记 团委副书记
  市委副书记 省委副书记 县委副书记 区委副书记 州委副书记 纪委副书记 党支部副书记 党总支副书记 自治区党委副书记 党工委副书记 政法委副书记 常委 党委常委 市委常委 省委常委 县委常委
  区委常委 州委常委 党委委员 党组成员 党委成员 常务委员 中央委员 候补委员 中央政治局委员 中央政治局常委 政治局委员 政治局常委 国务委员 委员长 副委员长 主席 国家主席 军委主席 总理
  国务院总理 国务院副总理 副总理 部长 省长 市长 县长 区长 镇长 乡长 州长 旗长 村长 厅长 局长 司长 处长 科长 股长 署长 总署长 专员 巡视员 调研员 参事 组长 专家组组长 主任
  秘书长 发言人 新闻发言人 检察长 院长 庭长 法官 检察官 大使 总领事 领事 公使 参赞 教育参赞 商务参赞 文化参赞 科技参赞 经济参赞 公使衔参赞 代办 特使 代表团团长 警长 所长
  支队长 大队长 中队长 总队长 政委 政治委员 司令 司令员 参谋长 军长 师长 旅长 团长 营长 连长 排长 班长 舰长 机长 站长 台长 队长 领队 教练 主教练 关长 行长 首相 总统
  国王 女王 王储 议长 酋长 外长 防长 外交大臣 大臣
`);

/** … in schools, in research, in the press and in the arts. */
const ofSchools = listed(`
  校长 教授 讲座教授 讲席教授 特聘教授 客座教授 荣誉教授 研究员 助理研究员 讲师 助教 助理教授 院士 导师 博士生导师 硕士生导师 博士 博士后 博士研究生 博士生 教师 教员 老教师
  中学教师 小学教师 乡村教师 辅导员 班主任 学者 长江学者 讲席学者 校长助理 院长助理 馆长 馆员 馆员助理 实验师 工程师 总工程师 农艺师 畜牧师 经济师 会计师 审计师 统计师 理事长
  理事 监事长 监事 会长 社长 总编辑 总编 主编 编辑 编审 记者 主持人 主播 评论员 通讯员 作家 诗人 画家 书法家 导演 编剧 演员 科学家 首席科学家 专家 首席专家 汉学家
  历史学家 经济学家 数学家 物理学家 化学家 哲学家 文学家 教育家 艺术家 音乐家 作曲家 实业家 企业家 收藏家 翻译家 设计师 建筑师 摄影师 律师 翻译 译者 学生 中学生 小学生
  项目负责人 课题负责人 团队负责人 负责人 教学名师 国家级教学名师 名师 带头人 学科带头人 首席教授
`);

/** … in enterprises and hospitals, and what else people do for a living. */
const ofWork = listed(`
  董事长 董事 总经理 经理 项目经理 总裁 首席执行官 首席技术官 首席财务官 首席运营官 首席信息官 总监 人力资源总监 财务总监 技术总监 市场总监 运营总监 艺术总监 创意总监 厂长 矿长
  场长 店长 总会计师 总经济师 总工 创始人 联合创始人 合伙人 法定代表人 股东 董事会主席 监事会主席 医师 主任医师 主治医师 住院医师 麻醉医师 主管技师 主任技师 主任药师 药师 技师
  高级技师 医生 乡村医生 村医 军医 护士 护士长 主管护师 主任护师 护师 工人 技工 焊工 电工 钳工 司机 出租车司机 公交车司机 公交司机 货车司机 驾驶员 公交车驾驶员 列车长 乘务员
  飞行员 航天员 宇航员 消防员 民警 交警 警察 战士 士兵 村民 居民 农民 渔民 牧民 市民 环卫工人 快递员 网格员 志愿者 护林员 营业员 售货员 服务员 运动员 球员 选手 裁判
  裁判员 裁判长 教练员 店主 老板 歌手 劳模 全国劳动模范 劳动模范 非遗传承人 传承人 讲解员 保安 厨师 宣讲员 播音员 分析师 研究生导师 联络员 监制 制片人 策展人
`);

/** What may stand in front of one of the heads and belongs to the title. */
const modifiers = listed(`
  副 常务副 执行 常务 名誉 荣誉 首席 首任 首位 高级 正高级 资深 外籍 退休 特聘 特约 兼职 客座 驻华 亚太区 大中华区 全球 中国区 本报 本台 驻村 第一 代理 联席 轮值 终身
  总 见习 实习 助理 青年科学家
`);

/** What stands beside a name and is no title, but shows that there is one. */
const marks = listed(`
  同志 先生 女士 小姐 夫人 同学 老师 老人 大爷 大妈 阿姨 师傅 烈士 本科生 硕士研究生 硕士生 研究生 新生 毕业生 校友 大学生 队员 成员 党员 代表 嘉宾 获得者 作者 嫌疑人
  丈夫 妻子 儿子 女儿 父亲 母亲 儿媳 弟弟 哥哥 姐姐 妹妹 等人 一行 夫妇 团队 课题组
`);

const headLexicon = createLexicon([...ofParty, ...ofSchools, ...ofWork]);
const modifierLexicon = createLexicon(modifiers);
const markLexicon = createLexicon(marks);

/** The length of the title that ends before `end`, as 4 for 党委副书记; 0 where none does. */
export function titleEndingAt(text: string, end: number): number {
  let length = headLexicon.endingAt(text, end);
  if (length === 0) return 0;
  for (let more = -1; more !== 0; length += more) more = modifierLexicon.endingAt(text, end - length);
  return length;
}

/** The length of the title's last part that begins at `start`: 3 for 副校长 and for 校长 in it 2. */
export function titleStartingAt(text: string, start: number): number {
  return headLexicon.startingAt(text, start);
}

/** What many are at a time: behind 学生 or 专家 stands a name less often than behind 校长. */
const callings = createLexicon(
  listed(`
  学生 中学生 小学生 教师 教员 博士 学者 专家 工程师 企业家 作家 诗人 画家 演员 科学家 农民 村民 居民 渔民 牧民 市民 工人 司机 医生 护士 民警 交警 警察 战士 士兵 选手
  球员 运动员 志愿者 律师 编辑 导演 翻译 委员 董事 理事 股东 员工 法官 老板 店主 焊工 电工 领队 导师
`),
);

/** Whether what ends before `end` is such a title. */
export function isCalling(text: string, end: number): boolean {
  return callings.endingAt(text, end) === titleEndingAt(text, end);
}

/** The length of what is no title but stands in front of a name or behind it, as 同志; 0 where nothing does. */
export function markEndingAt(text: string, end: number): number {
  return markLexicon.endingAt(text, end);
}

export function markStartingAt(text: string, start: number): number {
  return markLexicon.startingAt(text, start);
}

/** What is said behind a name as well (苏小满教授), not only in front of it. */
const behind =
  /(?:常务副|副|总)?(?:党委书记|书记|校长|院长|系主任|(?:主任|主治|主管)?(?:医师|药师|技师|护师)|主任|部长|处长|科长|局长|厅长|司长|所长|馆长|会长|社长|站长|台长|组长|团长|行长|队长|市长|省长|县长|区长|镇长|村长|主席|总理|总统|首相|大使|领事|秘书长|理事长|董事长|总经理|经理|总裁|总监|讲席教授|讲座教授|教授|研究员|讲师|院士|博士|医生|护士长|工程师|总工程师|律师|委员|常委|将军|上将|中将|少将|法官|记者)/y;

/** The length of the title behind a name that ends before `start`; 0 where none is. */
export function titleBehind(text: string, start: number): number {
  behind.lastIndex = start;
  return behind.exec(text)?.[0].length ?? 0;
}
