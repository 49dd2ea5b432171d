import { createLexicon, listed } from "./lexicon.ts";

/** 《百家姓》 and the surnames that are frequent today (公安部《全国姓名报告》), without those that begin far more words of the news than names (家, 有, 国, 经 …). */
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

/** The length of the surname that begins at `start`, 2 or more for one such as 欧阳; 0 where none does. */
export function surnameAt(text: string, start: number): number {
  return lexicon.startingAt(text, start);
}
