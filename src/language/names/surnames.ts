import { countryStartingAt, placeAbroadAt } from "./countries.ts";
import { createLexicon, listed } from "./lexicon.ts";

/**
 * 《百家姓》 and the surnames that are frequent today (公安部《全国姓名报告》), without those that
 * begin far more words of the news than names (家, 有, 国, 经 …).
 */
const single = `
  赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺
  倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈祝董梁杜阮蓝闵席季麻贾路娄危江童
  颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪解应宗丁贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲封芮羿储靳汲邴糜松
  井富巫乌焦巴弓牧隗山谷车侯宓蓬郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍闻莘翟谭
  贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡文寇广禄阙东殴殳沃利蔚越夔
  隆巩厍聂晁敖融冷訾辛阚简饶曾毋沙乜鞠丰巢关蒯查荆红游竺权逯盖桓仉楚闫汝鄢涂钦岳帅缑亢况郈琴商牟佘佴伯墨哈谯笪爱阳佟肖覃欧丘仝冼蹇付苑邸展荔檀
  敬锁端褟揭朴闪肇麦卡蓦尕仁旺洛粟植禤斯楼苟卿遇芦线丛兰隋迟初修矫官宛母令郄甯裔泰冶茆招邝亓郇撒占种区秘贠妫幺眭
`;

const compound = listed(`
  欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘
  子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五 纳兰 完颜 叶赫 耶律 爱新觉罗
  贺兰 南荣 东里 那拉 淳于 单于 达奚 公仪
`);

const lexicon = createLexicon([...listed(single).flatMap((row) => [...row]), ...compound]);

/**
 * Words that begin with a surname and stand behind titles or in lists, where they would be taken
 * for names, which they hardly ever are.
 */
const words = createLexicon(
  listed(`
    高度 高效 高举 高质量 高水平 关于 关心 关注 关切 关键 谈话 谈判 严肃 严格 严厉 常常 常年 任何 任务 何时 何处 何况 于是 从而 从此 从严 从事 对于 对此 对照
    应该 应当 应对 应急 别的 别人 包括 包含 方面 方案 方便 方式 时间 时期 时常 成为 成立 成果 成员 解决 解释 解读 满足 满意 单位 平均 平等 和谐 祝贺 祝福 明显 明确 明年
    金融 华人 华侨 华为 广大 广泛 习惯 左右 安排 施工 施行 管理 管控 车辆 车站 水平 水利 水库 殷切 殷殷 卓越 卓有 文明 文件 文化 文学 文艺 文物 文旅 席卷 游客 顾客
    康复 康养 容易 司法 司机 官方 官员 师生 温和 和解 都市 农业 农村 农民 农户 边境 边防 边界 路线 路径 路上 冷静 牛羊 羊毛 鱼类 云计算 易于 查处 查看 查明 荣誉 贺信 贺电 贺函
    江苏 江西 江南 江北 云南 安徽 宁夏 贵州 温州 柳州 郑州 徐州 苏州 杭州 广东 广西 广州 黄河 华东 华北 华南 华中 泰国 伊朗 巴西 古巴 韩国 韩方 韩日 越南 秦岭 乌克兰 柏林 莫斯科 哈瓦那
  `),
);

/**
 * Words that are never a person's name: organisations and armies of the world's news, and what
 * belongs to an office (总统官邸).
 */
const never = createLexicon(
  listed(`
    来华 访华 高峰会 贺信 贺电 线上 线下 哈马斯 塔利班 真主党 胡塞 胡塞武装 法塔赫 杰哈德 库尔德 官邸 车队 任期 任内 任上 宫殿 国务院 解放军 成员国 毕业生 武警 应邀 应约 曾任 强调 支部 常委 安理会 安全理事会
    巴武装 巴方 以方 乌方 俄方 韩方 伊方 乌军 俄军 以军
  `),
);

const rarely = createLexicon(
  listed(`
    高校 高官 高层 高管 高铁 高手 高新 高端 文章 文字 文书 文本 文稿 严冬 时评 安保 安防 安检 金牌 银牌 华裔 方阵 方舱 方队 班子 班组 班级 全体 全会 全国 全军
    万人 万名 万象 千人 百人 师生 党政 党员 党群 石油 石化 白宫 黑客 古建 古城 水库 水电 水务 武装 武器 武术 陆军 海军 空军 马路 马匹 牛奶 花卉 花样 包机 专机 车手
    车主 车企 路人 居家 居民 游行 景区 景观 温室 温度 晚间 平台 平民 童年 童话 单位 单项 毕业 祖国 祖籍 曾孙 苗木 苗族 侗族 满族 回族 壮族 藏族 白族 彝族 黎族 羌族
    瑶族 傣族 土族 张家 成员 解放 和平 和谈 支持
  `),
);

/** The length of the word at `start` that is never a person's name; 0 if there is none. */
export function neverNameAt(text: string, start: number): number {
  return Math.max(never.startingAt(text, start), countryStartingAt(text, start));
}

/**
 * The length of a word at `start` that names a person only directly behind an office: an ordinary
 * word for groups and things (高校, 文章), or a city abroad (米兰); 0 if there is none.
 */
export function rarelyNameAt(text: string, start: number): number {
  return Math.max(rarely.startingAt(text, start), placeAbroadAt(text, start));
}

/**
 * The length of the surname that begins at `start`, 2 or more for one such as 欧阳; 0 if none does.
 */
export function surnameAt(text: string, start: number): number {
  return lexicon.startingAt(text, start);
}

/** Whether an ordinary word begins at `start` that looks like a name. */
export function seldomNameAt(text: string, start: number): boolean {
  return words.startingAt(text, start) > 0;
}
