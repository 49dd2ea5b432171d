import { createLexicon, listed } from "./lexicon.ts";

/** The countries under their usual names, and behind `=` other names of each. */
const countries = listed(`
  阿富汗 阿联酋=阿拉伯联合酋长国 阿曼 阿塞拜疆 巴基斯坦=巴基斯坦伊斯兰共和国 巴勒斯坦 巴林 不丹
  朝鲜=朝鲜民主主义人民共和国 东帝汶 菲律宾 格鲁吉亚 哈萨克斯坦=哈萨克 韩国=大韩民国
  吉尔吉斯斯坦=吉尔吉斯 柬埔寨 卡塔尔 科威特 老挝=老挝人民民主共和国 黎巴嫩 马尔代夫 马来西亚
  蒙古国=蒙古 孟加拉国=孟加拉 缅甸 尼泊尔 日本 塞浦路斯 沙特阿拉伯=沙特=沙特阿拉伯王国 斯里兰卡
  塔吉克斯坦=塔吉克 泰国 土耳其=土耳其共和国 土库曼斯坦=土库曼 文莱 乌兹别克斯坦=乌兹别克 新加坡
  叙利亚 亚美尼亚 也门 伊拉克 伊朗 以色列 印度 印度尼西亚=印尼 约旦 越南=越南社会主义共和国
  中国=中华人民共和国 阿尔及利亚 埃及=阿拉伯埃及共和国 埃塞俄比亚 安哥拉 贝宁 博茨瓦纳 布基纳法索
  布隆迪 赤道几内亚 多哥 厄立特里亚 佛得角 冈比亚 吉布提 几内亚 几内亚比绍 加纳 加蓬 津巴布韦
  喀麦隆 科摩罗 科特迪瓦 肯尼亚 莱索托 利比里亚 利比亚 卢旺达 马达加斯加 马拉维 马里 毛里求斯
  毛里塔尼亚 摩洛哥 莫桑比克 纳米比亚 南非 南苏丹 尼日尔 尼日利亚 塞拉利昂 塞内加尔 塞舌尔
  圣多美和普林西比 斯威士兰 苏丹 索马里 坦桑尼亚 突尼斯 乌干达 赞比亚 乍得 阿尔巴尼亚 爱尔兰
  爱沙尼亚 安道尔 奥地利 白俄罗斯=白俄 保加利亚 北马其顿=马其顿 比利时 冰岛 波兰
  波黑=波斯尼亚和黑塞哥维那 丹麦 德国 俄罗斯=俄罗斯联邦=俄联邦 法国=法兰西 梵蒂冈 芬兰 荷兰 黑山
  捷克 克罗地亚 科索沃 拉脱维亚 立陶宛 列支敦士登 卢森堡 罗马尼亚 马耳他 摩尔多瓦 摩纳哥 南斯拉夫
  挪威 葡萄牙 瑞典 瑞士 塞尔维亚 圣马力诺 斯洛伐克 斯洛文尼亚 苏联 乌克兰 西班牙 希腊 匈牙利
  意大利 英国=大不列颠 阿根廷 安提瓜和巴布达=安提瓜 巴巴多斯 巴哈马 巴拉圭 巴拿马 巴西 秘鲁
  玻利维亚 伯利兹 多米尼加=多米尼加共和国 多米尼克 厄瓜多尔 哥伦比亚 哥斯达黎加 格林纳达
  古巴=古巴共和国 圭亚那 海地 洪都拉斯 加拿大 美国=美利坚合众国 墨西哥 尼加拉瓜 萨尔瓦多
  圣基茨和尼维斯 圣卢西亚 圣文森特和格林纳丁斯 苏里南 特立尼达和多巴哥 危地马拉 委内瑞拉 乌拉圭
  牙买加 智利 澳大利亚 巴布亚新几内亚 斐济 基里巴斯 库克群岛 马绍尔群岛
  密克罗尼西亚=密克罗尼西亚联邦 瑙鲁 纽埃 帕劳 萨摩亚 所罗门群岛 汤加 图瓦卢 瓦努阿图 新西兰
  刚果（金）=刚果民主共和国 刚果（布）=刚果共和国 中非=中非共和国 西撒哈拉 格陵兰
`);

