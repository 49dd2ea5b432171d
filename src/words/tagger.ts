import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

/** A word of a text, and its part of speech as ICTCLAS marks it: `n` a noun, `nr` a person's name, `ns` a place, `vn` a verb used as a noun … */
export interface Word {
  readonly text: string;
  readonly tag: string;
}

/** Cuts a text into words, every character in exactly one of them. */
export type Tagger = (text: string) => Word[];

/** Loads the dictionary, which takes 0.2 s. */
export function createTagger(): Tagger {
  const jieba = Jieba.withDict(dict);
  return (text) => jieba.tag(text).map(({ word, tag }) => ({ text: word, tag }));
}
