import { byCodePoint } from "../lib/code-point-order.ts";
import { fold } from "../lib/fold.ts";
import { requireInstalled } from "../lib/installed-package.ts";
import { once } from "../lib/once.ts";

/**
 * Place names and words that pinyin-pro reads otherwise than 现代汉语词典 does. It takes each for a
 * word wherever it stands, even in 严重组织, but that only changes the letter of a name that begins
 * with it.
 */
const words = {
  ...{ 乐清: "yuè qīng", 乐亭: "lào tíng", 单县: "shàn xiàn", 浚县: "xùn xiàn", 歙县: "shè xiàn" },
  ...{ 尉犁: "yù lí", 莘庄: "xīn zhuāng", 筠连: "jūn lián", 什邡: "shí fāng", 涡阳: "guō yáng" },
  ...{ 台州: "tāi zhōu", 栎阳: "yuè yáng", 洪洞: "hóng tóng", 济源: "jǐ yuán", 吴堡: "wú bǔ" },
  ...{ 蔚县: "yù xiàn", 泌阳: "bì yáng", 莞城: "guǎn chéng", 厦大: "xià dà", 厦航: "xià háng" },
  ...{ 广渠门: "guǎng qú mén", 浒墅关: "xǔ shù guān", 曾母暗沙: "zēng mǔ àn shā" },
  ...{ 藏文: "zàng wén", 藏语: "zàng yǔ", 藏医: "zàng yī", 藏药: "zàng yào", 藏学: "zàng xué" },
  ...{ 藏区: "zàng qū", 藏羚: "zàng líng", 重组: "chóng zǔ", 重塑: "chóng sù", 重构: "chóng gòu" },
  ...{ 重置: "chóng zhì", 重排: "chóng pái", 弹头: "dàn tóu", 弹幕: "dàn mù" },
  ...{ 调岗: "diào gǎng", 调水: "diào shuǐ", 率先: "shuài xiān", 率队: "shuài duì", 长女: "zhǎng nǚ" },
  ...{ 粘贴: "zhān tiē", 伽马: "gā mǎ", 咖喱: "gā lí", 阿胶: "ē jiāo" },
};

/** Surnames that pinyin-pro does not know as such. */
const surnames = Object.entries({
  ...{ 单于: "chán yú", 种: "chóng", 重: "chóng", 佴: "nài", 郇: "xún", 占: "zhān", 撒: "sà", 秘: "bì", 洗: "xiǎn", 祭: "zhài", 贠: "yùn" },
});

/**
 * The library is loaded only for the first name that is not known, as that takes as long as
 * planning a small site. Planning is synchronous, so it cannot wait for an `import()`.
 */
const library = once(() => {
  const pinyinPro = requireInstalled<typeof import("pinyin-pro")>("pinyin-pro");
  pinyinPro.customPinyin(words);
  return pinyinPro;
});

/**
 * How a name is read: as a word, or as a person's name, in which the surname is often read
 * otherwise than the character mostly is.
 */
export type NameReading = "word" | "person";

/**
 * The keys by which names are ordered, by reading and name. They are plain data, so that they can
 * be cached.
 */
export type PinyinKeys = Readonly<Record<NameReading, Readonly<Record<string, string>>>>;

/** Anything that has a name. */
interface Named {
  readonly name: string;
}

/** The order of pinyin: signs come first, then figures, Han characters, and other letters. */
export interface Pinyin {
  /** Sorts items by their names. */
  readonly sorted: <T extends Named>(items: readonly T[], readingOf: (item: T) => NameReading) => T[];
  /** The letter with which the pinyin of a name begins, or 其他 if its first character has none. */
  readonly letterOf: (name: string, reading: NameReading) => string;
  /** The key by which a name is ordered, which holds its syllables (`syllablesIn`). */
  readonly keyOf: (name: string, reading: NameReading) => string;
  /** The keys of all names that were asked for; null if all of them were known before. */
  readonly learned: () => PinyinKeys | null;
}

/**
 * Creates the order of pinyin by pinyin-pro. `Intl.Collator` would not do, as its order differs
 * between versions of Node, and it reads 长 in 长江 as in 校长. A name that is `known` from an
 * earlier build of the same version needs no library.
 */