/** The capitals of countries and other large cities abroad, as Chinese news writes them. */
const cities = listed(`
  安卡拉 安曼 巴格达 巴库 巴黎 巴马科 平壤 索非亚 马德里 马尼拉 金沙萨 贝尔格莱德 贝鲁特 伯尔尼
  德黑兰 莫斯科 明斯克 雷克雅未克 麦纳麦 阿布扎比 阿布贾 阿克拉 阿斯塔纳 阿什哈巴德 埃里温
  安塔那那利佛 奥斯陆 巴拿马城 班吉 班珠尔 北京 贝尔莫潘 比什凯克 比绍 波德戈里察 波哥大 柏林
  布达佩斯 布加勒斯特 布拉柴维尔 布拉格 布拉迪斯拉发 布琼布拉 布鲁塞尔 布宜诺斯艾利斯 达卡 达喀尔
  达累斯萨拉姆 大马士革 地拉那 迪拜 蒂华纳 东京 杜尚别 都柏林 多哈 恩贾梅纳 弗里敦 哥本哈根 戈马
  贡嘎 瓜达拉哈拉 哈博罗内 哈尔科夫 哈尔格萨 哈拉雷 哈瓦那 海牙 汉堡 河内 赫尔松 赫尔辛基 惠灵顿
  基多 基辅 基加利 基希讷乌 加沙 加拉加斯 加德满都 金斯敦 喀布尔 喀土穆 开罗 坎大哈 坎帕拉 堪培拉
  科伦坡 科纳克里 吉达 吉布提市 卡拉奇 卡萨布兰卡 拉巴斯 拉巴特 拉各斯 拉马拉 里加 里斯本
  里约热内卢 利伯维尔 利雅得 利隆圭 利马 卢布尔雅那 卢萨卡 卢甘斯克 罗马 洛美 洛杉矶 伦敦 马累
  马普托 马那瓜 马塞卢 马斯喀特 马拉喀什 麦加 曼谷 蒙得维的亚 蒙罗维亚 孟买 米兰 敏斯克 墨西哥城
  摩加迪沙 慕尼黑 内罗毕 内比都 尼科西亚 尼亚美 努瓦克肖特 努美阿 纽约 帕皮提 帕利基尔 普里什蒂纳
  普拉亚 乔治敦 仁川 日内瓦 萨格勒布 萨拉热窝 萨那 圣保罗 圣地亚哥 圣何塞 圣萨尔瓦多 圣多明各
  圣彼得堡 首尔 斯德哥尔摩 斯科普里 斯里巴加湾 苏瓦 塔林 塔拉瓦 塔什干 太子港 特古西加尔巴
  特拉维夫 的黎波里 第比利斯 突尼斯市 瓦杜兹 瓦加杜古 瓦莱塔 万象 危地马拉城 维尔纽斯 维也纳
  温得和克 温哥华 乌兰巴托 西耶那 西雅图 悉尼 辛菲罗波尔 新德里 雅典 雅加达 雅温得 亚的斯亚贝巴
  亚松森 亚穆苏克罗 仰光 耶路撒冷 伊斯坦布尔 伊斯兰堡 伊斯法罕 约翰内斯堡 扎波罗热 芝加哥 华盛顿
  顿涅茨克 敖德萨 霍尼亚拉 努库阿洛法 阿皮亚 马朱罗 富纳富提 亚伦 维拉港 莫尔兹比港 波恩 法兰克福
  汗尤尼斯 拉法 加里宁格勒 海法 阿勒颇 霍姆斯 荷台达 摩苏尔 苏黎世 达沃斯 戛纳 米卢斯 斯特拉斯堡
  巴塞罗那 巴厘岛 巴西利亚
`);

/** The characters that stand for a country in front of a title, as in 俄总统. */
const short: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ 美: "美国", 俄: "俄罗斯", 英: "英国", 法: "法国", 德: "德国", 日: "日本", 韩: "韩国", 朝: "朝鲜" }),
  ...Object.entries({ 乌: "乌克兰", 以: "以色列", 伊: "伊朗", 叙: "叙利亚", 印: "印度", 泰: "泰国", 越: "越南", 菲: "菲律宾" }),
]);

const names = new Map(
  countries.flatMap((line) => {
    const [usual = "", ...others] = line.split("=");
    return [usual, ...others].map((name) => [name, usual] as const);
  }),
);

const countryLexicon = createLexicon([...names.keys()]);
const placeLexicon = createLexicon([...names.keys(), ...cities, "刚果"]);

/** The length of the country's name that ends before `end`; 0 if none does. */
export function countryEndingAt(text: string, end: number): number {
  const length = countryLexicon.endingAt(text, end);
  return length === 2 && text.startsWith("内蒙古", end - 3) ? 0 : length;
}

/** The length of the country's name that begins at `start`; 0 if none does. */
export function countryStartingAt(text: string, start: number): number {
  return countryLexicon.startingAt(text, start);
}

/** The length of the name of a country or a city abroad that begins at `start`; 0 if none does. */
export function placeAbroadAt(text: string, start: number): number {
  return placeLexicon.startingAt(text, start);
}

/** The length of the name of a country or a city abroad that ends before `end`; 0 if none does. */
export function placeAbroadEndingAt(text: string, end: number): number {
  return placeLexicon.endingAt(text, end);
}

/** The usual name of a country that has this name, or this character in front of a title (俄). */
export function countryName(name: string): string | undefined {
  return names.get(name) ?? short.get(name);
}

/**
 * The country with which the name of an institution begins: 英国 of 英国议会下院, 俄罗斯 of
 * 俄外交部.
 */
export function countryOf(institution: string): string | undefined {
  const length = countryLexicon.startingAt(institution, 0);
  return length > 0 ? names.get(institution.slice(0, length)) : undefined;
}
