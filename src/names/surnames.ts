import { createLexicon, listed } from "./lexicon.ts";

/** 《百家姓》 and the surnames that are frequent today (公安部《全国姓名报告》), without the few that hardly ever are one in running text. */
const single = [
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常",
  "乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍",
  "虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫",
  "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温",
  "别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游",
  "竺权逯盖益桓公仉督晋楚闫法汝鄢涂钦岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟肖覃欧丘仝冼练蹇付代占位原门苑邸展战税荔檀敬青锁端褟揭朴付仉闪肇但麦卡蓦尕才拉扎仁次达旺洛索" +
    "粟植禤过斯楼苟卿遇由芦线丛兰年隋迟初修逄矫单宫车官左么宛来母令狄郄甯裔苑要泰冶官茆招邝阚亓",
];

const compound = listed(`
  欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙
  宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生
  梁丘 左丘 东门 西门 第五 纳兰 完颜 叶赫 耶律 爱新觉罗 贺兰 独孤 南荣 东里 那拉 欧阳 淳于 单于 达奚 公仪
`);

/** Characters of 《百家姓》 that begin far more words of the news than names. */
const rare = new Set("拉扎青干由的强段寿勾税战练赏晋督占但那空养须公从会过党师团全双代宣项家有国经能从公相后通益空都须养位才次达但过由要来么的门原战有会年法");

const lexicon = createLexicon([...new Set(single.join(""))].filter((character) => !rare.has(character)).concat(compound));

/** The length of the surname that begins at `start`, 2 or more for one such as 欧阳; 0 where none does. */
export function surnameAt(text: string, start: number): number {
  return lexicon.startingAt(text, start);
}
