import { unitAt } from "../text-unit.ts";
import { tagAt } from "../words/dictionary.ts";
import { type Cut, wordAt } from "./cut-text.ts";
import { isHan } from "./han-character.ts";
import { closed, isWordlike, ordinaryLength, plainClosure, soundsEndAt } from "./name-boundaries.ts";
import { isSounds } from "./name-sounds.ts";
import { endInFront, isCalling, markEndingAt, markStartingAt, titleBehind, titleEndingAt } from "./person-titles.ts";
import { speaks } from "./words-behind-names.ts";

/**
 * What speaks for a string being a name, and how much. Each kind counts once, with the most that
 * any occurrence of the string gives it.
 */
export interface Evidence {
  /** A title or the like in front of it. */
  title?: number;
  /** A verb of speaking or taking part behind it. */
  verb?: number;
  /** A title or the like behind it. */
  behind?: number;
  /** The mark 、 beside it. */
  list?: number;
  /** The dictionary. */
  tag?: number;
}

/** The sum of evidence that makes a string a name. */
const enough = 2;

/** Whether a string is a name. */
export function isEnough({ title = 0, verb = 0, behind = 0, list = 0, tag = 0 }: Evidence): boolean {
  return title + verb + behind + list + tag >= enough;
}

/**
 * The words behind names that can also make a phrase with an ordinary word in front: 参事文史工作.
 */
const nominal = new Set(["工作", "学习", "研究", "系统", "精神", "事迹", "故事", "团队"]);

/**
 * Whether `start` is the beginning of a clause, or stands behind a word such as 由
 * (会议由成进主持).
 */
export function opensClause(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charAt(start - 1);
  return isHan(unitAt(text, start - 1)) ? "由和与及对向".includes(before) : !/[\p{L}\p{N}·]/u.test(before);
}

/**
 * The weight of what stands in front of a name: 2 for an office, or another name of a list that
 * shares one; 1 for what many people are (学生, 同志); 0 for anything else.
 */
export function titleInFront({ text, titleLists }: Cut, start: number): number {
  const end = endInFront(text, start);
  if (titleEndingAt(text, end) > 0) return isCalling(text, end) ? 1 : 2;
  if (markEndingAt(text, start) > 0) return 1;
  return titleLists.startOf(start) < 0 ? 0 : 2;
}

/**
 * Adds the evidence that the occurrence from `start` to `end` gives a string. Its surname has
 * `surname` characters.
 */
export function addEvidence(evidence: Evidence, cut: Cut, start: number, end: number, surname: number): void {
  const { text } = cut;
  const title = titleInFront(cut, start);
  const clearness = plainClosure(text, end);
  const add = (kind: keyof Evidence, weight: number) => {
    evidence[kind] = Math.max(evidence[kind] ?? 0, weight);
  };
  if (surname === 0) {
    if (title === 2 && (clearness >= closed.byWord || soundsEndAt(text, end))) add("title", 2);
    return;
  }
  const wordLength = ordinaryLength(cut, start);
  const doubtful = isWordlike(text, start) || wordLength >= end - start;
  if (wordLength >= end - start && nominal.has(wordAt(cut, end)?.text ?? "")) return;
  const weight = doubtful ? 1 : 2;
  if (title === 2) add("title", doubtful && !isNamed(cut, start, end) ? 1 : 2);
  if (title === 1) add("title", wordLength > 1 ? 1 : weight);
  if (speaks(text, end) && (title > 0 || opensClause(text, start))) add("verb", weight);
  else if (title === 2 && clearness === closed.byWord) add("verb", 1);
  if (titleBehind(text, end) > 0 || markStartingAt(text, end) > 0) add("behind", weight);
  if (!doubtful && (text.charAt(start - 1) === "、" || text.charAt(end) === "、")) add("list", 1);
  if (end - start > 2 && tagAt(text, start, end).startsWith("nr") && !isSounds(text, start, end)) add("tag", 1);
}

/**
 * Whether an ordinary word behind a title is a name: it is none if it says what the person does
 * (校长安排), unless punctuation follows.
 */
function isNamed(cut: Cut, start: number, end: number): boolean {
  const isPunctuated = plainClosure(cut.text, end) === closed.byPunctuation;
  if (isWordlike(cut.text, start)) return isPunctuated && cut.text.charAt(start) !== "和";
  return isPunctuated || !/^(?:v|d|c|p|r|m|q|ad)$/.test(wordAt(cut, start)?.tag ?? "");
}
