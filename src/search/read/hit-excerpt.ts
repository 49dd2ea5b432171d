import { hanNumber } from "../text/han-numbers.ts";
import { marksBehind, marksBetween } from "../text/number-marks.ts";
import { normalised } from "../text/text-units.ts";
import type { Paragraph, TextHit } from "./search-interface.ts";

/** A part of an excerpt. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isHit: boolean;
}

const ellipsis: ExcerptPiece = { text: "……", isHit: false };

/**
 * How wide an excerpt may be without ellipses, in Han characters; others count as half of one. With
 * them it fills two lines of a list on a wide page.
 */
export const widest = 84;

/** How much of it may stand before the first hit. */
const lead = 30;

/**
 * Ends of sentences with their closing marks, ends of paragraphs, and ends of clauses. Stops and
 * commas of Western text have a space after them.
 */
const sentenceEnds = /[。！？!?…]+[”’」』）》】)]*|\.(?= )|\n/g;
const clauseEnds = /[，、；：]|[,;:](?= )/g;

/** How many hits, from the first on, an excerpt may begin with: it should be near the beginning. */
const candidates = 20;

/**
 * Chooses what to show of a body: near the first hit, the part with the most different hits, and of
 * those the part with the most hits; without hits the beginning. The excerpt begins and ends where
 * a sentence does, else where a clause does, else anywhere but within a word, a number or a
 * surrogate pair. An ellipsis stands where something is left out. `room` is how wide it may be;
 * `rest` is what follows, in which it may end.
 */
export function excerptOf(paragraphs: readonly Paragraph[], room = widest, rest: readonly Paragraph[] = []): readonly ExcerptPiece[] {
  const { text, hits } = joined([...paragraphs, ...rest]);
  const group = bestGroup(text, hits, room, joined(paragraphs).text.length);
  const start = group ? startBefore(text, group, room) : 0;
  const end = endAfter(text, start, group?.end ?? start, room);
  return pieces(text, hits, start, end);
}

/** The index of the paragraph in which an excerpt's hits begin; -1 if there is no hit. */
export function paragraphWithHits(paragraphs: readonly Paragraph[]): number {
  const { text, hits } = joined(paragraphs);
  const group = bestGroup(text, hits, widest);
  if (!group) return -1;
  let end = -1;
  return paragraphs.findIndex((one) => {
    end += 1 + one.text.length;
    return group.start < end;
  });
}

/** The part of a text from `start` to `end`, in pieces. */
function pieces(text: string, hits: readonly TextHit[], start: number, end: number): readonly ExcerptPiece[] {
  const made: ExcerptPiece[] = [];
  const put = (from: number, to: number, isHit: boolean) => {
    const part = text.slice(from, to).replaceAll("\n", " ");
    if (part !== "") made.push({ text: part, isHit });
  };
  if (start > 0) made.push(ellipsis);
  let at = start;
  for (const hit of hits) {
    const [from, to] = [Math.max(at, hit.start), Math.min(hit.end, end)];
    if (from >= to) continue;
    put(at, from, false);
    put(from, to, true);
    at = to;
  }
  put(at, end, false);
  if (end < text.length) made.push(ellipsis);
  return made;
}

/** Paragraphs as one text, with a line feed between them. */
function joined(paragraphs: readonly Paragraph[]): Paragraph {
  let text = "";
  const hits: TextHit[] = [];
  for (const paragraph of paragraphs) {
    if (text !== "") text += "\n";
    for (const { start, end } of paragraph.hits) hits.push({ start: text.length + start, end: text.length + end });
    text += paragraph.text;
  }
  return { text, hits };
}

/**
 * The best hits that fit into one excerpt, from the start of the first, which is before `end`, to
 * the end of the last.
 */
