import { mayBeginWord, tagAt } from "../words/dictionary.ts";
import { createLexicon, listed } from "./lexicon.ts";

/** Institutions that have this name everywhere: it is a whole name with nothing in front of it. */
const whole = listed(`
  教育部 外交部 科技部 国防部 财政部 商务部 公安部 司法部 民政部 水利部 工信部 交通部 住建部 农业部 文旅部 组织部 宣传部 统战部 学工部 团中央 教务处 科研处 人事处 财务处
  保卫处 研究生院 学生处 后勤处 审计处 国资处 发改委 卫健委 国资委 省委 市委 县委 区委 居委会 村委会 省政府 市政府 县政府 区政府 校党委 校团委 院党委 校工会 省政协 市政协
  县政协 中科院 国务院 全国人大 全国政协 中央政治局 中央军委 中央纪委 中央组织部 中央宣传部 联合国 欧盟 法学院 医学院 文学院 理学院 商学院 工学院 农学院 药学院 护理部 社区党委
  骨科 儿科 眼科 急诊科 妇产科 内科 外科 中央党校 新华社 妇联 海关总署 税务总局 世界卫生组织 银保监会 证监会 中国科协 全国妇联
`);

/** What the names of other institutions end in, each with something in front of it. */
const endings = listed(`
  大学 学院 学部 学校 中学 小学 高中 幼儿园 党校 研究院 研究所 研究会 科学院 工程院 设计院 中心 委员会 常委会 组委会 管委会 发展改革委 卫生健康委 政法委 纪委 监委 团委
  工委 党工委 党委 党组 党支部 党总支 分党委 支部 民委 编委 政府 人民政府 办公室 办公厅 教育厅 公安厅 财政厅 水利厅 交通运输厅 民政厅 司法厅 农业农村厅 科技厅 科学技术厅
  信息化厅 商务厅 人社厅 社会保障厅 资源厅 生态环境厅 住建厅 建设厅 旅游厅 文化厅 应急管理厅 审计厅 林业厅 省厅 局 部 司 务处 理处 生处 事处 研处 卫处 划处 财处 勤处 流处
  作处 源处 产处 教处 育处 设处 传处 计处 建处 外处 技处 察处 程处 息处 工处 学处 法处 公处 合处 政处 总署 公署 总局 分局 支队 总队 大队 服务队 突击队 集训队 医疗队
  救援队 艺术团 支教团 乐团 剧团 歌舞团 公司 集团 集团公司 银行 支行 分行 基金会 交易所 事务所 医院 卫生院 卫生所 保健院 门诊部 医学科 检验科 输血科 法院 检察院 派出所
  协会 学会 联合会 总工会 工会 红十字会 促进会 商会 残联 文联 科协 侨联 工商联 政协 人大 联盟 同盟 理事会 董事会 监事会 学生会 校友会 总会 分会 指挥部 实验室 观测站
  试验站 工作站 水文站 气象站 血站 气象台 电视台 广播电台 天文台 图书馆 博物馆 纪念馆 档案馆 美术馆 科技馆 展览馆 文化馆 大使馆 总领馆 领事馆 出版社 通讯社 杂志社 报社
  合作社 旅行社 日报 晚报 中心组 巡视组 巡察组 督导组 教研室 俱乐部 海关 书院 工程系 科学系 技术系 哲学系 语言系 物理系 化学系 数学系 中文系 历史系 外语系 电厂 钢厂 修造厂
  制造厂 机械厂 科技园 住建局 城管局 人社局 卫健局 医保局 文旅局 发改局 教体局 经信局 林草局 民航局 交通局 粮储局 文广局 书局
`);

/** Ordinary words that end as an institution's name does. */
const common = listed(`
  内部 外部 西部 东部 中部 南部 北部 干部 局部 新局 危局 困局 变局 破局 部分行 两支部 各支部 上部 下部 底部 顶部 头部 一部 各部 两部 布局 大局 格局
  结局 开局 时局 战局 当局 僵局 好处 各处 一处 到处 之处 相处 深处 何处 此处 多处 处处 益处 用处 长处 高处 远处 近处 难处 短处 住处 出处 惩处 查处 独处 坏处 上司
  打官司 官司 第一中心 党的中心 为中心 高校 大中小学 中小学 高等学校 贫困大学 当地政府 本届政府 各国政府 县级医院 乡镇卫生院 名牌大学 重点大学 一流大学 世界一流大学 综合性大学
  子公司 分公司 母公司 上市公司 跨国公司 大公司 小公司 外国公司 基层党支部 基层党委 职能部 教学部 市中心 城中心 政治中心 文化中心 经济中心 交通中心 国际中心 创新中心 
  地方政府 中央政府 市级政府 县级政府 各级政府 附近医院 时间银行 国有银行 商业银行 中小银行 外资银行 机关党委
`);

