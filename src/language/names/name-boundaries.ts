import { unitAt } from "../text-unit.ts";
import { mayBeginWord, tagAt } from "../words/dictionary.ts";
import { countryName, placeAbroadEndingAt } from "./countries.ts";
import { type Cut, dividesWord, isOrdinary, wordAt, wordStart } from "./cut-text.ts";
import { allHan, isHan } from "./han-character.ts";
import { endingBefore } from "./institution-endings.ts";
import { isSound, isSounds } from "./name-sounds.ts";
import { isCalling, markEndingAt, markStartingAt, titleBehind, titleEndingAt, titleStartingAt } from "./person-titles.ts";
import { neverNameAt, rarelyNameAt } from "./surnames.ts";
import { followerAt, speaks } from "./words-behind-names.ts";

/** How clearly a name ends at a position, by what stands there. */
export const closed = { byPunctuation: 4, byTitle: 3, byWord: 2, byParticle: 1, no: 0 };

/** Surnames that are more often words of their own, in front of a name or a verb. */
const wordlike = new Set("和向于从应对时别占种区");

/**
 * Those of them that join a person with a title in front to one with a title behind:
 * 教授和外籍教师.
 */
const joining = new Set("和向于从对");

/**
 * Characters that never end a name: they begin a title, are a word behind the name or end an
 * ordinary word.
 */
const neverLast = new Set("副总兼说了着的们化型感率者类级次互受双届批致未此偕");

/** Characters that are never the second or third of a name. */
const neverInside = new Set("的了们是不这那你我他她它");

/** Characters that are more often a word behind the name than its third character. */
const seldomThird = new Set("在以等对就向与和及则也将从把被给让到作乘于同赴抵出");

/** Whether the surname that begins at `start` is more often a word of its own, as 和. */
export function isWordlike(text: string, start: number): boolean {
  return wordlike.has(text.charAt(start));
}

/**
 * How clearly a name ends before `end`: by punctuation, a title, a word that follows names, or a
 * particle or verb of the dictionary.
 */
export function closure(text: string, end: number): number {
  const clearness = plainClosure(text, end);
  if (clearness !== closed.no || text.charAt(end) === "·" || (mayBeginWord(text, end - 1) && isOrdinaryString(text, end - 1, end + 1)))
    return clearness;
  if (followerAt(text, end) === 1) return closed.byParticle;
  return mayBeginWord(text, end) && [2, 3, 4].some((length) => /^[vd]/.test(tagAt(text, end, end + length)))
    ? closed.byParticle
    : closed.no;
}

/** How clearly a name ends before `end` as far as lists of words tell. */
export function plainClosure(text: string, end: number): number {
  const unit = unitAt(text, end);
  if (!isHan(unit)) {
    if (text.charAt(end) === "·") return closed.no;
    return unit >= 0x30 && unit <= 0x39 ? closed.byParticle : closed.byPunctuation;
  }
  if (titleBehind(text, end) > 0 || markStartingAt(text, end) > 0 || titleStartingAt(text, end) > 0) return closed.byTitle;
  if (followerAt(text, end) > 1) return closed.byWord;
  return speaks(text, end) && !isHan(unitAt(text, end + 1)) ? closed.byWord : closed.no;
}

/** The longest part of a name that is written by its sound: 别尔德穆哈梅多夫 has eight. */
const longestSounds = 9;

/**
 * Where the name ends that begins at `start` with a surname of `surname` characters: where the end
 * is clearest, and at the longer name if two are equally clear; -1 if there is none. Without a
 * surname (0) it must be a name that is written by its sound (总统普京), or a Japanese one.
 */
export function nameEnd(cut: Cut, start: number, surname: number): number {
  const { text } = cut;
  if (titleStartingAt(text, start) > 0) return -1;
  if (surname === 0 && /^(?:n|v|vn|a|d)$/.test(tagAt(text, start, start + 2)) && soundsFrom(text, start) === 2) return -1;
  if (surname === 0 && (titleEndingAt(text, start + 1) > 0 || followerAt(text, start) > 1)) return -1;
  const sounds = soundsFrom(text, start);
  if (sounds > 3 && (soundsEndAt(text, start + sounds) || isOffice(text, start))) return start + sounds;
  let [best, clearest] = [-1, 0];
  for (const length of lengths(text, start, surname, sounds)) {
    const end = start + length;
    if (!mayEnd(text, start, end)) continue;
    const clearness = surname === 0 ? plainClosure(text, end) : closure(text, end);
    if (clearness === closed.byTitle && joining.has(text.charAt(start))) continue;
    const seldom = length > Math.max(surname + 1, 2) && seldomThird.has(text.charAt(end - 1));
    if (seldom && !(text.charAt(end - 1) === "和" && clearness === closed.byPunctuation)) continue;
    if (clearness > clearest) [best, clearest] = [end, clearness];
    if (clearness === closed.byPunctuation) break;
  }
  return best;
}

