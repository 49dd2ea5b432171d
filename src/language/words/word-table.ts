import { unitAt } from "../text-unit.ts";

/** The words of a dictionary by what is written at a place of a text. */
export interface WordTable {
  /**
   * The tag of the word that stands from `start` to `end` of a text; undefined if the dictionary
   * lacks it.
   */
  readonly tagAt: (text: string, start: number, end: number) => string | undefined;
  /**
   * Whether a word may begin with the two UTF-16 units at `start`: always if one does, and seldom
   * if none does.
   */
  readonly mayBegin: (text: string, start: number) => boolean;
}

/**
 * A table of the words of a dictionary. `lines` are its bytes: lines of `word frequency tag`,
 * sorted by their bytes, with words in the Basic Multilingual Plane. A slot of the table holds
 * where a line begins, so that a word is found without cutting it out of its text or encoding it:
 * the units of the text are compared with the bytes of the line. The words of a character are
 * entered when one of them is asked for first, as one article has few of all characters.
 */
export function createWordTable(lines: Uint8Array): WordTable {
  // No line is shorter than six bytes, so there is always an empty slot, where a search ends.
  const slots = 1 << Math.ceil(Math.log2(lines.length / 6 + 2));
  const starts = new Int32Array(slots).fill(-1);
  const tagNumbers = new Uint8Array(slots);
  const tags: string[] = [];
  const pairs = new Uint32Array(pairBits / 32);
  const entered = new Uint8Array(0x10000);

  /** Enters the lines whose words begin with a unit. */
  const enter = (first: number) => {
    entered[first] = 1;
    let at = firstLine(lines, first);
    while (at < lines.length && unitIn(lines, at) === first) {
      const start = at;
      const second = start + widthAt(lines, start);
      let hash = 0;
      for (; lines[at] !== space; at += widthAt(lines, at)) hash = mixed(hash, unitIn(lines, at));
      if (at > second) {
        const bit = pairBit(first, unitIn(lines, second));
        pairs[bit >> 5] = (pairs[bit >> 5] ?? 0) | (1 << (bit & 31));
      }
      let slot = spread(hash) & (slots - 1);
      while (starts[slot] !== -1) slot = (slot + 1) & (slots - 1);
      starts[slot] = start;
      while (lines[++at] !== space);
      let tag = "";
      for (at++; at < lines.length && lines[at] !== newline; at++) tag += String.fromCharCode(lines[at] ?? 0);
      at++;
      const known = tags.indexOf(tag);
      tagNumbers[slot] = known < 0 ? tags.push(tag) - 1 : known;
    }
  };

  return {
    tagAt: (text, start, end) => {
      if (start >= end) return undefined;
      const first = unitAt(text, start);
      if (entered[first] === 0) enter(first);
      let hash = 0;
      for (let at = start; at < end; at++) hash = mixed(hash, text.charCodeAt(at));
      for (let slot = spread(hash) & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
        const line = starts[slot] ?? -1;
        if (line < 0) return undefined;
        if (holdsWord(lines, line, text, start, end)) return tags[tagNumbers[slot] ?? 0];
      }
    },
    mayBegin: (text, start) => {
      const first = unitAt(text, start);
      if (entered[first] === 0) enter(first);
      const bit = pairBit(first, unitAt(text, start + 1));
      return (((pairs[bit >> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
    },
  };
}

/** How many bits tell pairs of units apart: jieba's dictionary has 190,000 pairs. */
const pairBits = 1 << 21;

function pairBit(first: number, second: number): number {
  return ((Math.imul(first, 0x9e3779b1) >>> 11) ^ second) & (pairBits - 1);
}

function mixed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1) ^ (hash >>> 15);
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Whether the word of a line is what stands from `start` to `end` of a text. */
function holdsWord(lines: Uint8Array, line: number, text: string, start: number, end: number): boolean {
  let byte = line;
  for (let at = start; at < end; at++) {
    if (unitIn(lines, byte) !== text.charCodeAt(at)) return false;
    byte += widthAt(lines, byte);
  }
  return lines[byte] === space;
}

/** Where the first line begins whose word begins with a unit or a later one. */
function firstLine(lines: Uint8Array, unit: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    let start = (low + high) >> 1;
    while (start > low && lines[start - 1] !== newline) start--;
    if (unitIn(lines, start) < unit) {
      low = start;
      while (low < high && lines[low++] !== newline);
    } else high = start;
  }
  return low;
}

/** The UTF-16 unit whose bytes in UTF-8 begin at `at`. */
function unitIn(lines: Uint8Array, at: number): number {
  const byte = lines[at] ?? 0;
  if (byte < 0x80) return byte;
  const next = (lines[at + 1] ?? 0) & 0x3f;
  return byte < 0xe0 ? ((byte & 0x1f) << 6) | next : ((byte & 0x0f) << 12) | (next << 6) | ((lines[at + 2] ?? 0) & 0x3f);
}

/** How many bytes the unit has that begins at `at`. */
function widthAt(lines: Uint8Array, at: number): number {
  const byte = lines[at] ?? 0;
  if (byte < 0x80) return 1;
  return byte < 0xe0 ? 2 : 3;
}

const [newline, space] = [0x0a, 0x20];
