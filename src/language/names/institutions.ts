import { unitAt } from "../text-unit.ts";
import { mayBeginWord, tagAt } from "../words/dictionary.ts";
import { occurrencesOf } from "../words/occurrences.ts";
import { centralEndingAt, centralStartingAt, lastOfCentral, mayBelongToAnother } from "./central-institutions.ts";
import { countryEndingAt, countryName } from "./countries.ts";
import { isHan } from "./han-character.ts";
import { endingBefore, goesOn, isWhole, lastOfEndings, mayJoin } from "./institution-endings.ts";
import { holds } from "./lexicon.ts";
import { isSounds } from "./name-sounds.ts";
import { titleEndingAt } from "./person-titles.ts";
import { keptBefore, stopBefore } from "./words-outside-names.ts";

/**
 * The longest name of an institution, in characters: 江岭大学医学院附属第一医院呼吸与危重症医学科
 * has 21.
 */
const longest = 30;

/**
 * Where the institution begins that ends before `end`, at `floor` or later; -1 if none ends there.
 * One of the table begins where the table says, or at the country in front. The name of another
 * reaches back to the first thing that is no part of a name: punctuation, a number, a title, a verb
 * or a particle. 与 and 和 are part of it (材料科学与工程学院) unless an institution stands before
 * them.
 */
export function institutionEndingAt(text: string, end: number, floor: number): number {
  const central = centralStart(text, end, floor);
  if (central >= 0) return central;
  const length = endingBefore(text, end);
  if (length === 0) return -1;
  const ending = end - length;
  const limit = Math.max(floor, end - longest);
  const joins = mayJoin(text.slice(Math.max(0, end - 8), end));
  let start = ending;
  for (let more = -1; more !== 0 && start > limit; start -= more) {
    const inside = start < ending ? centralStart(text, start, limit) : -1;
    if (inside >= 0) return inside;
    more = partBefore(text, start, limit, joins ? ending : 0);
  }
  const first = text.charAt(start);
  if (/[个些]/.test(first) || (isDigit(text, start - 1) && /[级项家所位名届批次座间门支国轮]/.test(first))) start++;
  if (start >= ending) return start === ending && isWhole(text.slice(start, end)) ? start : -1;
  return end - start < 3 ? -1 : start;
}

/**
 * Where a central institution begins that ends before `end`, or a foreign one of that name; -1 if
 * none does.
 */
function centralStart(text: string, end: number, floor: number): number {
  const start = end - centralEndingAt(text, end);
  if (start === end || start < floor) return -1;
  if (!mayBelongToAnother(text.slice(start, end))) return start;
  const country = start - countryEndingAt(text, start);
  if (country < start) return country < floor ? start : country;
  return start > floor && countryName(text.charAt(start - 1)) !== undefined && !isHan(unitAt(text, start - 2)) ? start - 1 : start;
}

/**
 * How many characters right before `start` belong to the name; 0 if it begins there. A 与 or 和
 * before `ending` may join two parts into one name.
 */
function partBefore(text: string, start: number, limit: number, ending: number): number {
  if (!isHan(unitAt(text, start - 1))) return 0;
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
  if (isSounds(text, Math.max(0, at - 3), at)) return false;
  const last = partBefore(text, at, limit, 0);
  return last > 1 || (last === 1 && partBefore(text, at - 1, limit, 0) > 0);
}

function isDigit(text: string, at: number): boolean {
  const unit = unitAt(text, at);
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
export function institutionsIn(text: string): string[] {
  const endings = endingsIn(text);
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

function endingsIn(text: string): Ending[] {
  const endings: Ending[] = [];
  for (let end = 2; end <= text.length; end++) {
    const last = text.charCodeAt(end - 1);
    if (!holds(lastOfEndings, last) && !holds(lastOfCentral, last)) continue;
    if ((endingBefore(text, end) === 0 && centralEndingAt(text, end) === 0) || goesOn(text, end)) continue;
    const start = institutionEndingAt(text, end, 0);
    if (start >= 0 && !goesOnInTable(text, start, end)) endings.push({ start, end, behind: behindVerb(text, start, end) });
  }
  return endings;
}

/**
 * Whether a central institution has begun at `start` and goes on behind `end`, as 联合国教科文组织
 * behind 联合国.
 */
function goesOnInTable(text: string, start: number, end: number): boolean {
  return centralStartingAt(text, start) > end - start;
}

/**
 * The tags of words that never begin a name: verbs, adverbs, pronouns, prepositions and
 * conjunctions. A verb that is used as a noun (`vn`) may begin one: 管理学院.
 */
const neverFirst = /^(?:v|vd|d|r|c|p)$/;

/** Numbers and measures of one character, with which no name begins. */
const counted = /^[一二三四五六七八九十两几多个些位名次批届轮年月日]/;

/**
 * Where the word ends with which the string begins, if no name begins with such a word; or where
 * the verb ends in front of an institution's whole name (中国加入联合国); else -1.
 */
export function behindVerb(text: string, start: number, end: number): number {
  const known = end - endingBefore(text, end);
  if (known > start && isKnown(text.slice(known, end)) && tagAt(text, known - 2, known) === "v") return known;
  for (let length = mayBeginWord(text, start) ? Math.min(4, end - start - 1) : 0; length > 1; length--) {
    const tag = tagAt(text, start, start + length);
    if (tag !== "x") return neverFirst.test(tag) ? start + length : -1;
  }
  return counted.test(text.charAt(start)) ? start + 1 : -1;
}

/** Whether a name needs nothing in front of it: 联合国, unlike 医学院, of which there are many. */
function isKnown(name: string): boolean {
  return isWhole(name) && !/(?:学院|科)$/.test(name);
}