/** How many characters from `start` on can write the sounds of a foreign name. */
function soundsFrom(text: string, start: number): number {
  let end = start;
  while (end - start < longestSounds && isSound(text.charAt(end))) end++;
  return endOfSounds(text, start, end) - start;
}

/** The tags of words that stand behind names: times, adverbs, verbs, and those that join. */
const behindNames = /^(?:t|d|v|c|p|r|m|ad)/;

/** Characters that write sounds and begin words which stand behind names: 当日, 因为, 不得. */
const beginning = new Set("当因不以于同即立都特日");

/**
 * Where a run of sounds from `start` to `end` ends without the words that its last characters are
 * or begin: 当日 and 因为 in 特朗普当日 and 特朗普因为.
 */
export function endOfSounds(text: string, start: number, end: number): number {
  for (let at = start + 2; at < end; at++) {
    if (beginning.has(text.charAt(at)) && behindNames.test(tagAt(text, at, at + 2))) return at;
  }
  return end;
}

/**
 * Whether a name of sounds alone may end before `end`, behind which stands what writes no sound: a
 * word that follows names, or punctuation.
 */
export function soundsEndAt(text: string, end: number): boolean {
  return plainClosure(text, end) >= closed.byWord || followerAt(text, end) > 0;
}

function lengths(text: string, start: number, surname: number, sounds: number): readonly number[] {
  if (isJapanese(text, start)) return [4, 3, 2];
  if (surname === 0) return [5, 4, 3, 2].filter((length) => length <= sounds);
  return surname === 1 ? [3, 2] : [surname + 2, surname + 1];
}

/** Whether a title of Japan stands in front of `start`. */
function isJapanese(text: string, start: number): boolean {
  for (let at = start - 1; at > start - 14 && isHan(unitAt(text, at)); at--) {
    if (text.charAt(at) === "本" && text.charAt(at - 1) === "日") return titleEndingAt(text, start) > 0;
  }
  return false;
}

/** Whether a name from `start` to `end` is possible. */
function mayEnd(text: string, start: number, end: number): boolean {
  if (!allHan(text, start, end) || neverLast.has(text.charAt(end - 1))) return false;
  for (let at = start + 1; at < end; at++) if (neverInside.has(text.charAt(at))) return false;
  return endingBefore(text, end) === 0 && !endsInsideTitle(text, end);
}

/**
 * Whether the title at `start` is the rest of a longer one that has begun before it, as 副校长 of
 * 常务副校长.
 */
function endsInsideTitle(text: string, start: number): boolean {
  const length = titleBehind(text, start) || titleStartingAt(text, start);
  return length > 0 && titleEndingAt(text, start + length) > length;
}

/**
 * Whether the string from `start` to `end` is cut out of ordinary words: it begins inside one, it
 * is only the beginning or the end of one, it is one of three characters or more (任命书), or it is
 * one and a word of place (官邸前). The dictionary knows too few names to tell the other way round
 * what is one.
 */
export function isCutOut(cut: Cut, start: number, end: number): boolean {
  const { text } = cut;
  const never = neverNameAt(text, start);
  if (never >= end - start || isPartOfPlace(text, start, end) || isPartOfSounds(text, start, end)) return true;
  if (rarelyNameAt(text, start) >= end - start && !(isOffice(text, start) && plainClosure(text, end) >= closed.byWord)) return true;
  if (
    end - start > 2 &&
    isWordlike(text, start) &&
    isOrdinaryString(text, start + 1, end) &&
    plainClosure(text, end) !== closed.byPunctuation
  )
    return true;
  if (never === 0 && isClear(text, start)) return false;
  const word = wordAt(cut, start);
  if (never > 0 && word?.text.length === never) return true;
  if (dividesWord(cut, start) && (wordStart(cut, start) === wordStart(cut, end - 1) || !isWholeTitle(cut, start))) return true;
  if (word === undefined) return false;
  const { length } = word.text;
  if (length > end - start) return isOrdinary(word) || /[省市县区州镇乡村]$/.test(word.text);
  if (!isOrdinary(word) || length === 1) return false;
  return length === end - start ? length > 2 && !isSounds(text, start, end) : wordAt(cut, start + length)?.tag === "f";
}

