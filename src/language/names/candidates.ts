import { type Cut, dividesWord, isOrdinary, wordAt, wordOver, wordStart } from "./cut.ts";
import { endingBefore } from "./endings.ts";
import { followerAt } from "./followers.ts";
import { allHan, isHan } from "./han-character.ts";
import { isSounds } from "./sounds.ts";
import { neverNameAt } from "./surnames.ts";
import { markEndingAt, markStartingAt, titleBehind, titleEndingAt, titleStartingAt } from "./titles.ts";

/** How clearly a name ends at a place. */
export const closed = { byPunctuation: 4, byTitle: 3, byWord: 2, byParticle: 1, no: 0 };

/** Surnames that are more often a word of their own, in front of a name or a verb. */
const wordlike = new Set("和向于从应对时别");

/**
 * Of those what joins somebody with a title in front to one with a title behind: 教授和外籍教师.
 */
const joining = new Set("和向于从对");

/**
 * Of these no character is the last of a name: it begins a title, is a word behind the name or ends
 * an ordinary word.
 */
const neverLast = new Set("副总兼说了着的们化型感率者类级");

/** Of these none is the second or third. */
const neverInside = /[的了们是不这那你我他她它]/;

/** What is more often a word behind the name than its third character. */
const seldomThird = new Set("在以等对就向与和及则也将从把被给让到作");

/** Whether the surname that begins at `start` is more often a word of its own, as 和. */
export function isWordlike(text: string, start: number): boolean {
  return wordlike.has(text.charAt(start));
}

/**
 * How clearly a name that ends before `end` ends there: by punctuation, a title, a word that
 * follows names, or a particle or verb of the dictionary.
 */
export function closure(cut: Cut, end: number): number {
  const { text } = cut;
  const unit = text.charCodeAt(end);
  if (!isHan(unit)) {
    if (text.charAt(end) === "·") return closed.no;
    return unit >= 0x30 && unit <= 0x39 ? closed.byParticle : closed.byPunctuation;
  }
  if (titleBehind(text, end) > 0 || markStartingAt(text, end) > 0 || titleStartingAt(text, end) > 0) return closed.byTitle;
  const follower = followerAt(text, end);
  if (follower > 1) return closed.byWord;
  const word = wordAt(cut, end);
  // Of a surname and 在 what is in no dictionary is sometimes made one word: 郑安在.
  if (word === undefined)
    return follower === 1 && seldomThird.has(text.charAt(end)) && wordOver(cut, end)?.tag === "x" ? closed.byParticle : closed.no;
  return follower === 1 || (word.text.length > 1 && /^[vd]/.test(word.tag)) ? closed.byParticle : closed.no;
}

/**
 * Where the name that begins at `start` with a surname of that length ends: where it ends most
 * clearly, the longer name if two do equally; -1 where none does. Without a surname it must be one
 * that is written by its sound (总统普京).
 */
export function nameEnd(cut: Cut, start: number, surname: number): number {
  const { text } = cut;
  if (titleStartingAt(text, start) > 0) return -1;
  if (surname === 0 && (titleEndingAt(text, start + 1) > 0 || followerAt(text, start) > 1)) return -1;
  let [best, clearest] = [-1, 0];
  for (const length of lengths(surname)) {
    const end = start + length;
    if (!mayEnd(text, start, end) || (surname === 0 && !isSounds(text, start, end))) continue;
    const clearness = closure(cut, end);
    if (clearness === closed.byTitle && joining.has(text.charAt(start))) continue;
    if (length > Math.max(surname + 1, 2) && seldomThird.has(text.charAt(end - 1))) continue;
    if (clearness > clearest) [best, clearest] = [end, clearness];
  }
  return best;
}

function lengths(surname: number): readonly number[] {
  if (surname === 0) return [2, 3, 4];
  return surname === 1 ? [3, 2] : [surname + 2, surname + 1];
}

/** Whether a name from `start` to `end` is possible. */
function mayEnd(text: string, start: number, end: number): boolean {
  if (!allHan(text, start, end) || neverLast.has(text.charAt(end - 1)) || neverInside.test(text.slice(start + 1, end))) return false;
  return endingBefore(text, end) === 0 && !endsInsideTitle(text, end);
}

/**
 * Whether a longer title than the one that begins at `start` has begun before it, as 常务副校长
 * before 副校长.
 */
function endsInsideTitle(text: string, start: number): boolean {
  const length = titleBehind(text, start) || titleStartingAt(text, start);
  return length > 0 && titleEndingAt(text, start + length) > length;
}

/**
 * Whether what stands from `start` to `end` is cut out of words: it begins inside one, it is no
 * more than the beginning or the end of one, it is one of three characters or more (任命书), or one
 * and a word of place (官邸前). Of names the dictionary knows too few to tell from them what is
 * one.
 */
export function isCutOut(cut: Cut, start: number, end: number): boolean {
  const { text } = cut;
  const never = neverNameAt(text, start);
  const word = wordAt(cut, start);
  if (never >= end - start || (never > 0 && word?.text.length === never)) return true;
  if (dividesWord(cut, start) && (wordStart(cut, start) === wordStart(cut, end - 1) || !isWholeTitle(cut, start))) return true;
  if (word === undefined) return false;
  const { length } = word.text;
  if (length > end - start) return isOrdinary(word) || /[省市县区州镇乡村]$/.test(word.text);
  if (!isOrdinary(word) || length === 1) return false;
  return length === end - start ? length > 2 && !isSounds(text, start, end) : wordAt(cut, start + length)?.tag === "f";
}

/**
 * Whether the title that ends before `end` is one by the words: it begins with a word, and the word
 * that goes on behind it holds no more than its end, as 任何 in 主任何明.
 */
function isWholeTitle(cut: Cut, end: number): boolean {
  const start = end - (titleEndingAt(cut.text, end) || markEndingAt(cut.text, end));
  return start < end && !dividesWord(cut, start) && wordStart(cut, end) > start;
}

/**
 * Where a name with a single surname ends if nothing behind it tells: with a word of the
 * dictionary; -1 where it would be a word that is no name.
 */
export function wordEnd(cut: Cut, start: number): number {
  const end = [start + 2, start + 3].find((place) => {
    const word = wordAt(cut, place);
    if (word === undefined || (place === start + 3 && seldomThird.has(cut.text.charAt(place - 1)))) return false;
    // Behind three characters also a verb of one: 总理何明远乘包机.
    return word.text.length > 1 || followerAt(cut.text, place) > 0 || (place === start + 3 && word.tag === "v");
  });
  if (end === undefined || !mayEnd(cut.text, start, end) || titleStartingAt(cut.text, start) > 0 || isWordlike(cut.text, start)) return -1;
  const word = wordAt(cut, start);
  return word !== undefined && word.text.length > 1 && isOrdinary(word) && /^(?:[vdrmt]|ns|nz|ad)/.test(word.tag) ? -1 : end;
}
