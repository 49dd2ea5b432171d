import { centralName, mayBelongToAnother } from "./central-institutions.ts";
import { countryEndingAt, countryName } from "./countries.ts";
import { allHan, isHan } from "./han-character.ts";
import { isCommon } from "./institution-forms.ts";
import { behindVerb, institutionEndingAt } from "./institutions.ts";
import { endInFront, longestBracket, titleBehind, titleEndingAt } from "./person-titles.ts";
import { surnameAt } from "./surnames.ts";
import type { TitleLists } from "./title-lists.ts";
import { stopBefore } from "./words-outside-names.ts";

/** An office: its title, as 处长, and the institution that stands in front of it, as 教务处. */
export interface Office {
  readonly title: string;
  readonly institution: string | null;
}

/** The most offices that are read in a row. */
const mostInARow = 20;

/** A text, and the lists of names in it. */
export interface TextWithTitleLists {
  readonly text: string;
  readonly titleLists: TitleLists;
}

/**
 * The offices of the person whose name stands from `start` to `end` of a text, in reading order:
 * those in front of the name (党委副书记、校长张立群), those in front of a list of names that share
 * them (副校长赵一鸣、钱进), and those behind it (苏小满教授), also in brackets.
 */
export function officesBeside({ text, titleLists }: TextWithTitleLists, start: number, end: number): Office[] {
  const own = officesEndingAt(text, start, 0);
  const others = own.length > 0 ? -1 : titleLists.startOf(start);
  const offices = [...own, ...(others < 0 ? [] : officesEndingAt(text, others, 0)), ...officesBehind(text, end)];
  return isForeign(text, start, end) ? offices.map((office) => ofCountry(office, text, start)) : offices;
}

/** Whether a name is certainly written by its sound: 绍伊古, 汉斯·韦伯. */
function isForeign(text: string, start: number, end: number): boolean {
  return surnameAt(text, start) === 0 || end - start > surnameAt(text, start) + 2 || text.slice(start, end).includes("·");
}

/**
 * An office of somebody from abroad. A ministry without a country (国防部) is that of the country
 * which the sentence has named last; without one it stays open which it is.
 */
function ofCountry(office: Office, text: string, start: number): Office {
  const { title, institution } = office;
  if (institution === null || !mayBeOfAnyCountry(institution)) return office;
  for (let end = start; end > start - farthest && !/[。\n]/.test(text.charAt(end - 1)); end--) {
    const length = countryEndingAt(text, end);
    if (length > 0) return { title, institution: text.slice(end - length, end) + institution };
  }
  return { title, institution: null };
}

/** Whether an institution's name tells of no country: 国防部, 青年和体育部, but not 联合国. */
function mayBeOfAnyCountry(institution: string): boolean {
  if (centralName(institution) !== undefined) return mayBelongToAnother(institution);
  return (
    countryName(institution) === undefined && institution.split("和").every((part) => isCommon(part.replace(/(?:部|委员会|政府|局)$/, "")))
  );
}

/** How far in front of a name a country may be named to which an office belongs. */
const farthest = 60;

/**
 * The offices that are listed right in front of `end`, none of them before `floor`. An office
 * without an institution or country has that of the office before it, unless it is one of the whole
 * state.
 */
function officesEndingAt(text: string, end: number, floor: number): Office[] {
  const offices: Office[] = [];
  let at = endInFront(text, end);
  for (let length = titleEndingAt(text, at); length > 0 && at - length >= floor; length = titleEndingAt(text, at)) {
    if (offices.length === mostInARow) break;
    const titleStart = at - length;
    if (offices.length > 0 && standsBehindName(text, titleStart)) break;
    const { title, unit, start } = officeAt(text, titleStart, at, floor);
    offices.unshift({ title, institution: unit });
    at = start;
    if (text.charAt(at - 1) === "校") at--;
    while (at > floor && /[、兼]/.test(text.charAt(at - 1))) at--;
  }
  let institution: string | null = null;
  return offices.map((office) => {
    const inherited: string | null =
      isOfState(office.title) && (institution === null || countryName(institution) === undefined) ? null : institution;
    institution = office.institution ?? inherited;
    return { title: office.title, institution };
  });
}

/** Titles of the whole state or party, which are never of the institution in front in a list. */
const ofState =
  /^(?:副?总书记|国家(?:副)?主席|国务委员|(?:常务|第一)?副?总理|副?总统|副?首相|国务卿|(?:中央)?政治局(?:委员|常委)|中央委员|书记处书记|全国人大代表|全国政协委员|[省市县区州镇乡村]长|.*(?:外长|防长|大使|国王|王储))$/;