/**
 * Whether the dictionary has no ordinary word of two to four characters that begins at `start`, and
 * none that has begun before and goes on behind it, so that the text need not be cut.
 */
function isClear(text: string, start: number): boolean {
  for (let first = start; first > start - 4 && (first === start || isHan(unitAt(text, first))); first--) {
    if (!mayBeginWord(text, first)) continue;
    for (let end = Math.max(start + 1, first + 2); end <= first + 4; end++) if (isOrdinaryString(text, first, end)) return false;
  }
  return true;
}

function isOrdinaryString(text: string, start: number, end: number): boolean {
  const tag = tagAt(text, start, end);
  return tag !== "x" && !tag.startsWith("nr");
}

/**
 * The length of the ordinary word with which a possible name begins, of two characters or more;
 * else 0.
 */
export function ordinaryLength(cut: Cut, start: number): number {
  const { text } = cut;
  if (!mayBeginWord(text, start) || ![2, 3, 4].some((length) => isOrdinaryString(text, start, start + length))) return 0;
  const word = wordAt(cut, start);
  return word !== undefined && isOrdinary(word) && word.text.length > 1 ? word.text.length : 0;
}

/**
 * Whether a place goes on at the end of the string (金凤 of 金凤区), a place abroad has begun
 * before it (兰卡 of 斯里兰卡), or it is what a country does or has (乌国防).
 */
function isPartOfPlace(text: string, start: number, end: number): boolean {
  if (/[市县区州镇乡村]/.test(text.charAt(end - 1)) && text.charAt(end) === text.charAt(end - 1)) return true;
  if (/[省市县区州镇乡村]/.test(text.charAt(end)) && titleEndingAt(text, start) === 0) return true;
  if (placeAbroadEndingAt(text, end) > end - start) return true;
  return (
    countryName(text.charAt(start)) !== undefined && /^.(?:国防|外交|武装|总统|总理|议会|政府|财政|军方|警方)/.test(text.slice(start, end))
  );
}

/**
 * Whether a name that is written by its sound has begun before the string, with no title between.
 */
function isPartOfSounds(text: string, start: number, end: number): boolean {
  if (!isSounds(text, start, end) || titleEndingAt(text, start) > 0 || markEndingAt(text, start) > 0) return false;
  return isSound(text.charAt(start - 1)) || /[-－—]/.test(text.charAt(start - 1));
}

/** Whether the title of an office ends before `end`, and not that of a calling. */
function isOffice(text: string, end: number): boolean {
  return titleEndingAt(text, end) > 0 && !isCalling(text, end) && !/评论员|编辑|记者|通讯员/.test(text.slice(end - 3, end));
}

/**
 * Whether the words agree that a title ends before `end`: it begins where a word does, and the word
 * across its end begins inside it, as 任何 in 主任何明.
 */
function isWholeTitle(cut: Cut, end: number): boolean {
  const start = end - (titleEndingAt(cut.text, end) || markEndingAt(cut.text, end));
  return start < end && !dividesWord(cut, start) && wordStart(cut, end) > start;
}

/**
 * Where a name with a surname of one character ends if nothing behind it tells: before a word of
 * the dictionary; -1 if the name itself would be an ordinary word.
 */
export function wordEnd(cut: Cut, start: number): number {
  const end = [start + 2, start + 3].find((position) => {
    const word = wordAt(cut, position);
    if (word === undefined || (position === start + 3 && seldomThird.has(cut.text.charAt(position - 1)))) return false;
    // A name of three characters may also end before a verb of one: 总理何明远乘包机.
    return word.text.length > 1 || followerAt(cut.text, position) > 0 || (position === start + 3 && word.tag === "v");
  });
  if (end === undefined || !mayEnd(cut.text, start, end) || titleStartingAt(cut.text, start) > 0 || isWordlike(cut.text, start)) return -1;
  const word = wordAt(cut, start);
  return word !== undefined && word.text.length > 1 && isOrdinary(word) && /^(?:[vdrmt]|ns|nz|ad)/.test(word.tag) ? -1 : end;
}
