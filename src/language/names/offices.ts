import { allHan } from "./han-character.ts";
import { institutionEndingAt } from "./institutions.ts";
import { endInFront, longestBracket, titleBehind, titleEndingAt } from "./person-titles.ts";
import { surnameAt } from "./surnames.ts";
import type { TitleLists } from "./title-lists.ts";

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
  return [...own, ...(others < 0 ? [] : officesEndingAt(text, others, 0)), ...officesBehind(text, end)];
}

/**
 * The offices that are listed right in front of `end`, none of them before `floor`. An office
 * without an institution has that of the office before it.
 */
function officesEndingAt(text: string, end: number, floor: number): Office[] {
  const offices: Office[] = [];
  let at = endInFront(text, end);
  for (let length = titleEndingAt(text, at); length > 0 && at - length >= floor; length = titleEndingAt(text, at)) {
    if (offices.length === mostInARow) break;
    const titleStart = at - length;
    if (offices.length > 0 && standsBehindName(text, titleStart)) break;
    const unitStart = institutionEndingAt(text, titleStart, floor);
    offices.unshift({ title: text.slice(titleStart, at), institution: unitStart < 0 ? null : text.slice(unitStart, titleStart) });
    at = unitStart < 0 ? titleStart : unitStart;
    if (text.charAt(at - 1) === "校") at--;
    while (at > floor && /[、兼]/.test(text.charAt(at - 1))) at--;
  }
  let institution: string | null = null;
  return offices.map((office) => {
    institution = office.institution ?? institution;
    return { title: office.title, institution };
  });
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
