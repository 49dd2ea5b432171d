import { unitAt } from "../text-unit.ts";
import { tagAt } from "../words/dictionary.ts";
import type { Cut } from "./cut-text.ts";
import { foreignNames } from "./foreign-names.ts";
import { isHan } from "./han-character.ts";
import { endingBefore } from "./institution-endings.ts";
import { holds } from "./lexicon.ts";
import { closed, isCutOut, nameEnd, plainClosure, wordEnd } from "./name-boundaries.ts";
import { addEvidence, type Evidence, isEnough, opensClause, titleInFront } from "./name-evidence.ts";
import { isCalling, lastOfTitles, markStartingAt, titleBehind, titleEndingAt } from "./person-titles.ts";
import { seldomNameAt, surnameAt } from "./surnames.ts";
import { followerAt, speaks } from "./words-behind-names.ts";

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
 * neighbours in a list. A string that has enough needs no more.
 */
function gather(cut: Cut, found: Map<string, Evidence>, neighbours: Neighbours[]): void {
  const { text } = cut;
  const names = new Set<string>();
  let last = { name: "", end: -1 };
  for (let start = 0; start < text.length; start++) {
    if (!isHan(text.charCodeAt(start))) continue;
    const surname = surnameAt(text, start);
    if (surname === 0 && (!holds(lastOfTitles, unitAt(text, start - 1)) || titleEndingAt(text, start) === 0)) continue;
    const known = knownEnd(text, start, names);
    const end = known < 0 ? candidateEnd(cut, start, surname) : known;
    if (end < 0 || (known < 0 && isCutOut(cut, start, end))) continue;
    const name = text.slice(start, end);
    if (known < 0) {
      const evidence = found.get(name) ?? {};
      addEvidence(evidence, cut, start, end, surname);
      found.set(name, evidence);
      if (isEnough(evidence)) names.add(name);
    }
    if (last.end === start - 1 && text.charAt(start - 1) === "、") neighbours.push([last.name, name]);
    last = { name, end };
  }
}

/** Where the name ends that begins at `start` and has enough evidence already; -1 if none does. */
function knownEnd(text: string, start: number, names: ReadonlySet<string>): number {
  if (names.size === 0) return -1;
  for (const end of [start + 3, start + 2, start + 4]) {
    if (names.has(text.slice(start, end)) && (plainClosure(text, end) !== closed.no || followerAt(text, end) > 0)) return end;
  }
  return -1;
}

/** Where the possible name ends that begins at `start`; -1 if none begins there. */
function candidateEnd(cut: Cut, start: number, surname: number): number {
  const { text } = cut;
  if (surname === 0) return nameEnd(cut, start, 0);
  if (!mayHaveEvidence(cut, start, surname)) return -1;
  const office = titleEndingAt(text, start) > 0 && !isCalling(text, start);
  const end = nameEnd(cut, start, surname);
  if (seldomNameAt(text, start)) return office && end > 0 && plainClosure(text, end) === closed.byPunctuation ? end : -1;
  return end < 0 && surname === 1 && office ? wordEnd(cut, start) : end;
}

/**
 * Whether anything beside a string that begins at `start` may speak for its being a name: what
 * stands in front, or a title, a mark, a verb of speaking or 、 behind it. Most strings with a
 * surname have nothing of it.
 */
function mayHaveEvidence(cut: Cut, start: number, surname: number): boolean {
  const { text } = cut;
  if (titleInFront(cut, start) > 0) return true;
  const begins = opensClause(text, start);
  const inList = text.charAt(start - 1) === "、";
  const ends = [start + surname + 1, start + surname + 2];
  const isClosed = ends.some(
    (end) =>
      (begins && speaks(text, end)) ||
      titleBehind(text, end) > 0 ||
      markStartingAt(text, end) > 0 ||
      text.charAt(end) === "、" ||
      (inList && plainClosure(text, end) !== closed.no),
  );
  if (!isClosed) return false;
  return begins || endingBefore(text, start) > 0 || ends.some((end) => tagAt(text, start, end).startsWith("nr"));
}
