import type { WriteTexts } from "../corpus.ts";
import { ordinaryCharacters } from "./characters.ts";

/** How many words the language has; the first ones, which are the most frequent, are short. */
const words = { all: 70_000, ofOneCharacter: 60, short: 200 };

/** How many words may follow a word where its collocations are written, how many topics there are, and how many words belong to one. */
const [collocates, topics, topicWords] = [30, 300, 300];

/** How likely the next word is one that was just invented, as names are; the beginning of something that was said before; a collocation; of the topic. */
const likely = { invented: 0.02, repeated: 0.11, continued: 0.7, collocation: 0.65, topical: 0.3, figure: 0.026, compound: 0.05 };

/** How an institution's news begin, with few exceptions: in 95 of 100 articles. */
export const dateline = "本网讯";

/**
 * Makes a writer of news in an invented language that an index finds as hard as Chinese; that of `corpus.ts` repeats some hundred sentences, so that every word in it is
 * frequent and every index small. 20,000 articles of 505 characters have 511,000 distinct pairs of Han characters, an index of 1.14 times their text (0.89 compressed)
 * and random queries of four characters for 27 KB (median; 95th percentile 41), where as many real ones of 495 have 549,000, 1.16 (0.91) and 27 KB (48).
 */
export function createWriter(random: () => number): WriteTexts {
  const below = (limit: number) => Math.floor(random() * limit);
  const invent = inventor(random);
  const rankOfWord = zipf(words.all, 1.02, 5);
  const vocabulary: string[] = [];
  for (let rank = 0; rank < words.all; rank++) {
    let word = "";
    if (rank < words.short) word = invent(rank < words.ofOneCharacter ? 1 : 2);
    else if (random() > likely.compound) word = invent(2 + Math.floor(3 * random() ** 3));
    // Institutions and set phrases.
    else for (const end = 4 + below(6); word.length < end; ) word += vocabulary[rankOfWord(random()) % rank] ?? "";
    vocabulary.push(word);
  }
  const rankOfCollocate = zipf(collocates, 1.1, 1);
  const rankOfTopical = zipf(topicWords, 0.8, 3);

  return (length) => {
    const topic = below(topics);
    const said: { readonly word: string; readonly rank: number }[] = [];
    let [rank, repeating] = [0, -1];
    const nextWord = (): string => {
      const repeats = random() < (repeating < 0 ? likely.repeated : likely.continued) && repeating + 1 < said.length;
      if (!repeats) repeating = -1;
      else repeating = repeating < 0 ? below(said.length) : repeating + 1;
      const again = said[repeating];
      const isNew = !again && random() < likely.invented;
      if (again) rank = again.rank;
      else if (isNew) rank = below(words.all);
      else if (random() < likely.collocation) rank = rankOfWord(evenly(rank, rankOfCollocate(random())));
      else rank = rankOfWord(random() < likely.topical ? evenly(words.all + topic, rankOfTopical(random())) : random());
      const word = again?.word ?? (isNew ? invent(2 + below(2)) : (vocabulary[rank] ?? ""));
      said.push({ word, rank });
      return word;
    };
    const clause = () => {
      let text = "";
      for (const end = 3 + below(15); text.length < end; ) text += random() < likely.figure ? figure(random) : nextWord();
      return text;
    };
    const sentence = () => {
      let text = clause();
      while (random() < 0.62) text += (random() < 0.15 ? "、" : "，") + clause();
      return `${text}。${random() < 0.2 ? "\n" : ""}`;
    };
    const title = clause() + clause();
    let body = random() < 0.95 ? `${dateline}　` : "";
    while (body.length < length) body += sentence();
    return { title, body };
  };
}

/** Makes up words: characters are as frequent in them as in news, few often and most seldom. */
function inventor(random: () => number): (length: number) => string {
  const characters = ordinaryCharacters()
    .map((character) => ({ character, order: random() }))
    .sort((a, b) => a.order - b.order);
  const rankOfCharacter = zipf(characters.length, 0.5, 2.5);
  const character = (): string => {
    for (;;) {
      const rank = rankOfCharacter(random());
      if (random() < Math.exp(-rank / 650)) return characters[rank]?.character ?? "";
    }
  };
  return (length) => Array.from({ length }, character).join("");
}

/** A date, a share, initials or a number. */
function figure(random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const kind = random();
  if (kind < 0.35) return `${1 + below(12)}月${1 + below(28)}日`;
  if (kind < 0.5) return `${2000 + below(25)}年`;
  if (kind < 0.6) return `${(100 * random()).toFixed(1)}%`;
  if (kind < 0.7) return String.fromCharCode(65 + below(26), 65 + below(26), 65 + below(26));
  return String(below(10 ** (1 + below(4))));
}

/** Turns numbers that are even from 0 to 1 into ranks from 0 up to `size`, of which each is the more seldom the higher it is, by the law of Zipf and Mandelbrot. */
function zipf(size: number, exponent: number, shift: number): (even: number) => number {
  const power = 1 - exponent;
  const [low, high] = [shift ** power, (size + shift) ** power];
  return (even) => Math.min(size - 1, Math.floor((low + even * (high - low)) ** (1 / power) - shift));
}

/** A number from 0 up to 1 that always follows from the same two: the mixing is that of MurmurHash3's end. */
function evenly(a: number, b: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ b;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