function isOfState(title: string): boolean {
  return ofState.test(title);
}

/** A title, the institution or country in front of it, and where both together begin. */
interface OfficeAt {
  readonly title: string;
  readonly unit: string | null;
  readonly start: number;
}

/**
 * The office whose title stands from `start` to `end`. A 部长 may share his first character with
 * the institution (国防部长), and an envoy has the country to which he is sent in his title.
 */
function officeAt(text: string, start: number, end: number, floor: number): OfficeAt {
  const title = text.slice(start, end);
  const unitStart = unitBefore(text, start, floor);
  if (unitStart > floor && text.charAt(unitStart - 1) === "驻") return envoy(text, unitStart - 1, end, floor);
  if (unitStart >= 0) return { title, unit: text.slice(unitStart, start), start: unitStart };
  const shared = /^[部局司处厅署]长$/.test(title) && !/[府院办室]/.test(text.charAt(start - 1)) ? unitBefore(text, start + 1, floor) : -1;
  if (shared >= 0 && shared < start && text.charAt(start - 1) !== text.charAt(start))
    return { title, unit: text.slice(shared, start + 1), start: shared };
  const unitEnd = beforeFormer(text, start);
  const country = countryBefore(text, unitEnd, floor);
  if (country < 0) return { title, unit: null, start };
  return unitEnd === start && text.charAt(country - 1) === "驻"
    ? envoy(text, country - 1, end, floor)
    : { title, unit: text.slice(country, unitEnd), start: country };
}

/** Matches words that tell since or until when an office is held, but not 日前 and 以前. */
const heldWhen = /(?:(?<![日以])前|代|[时现新候]任|当选)$/;

/** Where that ends to which a title at `start` belongs: 法国 in 法国前总统. */
function beforeFormer(text: string, start: number): number {
  const [told] = heldWhen.exec(text.slice(Math.max(0, start - 2), start)) ?? [""];
  return start - told.length;
}

/** The office of somebody who is sent to a country or an institution: 中国 and 驻法国大使. */
function envoy(text: string, start: number, end: number, floor: number): OfficeAt {
  const sender = countryBefore(text, start, floor);
  const title = text.slice(start, end);
  return sender < 0 ? { title, unit: null, start } : { title, unit: text.slice(sender, start), start: sender };
}

/**
 * Where the institution begins that ends before `end`, without the verbs in front as far as an
 * institution remains; -1 if none does.
 */
function unitBefore(text: string, end: number, floor: number): number {
  let start = institutionEndingAt(text, end, floor);
  while (start >= 0) {
    const behind = behindVerb(text, start, end);
    const shorter = behind < 0 ? -1 : institutionEndingAt(text, end, behind);
    if (shorter <= start) break;
    start = shorter;
  }
  return /^[原前](?:中国|国家|中央|解放军|全国)/.test(text.slice(start, start + 4)) ? start + 1 : start;
}

/**
 * Where the country begins that ends before `end`, also if one character stands for it; -1 if none
 * does.
 */
function countryBefore(text: string, end: number, floor: number): number {
  const start = end - countryEndingAt(text, end);
  if (start < end) return start < floor ? -1 : start;
  const isShort = end > floor && countryName(text.charAt(end - 1)) !== undefined;
  return isShort && (!isHan(text.charCodeAt(end - 2)) || stopBefore(text, end - 1) > 0) ? end - 1 : -1;
}

/**
 * Whether the title at `start` belongs to another person, whose name stands before it: 教授 in
 * 李明教授、副校长王芳.
 */
function standsBehindName(text: string, start: number): boolean {
  return [2, 3, 4].some((length) => {
    const surname = surnameAt(text, start - length);
    const before = text.charAt(start - length - 1);
    return (
      surname > 0 &&
      surname < length &&
      allHan(text, start - length, start) &&
      (before === "" || /\P{Script=Han}/u.test(before) || titleEndingAt(text, start - length) > 0)
    );
  });
}

/** The offices behind a name that ends before `end`, or in brackets there: 张三（教务处处长）. */
function officesBehind(text: string, end: number): Office[] {
  if (text.charAt(end) === "（") {
    const close = text.slice(end, end + longestBracket).indexOf("）");
    return close < 0 ? [] : officesEndingAt(text, end + close, end + 1);
  }
  const offices: Office[] = [];
  for (
    let at = end, length = titleBehind(text, at);
    length > 0 && offices.length < mostInARow;
    at += length, length = titleBehind(text, at)
  ) {
    offices.push({ title: text.slice(at, at + length), institution: null });
  }
  return offices;
}
