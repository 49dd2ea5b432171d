/** The locale is fixed, so that the order is the same on every machine. */
const pinyin = new Intl.Collator("zh-Hans-CN-u-co-pinyin");

/** Orders names by pinyin. */
export function byPinyin(a: string, b: string): number {
  return pinyin.compare(a, b);
}

/** Surnames that are read in another way than the character mostly is, by a character that is mostly read so. */
const readings: readonly (readonly [surname: string, as: string])[] = [
  ...Object.entries({ 万俟: "末", 尉迟: "玉", 长孙: "掌", 单于: "蝉" }),
  ...Object.entries({ 曾: "增", 单: "善", 解: "谢", 仇: "求", 查: "渣", 乐: "岳", 缪: "妙", 区: "欧", 朴: "瓢", 种: "崇" }),
  ...Object.entries({ 召: "邵", 翟: "宅", 句: "勾", 秘: "毕", 繁: "婆" }),
];

/** Orders people by the pinyin of their names, surnames as they are read. */
export function byPersonsPinyin(a: string, b: string): number {
  return pinyin.compare(asRead(a), asRead(b)) || pinyin.compare(a, b);
}

/** For each letter with which pinyin begins the first syllable of its section. */
const sections = [..."ABCDEFGHJKLMNOPQRSTWXYZ"].map((letter, index) => ({
  letter,
  first: "阿芭嚓搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝".charAt(index),
}));

/** What stands in place of the letter for names that begin with no Han character. */
const noLetter = "其他";

/** The letters of beginnings that were asked for: names have them in common. */
const initials = new Map<string, string>();

/** The letter with which the pinyin of a name begins, or `noLetter`. Two characters tell it: 重 is read in another way in 重庆. */
export function initialOf(name: string): string {
  const beginning = name.slice(0, 2);
  const known = initials.get(beginning);
  if (known !== undefined) return known;
  const isHan = /^\p{Script=Han}/u.test(name);
  const section = isHan ? sections.findLast(({ first }) => pinyin.compare(first, beginning) <= 0) : undefined;
  const letter = section?.letter ?? noLetter;
  initials.set(beginning, letter);
  return letter;
}

/** The same of a person's name, by its surname as it is read. */
export function initialOfPerson(name: string): string {
  return initialOf(asRead(name));
}

function asRead(name: string): string {
  const found = readings.find(([surname]) => name.startsWith(surname));
  return found ? found[1] + name.slice(found[0].length) : name;
}