export function createPinyin(known: PinyinKeys = { word: {}, person: {} }): Pinyin {
  const used: Record<NameReading, Map<string, string>> = { word: new Map(), person: new Map() };
  const earlier = { word: new Map(Object.entries(known.word)), person: new Map(Object.entries(known.person)) };
  let hasLearned = false;
  const keyOf = (name: string, reading: NameReading) => {
    const before = used[reading].get(name);
    if (before !== undefined) return before;
    const key = earlier[reading].get(name) ?? readKey(name, reading);
    if (!earlier[reading].has(name)) hasLearned = true;
    used[reading].set(name, key);
    return key;
  };
  return {
    sorted: (items, readingOf) =>
      items
        .map((item) => ({ item, key: keyOf(item.name, readingOf(item)) }))
        .sort((a, b) => byKey(a.key, b.key) || byCodePoint(a.item.name, b.item.name))
        .map(({ item }) => item),
    letterOf: (name, reading) => {
      const key = keyOf(name, reading);
      return key.startsWith(han) ? key.charAt(han.length).toUpperCase() : "其他";
    },
    keyOf,
    learned: () => (hasLearned ? { word: Object.fromEntries(used.word), person: Object.fromEntries(used.person) } : null),
  };
}

/** Orders keys by UTF-16 units, as they are compared too often for `byCodePoint`. */
function byKey(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The key of a name: for each character its class, its syllable, and the character itself. */
function readKey(name: string, reading: NameReading): string {
  const folded = fold(name);
  const syllables = reading === "person" ? readPerson(folded) : readWord(folded);
  return Array.from(folded, (character, index) => partOf(character, syllables[index])).join("");
}

/** The syllable of each character of a name; a character that has none stands for itself. */
function readWord(name: string): string[] {
  return library().pinyin(name, { type: "array", toneSandhi: false });
}

function readPerson(name: string): string[] {
  const syllables = library().pinyin(name, { type: "array", toneSandhi: false, surname: "head" });
  const found = surnames.find(([surname]) => name.startsWith(surname));
  return found ? [...found[1].split(" "), ...syllables.slice(found[0].length)] : syllables;
}

/** The classes of characters in a key: signs, figures, characters with a syllable, and others. */
const [sign, figure, han, other] = ["0", "1", "2", "3"];

/**
 * The part of a key for a character. As in a dictionary, characters with the same syllable stand
 * together, and so do names with the same character.
 */
function partOf(character: string, syllable: string | undefined): string {
  if (syllable !== undefined && syllable !== character) return han + spellingOf(syllable) + character;
  if (/[0-9]/.test(character)) return figure + character;
  return (isSign.test(character) ? sign : other) + character;
}

/**
 * Matches punctuation and other signs. It goes by code points, as categories differ between
 * versions of Unicode.
 */
const isSign = /[\0-@[-`{-\xBF\u2000-\u303F]/;

/**
 * The syllable of each character of a folded name by the name's key, without tone and with ü as v;
 * empty for a character that has none.
 */
export function syllablesIn(key: string): string[] {
  return Array.from(key.matchAll(inKey), ([, syllable = ""]) => syllable.replace("u:", "v"));
}

/** Matches the part of a key for a character, with its syllable, if it has one. */
const inKey = new RegExp(`${han}([a-z:]+)[0-4].|[${sign}${figure}${other}].`, "gsu");

/** The marks of the four tones; a syllable without one comes last. */
const tones = "\u0304\u0301\u030C\u0300";

const spellings = new Map<string, string>();

/**
 * A syllable in a spelling that code points order as a dictionary does: lu, lü, luan, lüe, with the
 * tone last.
 */
function spellingOf(syllable: string): string {
  let spelling = spellings.get(syllable);
  if (spelling === undefined) {
    const marked = syllable.normalize("NFD");
    const tone = [...tones].findIndex((mark) => marked.includes(mark));
    const plain = marked.replaceAll(/[\u0300-\u0304\u030C]/g, "").replace("u\u0308e", "ue");
    spelling = `${plain.replace("u\u0308", "u:")}${tone < 0 ? tones.length : tone}`;
    spellings.set(syllable, spelling);
  }
  return spelling;
}
