import type { Word } from "../words/tagger.ts";

/** A text and where its words stand in it. */
export interface Cut {
  readonly text: string;
  /** For the place where a word begins the place where it ends, for others 0. */
  readonly ends: Uint32Array;
  /** For the place where a word begins its part of speech. */
  readonly tags: readonly (string | undefined)[];
}

/** Puts the words of a text together, with their places. */
export function createCut(words: readonly Word[]): Cut {
  const text = words.map((word) => word.text).join("");
  const ends = new Uint32Array(text.length + 1);
  const tags = new Array<string | undefined>(text.length + 1).fill(undefined);
  let start = 0;
  for (const word of words) {
    tags[start] = word.tag;
    ends[start] = start + word.text.length;
    start += word.text.length;
  }
  return { text, ends, tags };
}

/** Whether `start` to `end` is one word of the dictionary, and not a name: 安全, 高峰. The tag `x` marks what the dictionary does not know. */
export function isOrdinaryWord({ ends, tags }: Cut, start: number, end: number): boolean {
  const tag = tags[start];
  return ends[start] === end && tag !== undefined && tag !== "x" && !tag.startsWith("nr");
}

/** Whether `start` to `end` is one word, which the dictionary knows as a name. */
export function isTaggedName({ ends, tags }: Cut, start: number, end: number): boolean {
  return ends[start] === end && tags[start]?.startsWith("nr") === true;
}