/**
 * Words that begin with the last characters of such an ending: no name ends inside one, as in
 * 教育部门, 学院长期 or 党委书记.
 */
const continuing = listed(`
  大学生 中学生 小学生 大学习 校长 校友 校区 校园 校内 校外 校方 部分 部门 部署 部队 部长 部级 部件 部位 处理 处长 处于 处置 处在 处分 处级 处罚 处境 局面 局长 局势
  局部 局限 院长 院士 院校 院系 院落 院内 所长 所有 所在 所以 所需 所谓 所属 委员 委托 委书记 委副书记 委常委 委委员 会议 会长 会见 会谈 会员 会上 厅长 厅级 司长 司机
  司法 司令 组长 党组织 公司制 公司化 党组书记 党组副书记 党组成员 支部书记 支部副书记 总支书记 政府性 政府间 集团军 集团化 集团式 中心城 中心化 中心任务 中心工作 中心环节
  委员会 中心组 科学 科研 科技 科长 系列 系统 馆长 馆员 站长 社长 社会 社区 社论 团长 团员 团队 队长 队员 队伍 关键 关于 关系 关长 台长 厂长 厂家 室内 室外 学会了 学会用
  大使馆 支部委员 部委 银行业 研究院士 司令部
`);

const wholeLexicon = createLexicon(whole);
const endingLexicon = createLexicon([...whole, ...endings]);
const commonLexicon = createLexicon(common);
const continuingLexicon = createLexicon(continuing);

/** The UTF-16 units with which an institution's ending may end. */
export const lastOfEndings = endingLexicon.lastUnits;

/** The length of the institution's ending that stands before `end`; 0 if none does. */
export function endingBefore(text: string, end: number): number {
  const length = endingLexicon.endingAt(text, end);
  if (length === 0 || commonLexicon.endingAt(text, end) > length) return 0;
  return length > 1 || standsBehindNoun(text, end - 1) || hasHead(text, end) ? length : 0;
}

/** Whether the title of the head follows, who shows what ends there: 对外部 in 对外部部长. */
function hasHead(text: string, end: number): boolean {
  const head = `${text.charAt(end - 1)}长`;
  return text.startsWith(head, end) || text.startsWith(`副${head}`, end);
}

/**
 * The tags of words behind which an ending of one character stands: nouns and verbs used as such.
 */
const nominal = /^(?:n|vn|an?$|j|b|l|i)/;

/**
 * Whether a noun of two characters or more ends before `end` and an ending of one character begins
 * there: 能源局, but not 开好局 or 北方大部.
 */
function standsBehindNoun(text: string, end: number): boolean {
  return [2, 3, 4].some((length) => mayBeginWord(text, end - length) && nominal.test(tagAt(text, end - length, end)));
}

/**
 * Whether a word that has begun before `end` goes on behind it: 部门 in 教育部门, 委书记 in
 * 党委书记.
 */
export function goesOn(text: string, end: number): boolean {
  return (
    continuingLexicon.startingAt(text, end - 1) > 1 ||
    continuingLexicon.startingAt(text, end - 2) > 2 ||
    continuingLexicon.startingAt(text, end - 3) > 3
  );
}

/**
 * Whether a name consists of such an ending alone, and yet everybody knows which institution it is:
 * 教育部, 省委.
 */
export function isWhole(name: string): boolean {
  return wholeLexicon.has(name);
}

/**
 * The endings of names that may have 与 or 和 in them, as 材料科学与工程学院 and
 * 市住房和城乡建设局; 西安交大和同济大学 are two institutions.
 */
const joining =
  /(?:学院|学部|研究院|研究所|中心|委员会|局|厅|部|处|司|系|科|办公室|实验室|协会|学会|研究会|促进会)(?:党委|团委|党支部|党总支)?$/;

/** Whether the name of an institution that ends so may have 与 or 和 in it. */
export function mayJoin(ending: string): boolean {
  return joining.test(ending);
}
