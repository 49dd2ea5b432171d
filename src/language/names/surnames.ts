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
  敬锁端褟揭朴闪肇麦卡蓦尕仁旺洛粟植禤斯楼苟卿遇芦线丛兰隋迟初修矫官宛母令郄甯裔泰冶茆招邝亓
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
 * Words that are never a person's name: countries, capitals that begin as names do, and what
 * belongs to an office (总统官邸).
 */
const never = createLexicon(
  listed(`
    阿富汗 阿联酋 阿曼 阿塞拜疆 巴基斯坦 巴勒斯坦 巴林 不丹 朝鲜 东帝汶 菲律宾 格鲁吉亚 哈萨克 哈萨克斯坦 韩国 吉尔吉斯 吉尔吉斯斯坦 柬埔寨 卡塔尔 科威特 老挝 黎巴嫩 马尔代夫 马来西亚 蒙古
    蒙古国 孟加拉 孟加拉国 缅甸 尼泊尔 日本 塞浦路斯 沙特 沙特阿拉伯 斯里兰卡 塔吉克 塔吉克斯坦 泰国 土耳其 土库曼 土库曼斯坦 文莱 乌兹别克 乌兹别克斯坦 新加坡 叙利亚 亚美尼亚 也门 伊拉克 伊朗
    以色列 印度 印度尼西亚 印尼 约旦 越南 中国 阿尔及利亚 埃及 埃塞俄比亚 安哥拉 贝宁 博茨瓦纳 布基纳法索 布隆迪 赤道几内亚 多哥 厄立特里亚 佛得角 冈比亚 刚果 吉布提 几内亚 几内亚比绍 加纳 加蓬
    津巴布韦 喀麦隆 科摩罗 科特迪瓦 肯尼亚 莱索托 利比里亚 利比亚 卢旺达 马达加斯加 马拉维 马里 毛里求斯 毛里塔尼亚 摩洛哥 莫桑比克 纳米比亚 南非 南苏丹 尼日尔 尼日利亚 塞拉利昂 塞内加尔 塞舌尔
    圣多美和普林西比 斯威士兰 苏丹 索马里 坦桑尼亚 突尼斯 乌干达 赞比亚 乍得 中非 阿尔巴尼亚 爱尔兰 爱沙尼亚 安道尔 奥地利 白俄 白俄罗斯 保加利亚 北马其顿 比利时 冰岛 波兰 波黑 丹麦 德国 俄罗斯
    法国 梵蒂冈 芬兰 荷兰 黑山 捷克 克罗地亚 科索沃 拉脱维亚 立陶宛 列支敦士登 卢森堡 罗马尼亚 马耳他 马其顿 摩尔多瓦 摩纳哥 南斯拉夫 挪威 葡萄牙 瑞典 瑞士 塞尔维亚 圣马力诺 斯洛伐克 斯洛文尼亚
    苏联 乌克兰 西班牙 希腊 匈牙利 意大利 英国 阿根廷 安提瓜和巴布达 安提瓜 巴巴多斯 巴哈马 巴拉圭 巴拿马 巴西 秘鲁 玻利维亚 伯利兹 多米尼加 多米尼克 厄瓜多尔 哥伦比亚 哥斯达黎加 格林纳达 古巴
    圭亚那 海地 洪都拉斯 加拿大 美国 墨西哥 尼加拉瓜 萨尔瓦多 圣基茨和尼维斯 圣卢西亚 圣文森特和格林纳丁斯 苏里南 特立尼达和多巴哥 危地马拉 委内瑞拉 乌拉圭 牙买加 智利 澳大利亚 巴布亚新几内亚
    斐济 基里巴斯 库克群岛 马绍尔群岛 密克罗尼西亚 瑙鲁 纽埃 帕劳 萨摩亚 所罗门群岛 汤加 图瓦卢 瓦努阿图 新西兰 安卡拉 安曼 巴格达 巴库 巴黎 巴马科 平壤 索非亚 马德里 马尼拉 金沙萨
    贝尔格莱德 贝鲁特 伯尔尼 德黑兰 莫斯科 明斯克 雷克雅未克 麦纳麦 官邸 车队 任期 任内 任上 宫殿
  `),
);

/** The length of the word at `start` that is never a person's name; 0 if there is none. */
export function neverNameAt(text: string, start: number): number {
  return never.startingAt(text, start);
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
