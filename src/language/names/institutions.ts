import { occurrencesOf } from "../words/occurrences.ts";
import { type Cut, dividesWord, wordOver, wordStart } from "./cut-text.ts";
import { isHan } from "./han-character.ts";
import { endingBefore, goesOn, isWhole, mayJoin } from "./institution-endings.ts";
import { titleEndingAt } from "./person-titles.ts";
import { keptBefore, stopBefore } from "./words-outside-names.ts";

/**
 * The longest name of an institution, in characters: 江岭大学医学院附属第一医院呼吸与危重症医学科
 * has 21.
 */
const longest = 30;

/**
 * Where the institution begins that ends before `end`, at `floor` or later; -1 if none ends there.
 * The name reaches back to the first thing that is no part of a name: punctuation, a number, a
 * title, a verb or a particle. 与 and 和 are part of it (材料科学与工程学院) unless an institution
 * stands before them.
 */
export function institutionEndingAt(text: string, end: number, floor: number): number {
  const length = endingBefore(text, end);
  if (length === 0) return -1;
  const ending = end - length;
  const limit = Math.max(floor, end - longest);
  const joins = mayJoin(text.slice(Math.max(0, end - 8), end));
  let start = ending;
  for (let more = -1; more !== 0 && start > limit; start -= more) more = partBefore(text, start, limit, joins ? ending : 0);
  const first = text.charAt(start);
  if (/[个些]/.test(first) || (isDigit(text, start - 1) && /[级项家所位名届批次座间门支]/.test(first))) start++;
  if (start >= ending) return start === ending && isWhole(text.slice(start, end)) ? start : -1;
  return end - start < 3 ? -1 : start;
}

/**
 * How many characters right before `start` belong to the name; 0 if it begins there. A 与 or 和
 * before `ending` may join two parts into one name.
 */
function partBefore(text: string, start: number, limit: number, ending: number): number {
  if (!isHan(text.charCodeAt(start - 1))) return 0;
  const kept = keptBefore(text, start);
  if (kept > 0) return kept;
  const character = text.charAt(start - 1);
  if (character === "与" || character === "和") return joinsNames(text, start - 1, limit, ending) ? 1 : 0;
  if (stopBefore(text, start) > 0) return 0;
  return /[长任记授席裁]/.test(character) && titleEndingAt(text, start) > 0 && !text.startsWith("办公", start) ? 0 : 1;
}

/**
 * Whether the 与 or 和 at `at` stands inside a name: at least two characters of a name stand before
 * it that are no institution, and no institution stands between it and the ending.
 */
function joinsNames(text: string, at: number, limit: number, ending: number): boolean {
  if (at - 2 < limit || at >= ending || /大学|医院|公司|集团|[省市县]/.test(text.slice(at + 1, ending))) return false;
  if (endingBefore(text, at) > 0 && text.slice(at - 3, at) !== "实验室") return false;
  const last = partBefore(text, at, limit, 0);
  return last > 1 || (last === 1 && partBefore(text, at - 1, limit, 0) > 0);
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** Where an institution stands, as far as the rules tell without the words of the text. */
interface Ending {
  readonly start: number;
  readonly end: number;
  /**
   * Where the word ends with which the name cannot begin, as 打破 in 打破学院壁垒; -1 if it begins
   * with no such word.
   */
  readonly behind: number;
}

/** The institutions that a text names, each once, in the longest form that stands there. */
export function institutionsIn(cut: Cut): string[] {
  const { text } = cut;
  const endings = endingsIn(cut);
  const doubtful = endings.flatMap(({ start, end, behind }) => (behind < 0 ? [] : [text.slice(start, end)]));
  const starts = occurrencesOf(text, doubtful);
  const found: { readonly start: number; readonly end: number }[] = [];
  for (const { start: first, end, behind } of endings) {
    // A string that stands in the text twice is a name as it is (远航重工, though 远航 is a verb),
    // unless it ends in the whole name of an institution (致函联合国).
    const isName = behind < 0 || ((starts.get(text.slice(first, end))?.length ?? 0) > 1 && !isKnown(text.slice(behind, end)));
    const start = isName ? first : institutionEndingAt(text, end, behind);
    if (start < 0) continue;
    if (start < (found.at(-1)?.end ?? 0)) found.pop();
    found.push({ start, end });
  }
  return [...new Set(found.map(({ start, end }) => text.slice(start, end)))];
}

function endingsIn(cut: Cut): Ending[] {
  const { text } = cut;
  const endings: Ending[] = [];
  for (let end = 2; end <= text.length; end++) {
    if (endingBefore(text, end) === 0 || goesOn(text, end)) continue;
    const start = institutionEndingAt(text, end, 0);
    if (start >= 0 && !goesOnInDictionary(cut, end)) endings.push({ start, end, behind: behindVerb(cut, start, end) });
  }
  return endings;
}

/**
 * Whether an institution that the dictionary knows has begun before `end` and goes on behind it, as
 * 联合国教科文组织 behind 联合国.
 */
function goesOnInDictionary(cut: Cut, end: number): boolean {
  return dividesWord(cut, end) && wordOver(cut, end)?.tag === "nt";
}

/**
 * The tags of words that never begin a name: verbs, adverbs, pronouns, prepositions and
 * conjunctions. A verb that is used as a noun (`vn`) may begin one: 管理学院.
 */
const neverFirst = /^(?:v|vd|d|r|c|p)$/;

/** The tags of words of one character that never begin a name: numbers, measures, places, times. */
const neverAlone = /^[mqft]$/;

/**
 * Where the word ends with which the string begins, if no name begins with such a word; or where
 * the verb ends in front of an institution's whole name (中国加入联合国); else -1.
 */
function behindVerb(cut: Cut, start: number, end: number): number {
  const known = end - endingBefore(cut.text, end);
  if (known > start && isKnown(cut.text.slice(known, end)) && isVerbBefore(cut, known)) return known;
  const word = wordOver(cut, start);
  const behind = wordStart(cut, start) + (word?.text.length ?? 0);
  if (word === undefined || behind >= end || !(word.text.length === 1 ? neverAlone : neverFirst).test(word.tag)) return -1;
  return behind;
}

/** Whether a name needs nothing in front of it: 联合国, unlike 医学院, of which there are many. */
function isKnown(name: string): boolean {
  return isWhole(name) && !/(?:学院|科)$/.test(name);
}

function isVerbBefore(cut: Cut, position: number): boolean {
  const word = wordOver(cut, position - 1);
  return word !== undefined && word.tag === "v" && word.text.length > 1 && wordStart(cut, position - 1) + word.text.length === position;
}
