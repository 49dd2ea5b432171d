import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { lookUpTag } from "./dictionary.ts";

/** A word of a text, and its part of speech as ICTCLAS marks it: `n` a noun, `nr` a person's name, `ns` a place, `vn` a verb used as a noun … */
export interface Word {
  readonly text: string;
  readonly tag: string;
}

/** Cuts a text into words, every character in exactly one of them. */
export type Tagger = (text: string) => Word[];

/**
 * Loads jieba, which takes 0.2 s. To cut, and to look each word up once, takes half as long as `jieba.tag`, which makes an object of every
 * word on its way from Rust and takes PM2.5 apart. The same word is the same object each time.
 */
export function createTagger(): Tagger {
  const jieba = Jieba.withDict(dict);
  const known = new Map<string, Word>();
  return (text) =>
    jieba.cut(text, true).map((written) => {
      const before = known.get(written);
      if (before) return before;
      const word = { text: written, tag: lookUpTag(written) };
      known.set(written, word);
      return word;
    });
}
