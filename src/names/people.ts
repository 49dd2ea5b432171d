import { closed, closure, isWordlike, nameEnd, wordEnd } from "./candidates.ts";
import { type Cut, isOrdinary, wordAt } from "./cut.ts";
import { endingBefore } from "./endings.ts";
import { speaks } from "./followers.ts";
import { foreignNames } from "./foreign.ts";
import { isHan } from "./han.ts";
import { sharesTitle } from "./offices.ts";
import { isSounds } from "./sounds.ts";
import { surnameAt } from "./surnames.ts";
import { endInFront, isCalling, markEndingAt, markStartingAt, titleBehind, titleEndingAt } from "./titles.ts";

/** What speaks for a string being a name. Each counts once, with the most that any place gives it. */
interface Evidence {
  title: number;
  verb: number;
  behind: number;
  list: number;
  tag: number;
}

/** So much evidence in all makes a name. */
const enough = 2;

/** Two strings that stand in a list one after the other, joined by 、. */
type Neighbours = readonly [string, string];

/**
 * The people whom a text names. A string is a name when its places in the text together speak for it: a title in front or behind, a verb of speaking
 * or taking part, others beside it in a list, the dictionary. What may be an ordinary word (安全, 高峰) needs more of it.
 */
export function peopleIn(cut: Cut): string[] {
  const found = new Map<string, Evidence>();
  const neighbours: Neighbours[] = [];
  gather(cut, found, neighbours);
  const known = new Set(foreignNames(cut));
  for (const [name, { title, verb, behind, list, tag }] of found) if (title + verb + behind + list + tag >= enough) known.add(name);
  for (const [before, name] of neighbours) if (known.has(before) && found.has(name)) known.add(name);
  for (const [name, after] of neighbours.reverse()) if (known.has(after) && found.has(name)) known.add(name);
  return [...known];
}

/** Adds what a text says of the strings in it that may be names. */
function gather(cut: Cut, found: Map<string, Evidence>, neighbours: Neighbours[]): void {
  const { text } = cut;
  let last = { name: "", end: -1 };
  for (let start = 0; start < text.length; start++) {
    if (!isHan(text.charCodeAt(start))) continue;
    const surname = surnameAt(text, start);
    const end = candidateEnd(cut, start, surname);
    if (end < 0) continue;
    const name = text.slice(start, end);
    const before = found.get(name);
    const here = evidenceAt(cut, start, end, surname, before ?? { title: 0, verb: 0, behind: 0, list: 0, tag: 0 });
    if (before === undefined && here.title + here.verb + here.behind + here.list + here.tag > 0) found.set(name, here);
    if (last.end === start - 1 && text.charAt(start - 1) === "、") neighbours.push([last.name, name]);
    last = { name, end };
  }
}

/** Where the string ends that may be a name and begins at `start`; -1 where none may. */
function candidateEnd(cut: Cut, start: number, surname: number): number {
  const { text } = cut;
  if (surname === 0) return titleEndingAt(text, start) > 0 ? nameEnd(cut, start, 0) : -1;
  if (!mayBegin(text, start) && wordAt(cut, start)?.tag.startsWith("nr") !== true) return -1;
  const end = nameEnd(cut, start, surname);
  return end < 0 && surname === 1 && titleEndingAt(text, start) > 0 && !isCalling(text, start) ? wordEnd(cut, start) : end;
}

/** Whether a name may begin here, as far as one sees from what is in front. */
function mayBegin(text: string, start: number): boolean {
  return opensClause(text, start) || titleInFront(text, start) > 0 || endingBefore(text, start) > 0;
}

/** At the begin of a clause, or behind a word such as 由 (会议由成进主持). */
function opensClause(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charAt(start - 1);
  return isHan(text.charCodeAt(start - 1)) ? "由和与及对向".includes(before) : !/[\p{L}\p{N}·]/u.test(before);
}

/** 2 behind an office or somebody who shares his, 1 behind what many are (学生, 同志), 0 behind anything else. */
function titleInFront(text: string, start: number): number {
  const end = endInFront(text, start);
  if (titleEndingAt(text, end) > 0) return isCalling(text, end) ? 1 : 2;
  if (markEndingAt(text, start) > 0) return 1;
  return sharesTitle(text, start) ? 2 : 0;
}

/** Adds to what is known of a string what its place from `start` to `end` tells. */
function evidenceAt(cut: Cut, start: number, end: number, surname: number, evidence: Evidence): Evidence {
  const { text } = cut;
  const title = titleInFront(text, start);
  const clearness = closure(cut, end);
  const add = (kind: keyof Evidence, weight: number) => {
    evidence[kind] = Math.max(evidence[kind], weight);
  };
  if (surname === 0) {
    if (title === 2 && clearness >= closed.byWord) add("title", 2);
    return evidence;
  }
  const word = wordAt(cut, start);
  const wordLength = word !== undefined && isOrdinary(word) ? word.text.length : 0;
  const doubtful = isWordlike(text, start) || wordLength >= end - start;
  const weight = doubtful ? 1 : 2;
  if (title === 2) add("title", doubtful && !isNamed(cut, start, end) ? 1 : 2);
  if (title === 1) add("title", wordLength > 1 ? 1 : weight);
  if (speaks(text, end) && (title > 0 || opensClause(text, start))) add("verb", weight);
  else if (title === 2 && clearness === closed.byWord) add("verb", 1);
  if (titleBehind(text, end) > 0 || markStartingAt(text, end) > 0) add("behind", weight);
  if (!doubtful && (text.charAt(start - 1) === "、" || text.charAt(end) === "、")) add("list", 1);
  if (word?.tag.startsWith("nr") && word.text.length > 2 && word.text.length === end - start && !isSounds(text, start, end)) add("tag", 1);
  return evidence;
}

/** Whether an ordinary word behind a title is a name: not if it says what the person does (校长安排), unless punctuation follows. */
function isNamed(cut: Cut, start: number, end: number): boolean {
  const isPunctuated = closure(cut, end) === closed.byPunctuation;
  if (isWordlike(cut.text, start)) return isPunctuated && cut.text.charAt(start) !== "和";
  return isPunctuated || !/^(?:v|d|c|p|r|m|q|ad)$/.test(wordAt(cut, start)?.tag ?? "");
}
