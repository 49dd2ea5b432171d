import { requireInstalled } from "../../lib/installed-package.ts";
import { once } from "../../lib/once.ts";
import { unitAt } from "../text-unit.ts";
import { createWordTable } from "./word-table.ts";

/** The bytes of jieba's dictionary. */
export const loadDictionary = once(() => {
  const { dict } = requireInstalled<typeof import("@node-rs/jieba/dict.js")>("@node-rs/jieba/dict.js");
  return Buffer.from(dict.buffer, dict.byteOffset, dict.byteLength);
});

const table = once(() => createWordTable(loadDictionary()));

/**
 * The part of speech that jieba's dictionary gives a word, as an ICTCLAS tag. A word that the
 * dictionary lacks is tagged as jieba does: `m` (digits), `eng` (Latin letters) or `x`.
 */
export function lookUpTag(word: string): string {
  return tagAt(word, 0, word.length);
}

/**
 * The tag of what stands from `start` to `end` of a text, or to the text's end if that comes first.
 */
export function tagAt(text: string, start: number, end: number): string {
  const last = Math.min(end, text.length);
  if (isHan(unitAt(text, start)) && isHan(unitAt(text, start + 1)) && last > start + 1) {
    // No word begins as most of the strings do that are asked for.
    return table().mayBegin(text, start) ? (table().tagAt(text, start, last) ?? tagOfUnknown(text, start, last)) : "x";
  }
  return table().tagAt(text, start, last) ?? tagOfUnknown(text, start, last);
}

/**
 * Whether the dictionary may have words that begin with the two UTF-16 units at a position, so that
 * it is worth asking for one.
 */
export function mayBeginWord(text: string, start: number): boolean {
  return isHan(unitAt(text, start)) && isHan(unitAt(text, start + 1)) && table().mayBegin(text, start);
}

/** Whether a UTF-16 unit is one of the Han characters that words of the dictionary consist of. */
function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function tagOfUnknown(text: string, start: number, end: number): string {
  if (isHan(unitAt(text, start))) return "x";
  const word = text.slice(start, end);
  if (/^[\d.%]+$/.test(word)) return "m";
  return /^[A-Za-z\d]+$/.test(word) ? "eng" : "x";
}
