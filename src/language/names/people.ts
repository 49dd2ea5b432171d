import { type Cut, wordAt } from "./cut-text.ts";
import { foreignNames } from "./foreign-names.ts";
import { isHan } from "./han-character.ts";
import { endingBefore } from "./institution-endings.ts";
import { closed, closure, isCutOut, nameEnd, wordEnd } from "./name-boundaries.ts";
import { addEvidence, type Evidence, isEnough, opensClause, titleInFront } from "./name-evidence.ts";
import { isCalling, titleEndingAt } from "./person-titles.ts";
import { seldomNameAt, surnameAt } from "./surnames.ts";

/** Two possible names that stand in a list one after the other, joined by 、. */
type Neighbours = readonly [string, string];

/**
 * The people whom a text names. A string is a name if all its occurrences together give enough
 * evidence: a title in front or behind, a verb of speaking or taking part, other names beside it in
 * a list, the dictionary. A string that may be an ordinary word (安全, 高峰) needs more evidence.
 */
export function peopleIn(cut: Cut): string[] {
  const found = new Map<string, Evidence>();
  const neighbours: Neighbours[] = [];
  gather(cut, found, neighbours);
  const known = new Set(foreignNames(cut));
  const isLikely = (name: string) => Object.keys(found.get(name) ?? {}).length > 0;
  for (const [name, evidence] of found) if (isEnough(evidence)) known.add(name);
  for (const [before, name] of neighbours) if (known.has(before) && isLikely(name)) known.add(name);
  for (const [name, after] of neighbours.reverse()) if (known.has(after) && isLikely(name)) known.add(name);
  return [...known];
}

/**
 * Gathers the evidence for each string of a text that may be a name, and which of them are
 * neighbours in a list.
 */
function gather(cut: Cut, found: Map<string, Evidence>, neighbours: Neighbours[]): void {
  const { text } = cut;
  let last = { name: "", end: -1 };
  for (let start = 0; start < text.length; start++) {
    if (!isHan(text.charCodeAt(start))) continue;
    const surname = surnameAt(text, start);
    const end = candidateEnd(cut, start, surname);
    if (end < 0 || isCutOut(cut, start, end)) continue;
    const name = text.slice(start, end);
    const evidence = found.get(name) ?? {};
    addEvidence(evidence, cut, start, end, surname);
    found.set(name, evidence);
    if (last.end === start - 1 && text.charAt(start - 1) === "、") neighbours.push([last.name, name]);
    last = { name, end };
  }
}

/** Where the possible name ends that begins at `start`; -1 if none begins there. */
function candidateEnd(cut: Cut, start: number, surname: number): number {
  const { text } = cut;
  if (surname === 0) return titleEndingAt(text, start) > 0 ? nameEnd(cut, start, 0) : -1;
  if (!mayBegin(cut, start) && wordAt(cut, start)?.tag.startsWith("nr") !== true) return -1;
  const office = titleEndingAt(text, start) > 0 && !isCalling(text, start);
  const end = nameEnd(cut, start, surname);
  if (seldomNameAt(text, start)) return office && end > 0 && closure(cut, end) === closed.byPunctuation ? end : -1;
  return end < 0 && surname === 1 && office ? wordEnd(cut, start) : end;
}

/** Whether a name may begin here, by what stands in front. */
function mayBegin(cut: Cut, start: number): boolean {
  const { text } = cut;
  return opensClause(text, start) || titleInFront(cut, start) > 0 || endingBefore(text, start) > 0;
}
