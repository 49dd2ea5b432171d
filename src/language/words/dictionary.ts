import { requireInstalled } from "../../lib/installed-package.ts";
import { once } from "../../lib/once.ts";

/** The bytes of jieba's dictionary. */
export const loadDictionary = once(() => {
  const { dict } = requireInstalled<typeof import("@node-rs/jieba/dict.js")>("@node-rs/jieba/dict.js");
  return Buffer.from(dict.buffer, dict.byteOffset, dict.byteLength);
});

/**
 * The part of speech that jieba's dictionary gives a word, as an ICTCLAS tag. A word that the
 * dictionary lacks is tagged as jieba does: `m` (digits), `eng` (Latin letters) or `x`. The
 * dictionary consists of lines of `word frequency tag`, sorted by their bytes. It is searched as it
 * is, by halving, as a map of all its words would cost time and memory in every run.
 */
export function lookUpTag(word: string): string {
  const lines = loadDictionary();
  const key = Buffer.from(`${word} `);
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const start = lines.lastIndexOf(newline, Math.floor((low + high) / 2) - 1) + 1;
    const order = lines.compare(key, 0, key.length, start, Math.min(start + key.length, lines.length));
    if (order === 0) return lines.toString("latin1", lines.indexOf(" ", start + key.length) + 1, lines.indexOf(newline, start));
    if (order < 0) low = lines.indexOf(newline, start) + 1;
    else high = start;
  }
  if (/^[\d.%]+$/.test(word)) return "m";
  return /^[A-Za-z\d]+$/.test(word) ? "eng" : "x";
}

const newline = 0x0a;