function bestGroup(text: string, hits: readonly TextHit[], room: number, end = text.length): TextHit | null {
  let best: TextHit | null = null;
  let bestScore = 0;
  for (const [index, { start }] of hits.slice(0, candidates).entries()) {
    if (start >= end) break;
    const limit = start + reach([...text.slice(start, start + 2 * room)], room - lead);
    const beyond = hits.findIndex((hit, at) => at > index && hit.end > limit);
    const together = hits.slice(index, beyond < 0 ? hits.length : beyond);
    const different = new Set(together.map((hit) => text.slice(hit.start, hit.end).toLowerCase()));
    const score = different.size * 1000 + together.length;
    if (score <= bestScore) continue;
    best = { start, end: together.at(-1)?.end ?? start };
    bestScore = score;
  }
  return best;
}

/**
 * Where an excerpt with these hits begins. Near the end of the text more can stand before them, as
 * an excerpt of one short sentence would leave room unused.
 */
function startBefore(text: string, { start }: TextHit, widest: number): number {
  const rest = [...text.slice(start, start + 2 * widest)].reduce((sum, character) => sum + widthOf(character), 0);
  const room = Math.max(lead, widest - rest);
  const earliest = start - reach([...text.slice(0, start).slice(-2 * widest)].reverse(), room);
  if (earliest === 0) return 0;
  const before = text.slice(earliest, start);
  const ends = [...before.matchAll(sentenceEnds), ...before.matchAll(clauseEnds)]
    .map(({ index, 0: mark }) => index + mark.length)
    .filter((end) => !isWithin(text, earliest + end));
  const early = room > lead ? ends.find((end) => end < before.length / 2) : undefined;
  let at = earliest + (early ?? ends[0] ?? 0);
  while (at < start && (isWithin(text, at) || isSpace(text[at]))) at++;
  return at;
}

/**
 * Where an excerpt from `start` ends: behind the last of its hits if there is room, and not much
 * shorter than it may be.
 */
function endAfter(text: string, start: number, hitsEnd: number, widest: number): number {
  const latest = start + reach([...text.slice(start, start + 2 * widest)], widest);
  if (latest === text.length) return latest;
  const within = text.slice(start, latest);
  const least = Math.max(hitsEnd - start, (2 / 3) * within.length);
  const ends = [
    ...[...within.matchAll(clauseEnds)].map(({ index }) => index),
    ...[...within.matchAll(sentenceEnds)].map(({ index, 0: mark }) => (mark === "\n" ? index : index + mark.length)),
  ].filter((end) => end >= least && !isWithin(text, start + end));
  const natural = ends.at(-1);
  if (natural !== undefined) return start + natural;
  let at = latest;
  while (at > start && (isWithin(text, at) || isSpace(text[at - 1]))) at--;
  // A word that is wider than the whole excerpt is cut.
  return at > start ? at : latest;
}

/** How many UTF-16 units of these characters fit into the room. */
function reach(characters: readonly string[], room: number): number {
  let units = 0;
  let width = 0;
  for (const character of characters) {
    width += widthOf(character);
    if (width > room) break;
    units += character.length;
  }
  return units;
}

/**
 * How wide a character is set, roughly. From U+2000 on it counts as a Han character, as in Chinese
 * text the marks there are full-width.
 */
function widthOf(character: string): number {
  return character < "\u2000" ? 0.5 : 1;
}

/** Whether an offset in a text is within a word, a number or a surrogate pair. */
function isWithin(text: string, at: number): boolean {
  if (/[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "")) return true;
  if (isOfWord(text[at - 1]) && isOfWord(text[at])) return true;
  const [before, behind] = [normalised(text.slice(Math.max(0, at - 4), at)), normalised(text.slice(at, at + 2))];
  return figureBefore.test(before) ? numberBehind.test(behind) : markBefore.test(before) && figureBehind.test(behind);
}

/** How a number ends before an offset within it, and how it goes on behind. */
const figureBefore = new RegExp(`[0-9][${marksBehind}]*$`);
const markBefore = new RegExp(`[0-9][${marksBehind}]*[${marksBetween}]$`);
const numberBehind = new RegExp(`^(?:[${marksBehind}]|[${marksBetween}]?[0-9])`);
const figureBehind = /^[0-9]/;

function isSpace(unit: string | undefined): boolean {
  return unit === " " || unit === "\n";
}

function isOfWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}\p{M}]/u.test(unit) && hanNumber(unit.charCodeAt(0)) === 0;
}
