import type { Cut } from "./cut.ts";
import { endingBefore } from "./endings.ts";
import { followerAt } from "./followers.ts";
import { isSound } from "./foreign.ts";
import { allHan, isHan } from "./han.ts";
import { markStartingAt, titleBehind, titleEndingAt, titleStartingAt } from "./titles.ts";

/** How clearly a name ends at a place: by punctuation, by a title or a word that follows names, by a particle or a verb, or not at all. */
export const closed = { byPunctuation: 3, byTitle: 2.5, byWord: 2, byParticle: 1, no: 0 };

/** Ambiguous surnames: each is more often a word that stands before a name or a verb. */
const wordlike = new Set("和向于从应对时别");

/** No name ends with one of these: it is the begin of a title, or a word behind the name. */
const neverLast = new Set("副总兼说了着的们");
const neverInside = /[的了们是不这那你我他她它]/;

/** What is a word behind a name rather than its third character. */
const seldomLast = new Set("在以等对就向与和及则也将从把被给让到作");

/** How clearly a name that ends before `end` ends there. */
export function closure({ text, ends, tags }: Cut, end: number): number {
  const unit = text.charCodeAt(end);
  if (unit === 0xb7) return closed.no;
  if (!isHan(unit)) return unit >= 0x30 && unit <= 0x39 ? closed.byParticle : closed.byPunctuation;
  if (titleBehind(text, end) > 0 || markStartingAt(text, end) > 0 || titleStartingAt(text, end) > 0) return closed.byTitle;
  const follower = followerAt(text, end);
  if (follower > 1) return closed.byWord;
  const tag = tags[end];
  if (follower === 1 && tag !== undefined) return closed.byParticle;
  return tag !== undefined && /^[vd]/.test(tag) && (ends[end] ?? 0) > end + 1 ? closed.byParticle : closed.no;
}

/** Whether the surname that begins at `start` is more often a word of its own, as 和. */
export function isWordlike(text: string, start: number): boolean {
  return wordlike.has(text.charAt(start));
}

/**
 * Where the name that begins at `start` with a surname of that length ends: where it ends most clearly, the longer name if two do equally; -1 where
 * no name may begin. Without a surname it must be one that is written by its sound (总统普京).
 */
export function nameEnd(cut: Cut, start: number, surname: number): number {
  const { text } = cut;
  if (titleStartingAt(text, start) > 0 || (surname === 0 && (titleEndingAt(text, start + 1) > 0 || followerAt(text, start) > 1))) return -1;
  let best = -1;
  let clearest = 0;
  for (const length of lengths(surname)) {
    const end = start + length;
    if (!allHan(text, start, end) || neverLast.has(text.charAt(end - 1)) || endingBefore(text, end) > 0) continue;
    if (neverInside.test(text.slice(start + 1, end)) || beginsTitle(text, end)) continue;
    if (surname === 0 && !isSounds(text, start, end)) continue;
    const clearness = closure(cut, end) - (length > Math.max(surname + 1, 2) && seldomLast.has(text.charAt(end - 1)) ? 2.5 : 0);
    if (isWordlike(text, start) && clearness === closed.byTitle && /[和向对]/.test(text.charAt(start))) continue;
    if (clearness > clearest) [best, clearest] = [end, clearness];
  }
  return best;
}

/** Whether a longer title than the one that begins at `start` has begun before it, as 常务副校长 before 副校长. */
function beginsTitle(text: string, start: number): boolean {
  const length = titleBehind(text, start) || titleStartingAt(text, start);
  return length > 0 && titleEndingAt(text, start + length) > length;
}

function lengths(surname: number): readonly number[] {
  if (surname === 0) return [2, 3, 4];
  return surname === 1 ? [3, 2] : [surname + 2, surname + 1];
}

/** Whether it is written with characters for sounds alone, as 普京. */
export function isSounds(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSound(text.charAt(at))) return false;
  return true;
}
