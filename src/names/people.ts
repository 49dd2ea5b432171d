import { closed, closure, isSounds, isWordlike, nameEnd } from "./candidates.ts";
import { type Cut, isOrdinaryWord, isTaggedName } from "./cut.ts";
import { endingBefore } from "./endings.ts";
import { speaks } from "./followers.ts";
import { foreignNames } from "./foreign.ts";
import { isHan } from "./han.ts";
import { sharesTitle } from "./offices.ts";
import { surnameAt } from "./surnames.ts";
import { callingEndingAt, markEndingAt, markStartingAt, titleBehind, titleEndingAt } from "./titles.ts";

/** What speaks for a string being a name; each counts once, with the most that any place of the text gives it. */
type Kind = "title" | "verb" | "behind" | "list" | "tag";
type Evidence = Map<Kind, number>;

/** So much evidence makes a name. */
const enough = 2;

/**
 * The people whom a text names, in the order of first evidence. A string is a name when its places in the text together speak for it: a title in front
 * or behind, a verb of speaking or taking part, others beside it in a list, the dictionary. What is an ordinary word (安全, 高峰) needs more of it.
 */
export function readPeople(cuts: readonly Cut[]): string[] {
  const evidence = new Map<string, Evidence>();
  const neighbours: (readonly [string, string])[] = [];
  const foreign = new Set<string>();
  for (const cut of cuts) {
    for (const name of foreignNames(cut)) foreign.add(name);
    let last = { name: "", end: -1 };
    for (const { start, end, surname } of candidates(cut)) {
      const name = cut.text.slice(start, end);
      const found = evidence.get(name) ?? new Map<Kind, number>();
      for (const [kind, weight] of evidenceAt(cut, start, end, surname)) found.set(kind, Math.max(weight, found.get(kind) ?? 0));
      if (found.size > 0) evidence.set(name, found);
      if (last.end === start - 1 && cut.text.charAt(start - 1) === "、") neighbours.push([last.name, name]);
      last = { name, end };
    }
  }
  const sum = (found: Evidence) => [...found.values()].reduce((total, weight) => total + weight, 0);
  const known = new Set([...foreign, ...[...evidence].filter(([, found]) => sum(found) >= enough).map(([name]) => name)]);
  if (process.env["EV"]) for (const [n, k] of evidence) if (known.has(n)) console.log(n, [...k].join(" "));
  return [...withNeighbours(known, neighbours, evidence)];
}

/** Who stands beside somebody in a list is a person too, if anything else speaks for it. */
function withNeighbours(known: Set<string>, neighbours: readonly (readonly [string, string])[], evidence: ReadonlyMap<string, Evidence>) {
  const forth = neighbours.filter(([, name]) => evidence.has(name));
  const back = neighbours.filter(([name]) => evidence.has(name));
  for (const [before, name] of forth) if (known.has(before)) known.add(name);
  for (const [name, after] of back.reverse()) if (known.has(after)) known.add(name);
  return known;
}

/** Where names may stand: behind what does not belong to a name. */
function* candidates(cut: Cut): Generator<{ start: number; end: number; surname: number }> {
  const { text, tags } = cut;
  for (let start = 0; start < text.length; start++) {
    const surname = surnameAt(text, start);
    if (text.charAt(start - 1) === "·") continue;
    const opens = surname > 0 ? opensName(text, start) || tags[start]?.startsWith("nr") === true : titleEndingAt(text, start) > 0;
    if (!opens) continue;
    const end = nameEnd(cut, start, surname);
    if (end > 0) yield { start, end, surname };
  }
}

/** Whether a name may begin here, as far as one sees from what is in front. */
function opensName(text: string, start: number): boolean {
  return opensClause(text, start) || inFront(text, start) > 0 || endingBefore(text, start) > 0;
}

/** At the begin of a clause, or behind a word such as 由 (会议由成进主持). */
function opensClause(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charAt(start - 1);
  return isHan(text.charCodeAt(start - 1)) ? "由和与及对向".includes(before) : !/[\p{L}\p{N}]/u.test(before);
}

/** 2 behind an office or somebody who shares his, 1 behind what many are (学生, 同志), 0 behind anything else. */
function inFront(text: string, start: number): number {
  if (titleEndingAt(text, start) > 0) return callingEndingAt(text, start) ? 1 : 2;
  if (markEndingAt(text, start) > 0) return 1;
  return sharesTitle(text, start) ? 2 : 0;
}

function* evidenceAt(cut: Cut, start: number, end: number, surname: number): Generator<readonly [Kind, number]> {
  const { text } = cut;
  const title = inFront(text, start);
  const clearness = closure(cut, end);
  if (surname === 0) {
    if (title === 2 && clearness >= closed.byWord) yield ["title", 2];
    return;
  }
  const word = cut.ends[start] ?? 0;
  const doubtful = isWordlike(text, start) || (word >= end && isOrdinaryWord(cut, start, word));
  const clause = opensClause(text, start);
  if (title === 2) yield ["title", doubtful && !standsAlone(cut, start, end) ? 1 : 2];
  if (title === 1) yield ["title", doubtful || (word > start + 1 && isOrdinaryWord(cut, start, word)) ? 1 : 2];
  if (speaks(text, end) && (clause || title > 0)) yield ["verb", doubtful ? 1 : 2];
  else if (title === 2 && clearness === closed.byWord) yield ["verb", 1];
  if (titleBehind(text, end) > 0 || markStartingAt(text, end) > 0) yield ["behind", doubtful ? 1 : 2];
  if (!doubtful && (text.charAt(start - 1) === "、" || text.charAt(end) === "、")) yield ["list", 1];
  if (end - start > 2 && isTaggedName(cut, start, end) && !isSounds(text, start, end)) yield ["tag", 1];
}

/** Whether what stands behind a title is followed by punctuation, and is not what the person does (校长讲话). */
function standsAlone(cut: Cut, start: number, end: number): boolean {
  if (cut.text.charAt(start) === "和" || closure(cut, end) !== closed.byPunctuation) return false;
  return cut.text.charAt(end) === "、" || !/^[vd]/.test(cut.tags[start] ?? "");
}
