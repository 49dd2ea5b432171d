import { requireInstalled } from "../../lib/installed-package.ts";
import { once } from "../../lib/once.ts";
import { loadDictionary, lookUpTag } from "./dictionary.ts";

/**
 * A word of a text, and its part of speech as ICTCLAS marks it: `n` a noun, `nr` a person's name,
 * `ns` a place, `vn` a verb used as a noun …
 */
export interface Word {
  readonly text: string;
  readonly tag: string;
}

/**
 * Cuts a text into words, every character in exactly one of them. The same word is the same object
 * in all of a text.
 */
export type Tagger<W extends Word = Word> = (text: string) => W[];

/**
 * How many described words are remembered: three times as many as the titles of 24,000 articles
 * have. With more, as in a very large archive, all are forgotten and described again, so that
 * memory stays limited.
 */
const mostKnown = 50_000;

/** Jieba with its dictionary, which takes a while to load: once for a thread. */
const loadJieba = once(() => {
  const { Jieba } = requireInstalled<typeof import("@node-rs/jieba")>("@node-rs/jieba");
  return Jieba.withDict(loadDictionary());
});

/**
 * A tagger that has described no word yet. `describe` adds to a word whatever else is to be known
 * of it, once for each word. To cut and look up the tags is quicker than `jieba.tag`, which makes
 * an object of every word on its way from Rust and takes PM2.5 apart.
 */
export function createTagger<W extends Word>(describe: (word: Word) => W): Tagger<W> {
  const jieba = loadJieba();
  const known = new Map<string, W>();
  return (text) => {
    if (known.size > mostKnown) known.clear();
    return jieba.cut(text, true).map((written) => {
      const before = known.get(written);
      if (before) return before;
      const word = describe({ text: written, tag: lookUpTag(written) });
      known.set(written, word);
      return word;
    });
  };
}
