import { closed, closure } from "./candidates.ts";
import type { Cut } from "./cut.ts";
import { speaks } from "./followers.ts";
import { isHan } from "./han.ts";
import { markEndingAt, titleBehind, titleEndingAt } from "./titles.ts";

/** The characters that write the sounds of foreign names (after 新华社《世界人名翻译大辞典》) and of Uyghur and Kazakh ones. */
const sounds = new Set(
  [
    "阿埃艾爱安昂奥巴白班邦包保鲍贝本比彼边宾波伯勃博卜布采茨慈聪措达大戴丹当德登邓迪底蒂丁东都杜顿多俄额厄恩尔法凡范方菲费芬丰冯夫弗福富盖甘冈高戈哥格葛贡古瓜圭郭果哈海罕汉豪赫黑亨洪胡华怀惠霍基吉季加贾简",
    "江杰捷金津京久居君喀卡凯坎康考柯科可克肯库夸奎昆拉莱来赖兰朗劳勒雷蕾黎里理丽莉利力立连廉良列林琳隆卢鲁伦罗洛吕律马玛迈麦曼芒毛梅美门蒙孟米密敏明缪摩莫默姆木慕穆纳娜南瑙内嫩尼妮年宁牛纽农努诺欧帕派潘庞",
    "佩彭蓬皮匹平珀泼普齐奇恰钱乔切琴青丘曲屈热仁日荣茹儒瑞若萨塞赛桑瑟森沙莎山珊尚绍舍申生圣施史士什舒丝思斯松苏索所塔泰坦汤唐陶特腾提廷汀图托陀瓦万旺威韦维卫温文翁沃乌武西希锡喜夏香肖谢辛欣兴休许雪逊雅亚",
    "延扬耶叶伊衣依易因英永尤于约泽扎詹章珍芝治智朱卓孜宗佐合甫不玉素买汗娃伽迦珠姬黛琼斐翠碧柳芙苔蜜赞尕吾别",
  ].join(""),
);

/** Whether the character is one that foreign names are written with. */
export function isSound(character: string): boolean {
  return sounds.has(character);
}

/** The names that are written by their sound with · in them (古丽娜尔·艾山) or with Latin letters (Hans Weber). */
export function foreignNames(cut: Cut): string[] {
  return [...dottedNames(cut), ...latinNames(cut.text)];
}

/** No part of such a name is longer: of 阿不都热合曼·吐尔逊 the first has six characters. */
const longestPart = 7;

function* dottedNames(cut: Cut): Generator<string> {
  const { text } = cut;
  for (let dot = text.indexOf("·"); dot >= 0; dot = text.indexOf("·", dot + 1)) {
    const start = startOfPart(text, dot);
    let end = dot + 1;
    while (isHan(text.charCodeAt(end)) && (end < dot + 2 || (closure(cut, end) < closed.byWord && isSound(text.charAt(end))))) end++;
    while (text.charAt(end) === "·") {
      dot = end++;
      while (isHan(text.charCodeAt(end)) && (end < dot + 2 || (closure(cut, end) < closed.byWord && isSound(text.charAt(end))))) end++;
    }
    if (start < dot && end > dot + 1 && isMostlySounds(text.slice(start, end))) yield text.slice(start, end);
  }
}

/** Where the first part of a name begins: behind a title or punctuation, else behind the last character that is none for sounds. */
function startOfPart(text: string, dot: number): number {
  let start = dot;
  const first = Math.max(0, dot - longestPart);
  while (start > first && isHan(text.charCodeAt(start - 1)) && !(start < dot && endsInFront(text, start))) start--;
  if (!isHan(text.charCodeAt(start - 1)) || endsInFront(text, start)) return start;
  start = dot;
  while (start > first && isSound(text.charAt(start - 1))) start--;
  return start;
}

function endsInFront(text: string, start: number): boolean {
  return titleEndingAt(text, start) > 0 || markEndingAt(text, start) > 0 || /[由和与]/.test(text.charAt(start - 1));
}

/** As a title of a book or a motto (创新·互鉴·共赢) is not. */
function isMostlySounds(name: string): boolean {
  const characters = [...name].filter((character) => character !== "·");
  return characters.filter(isSound).length >= characters.length * 0.75;
}

const latinName =
  /\p{Lu}[\p{Script=Latin}'-]+(?: (?:\p{Lu}[\p{Script=Latin}'.-]*|de|van|von|der|da|di|la|al)){0,3} \p{Lu}[\p{Script=Latin}'-]+/gu;

/** Latin words are a name where a title or a verb of speaking stands beside them, or in brackets behind a name with ·. */
function latinNames(text: string): string[] {
  if (!/[A-Z]/.test(text)) return [];
  return [...text.matchAll(latinName)]
    .filter(({ 0: name, index }) => {
      const end = index + name.length;
      const translated = /·\p{Script=Han}+（$/u.test(text.slice(Math.max(0, index - 2 * longestPart), index));
      return translated || titleEndingAt(text, index) > 0 || titleBehind(text, end) > 0 || speaks(text, end);
    })
    .map(([name]) => name);
}
