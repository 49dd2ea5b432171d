import { stockWords } from "../language/terms/stock-words.ts";

/** So much of a title counts, in characters; hardly any is longer. */
const counted = 200;

/** The pairs of neighbouring characters in a title, each once, as numbers. */
export interface TitlePairs {
  /** Those that tell what the title is about. */
  readonly telling: readonly number[];
  /**
   * Those of which a part is a stock word of news (进入, 显著, 成效) or stands between 【 and 】,
   * as the names of columns do: they are shared by titles about anything.
   */
  readonly stock: readonly number[];
}

/**
 * The pairs of a title. They stand for its words and names, which need not be known for it:
 * 神舟十八号 has four of them. Marks and white space part words, so that no pair reaches over
 * them.
 */
export function titlePairs(title: string): TitlePairs {
  const [telling, stock]: [number[], number[]] = [[], []];
  const end = Math.min(title.length, counted);
  const columnEnd = title.startsWith("【") ? title.indexOf("】") : -1;
  let [before, stockEnd] = [0, columnEnd + 1];
  /** Whether a stock word covers the character before. */
  let wasStock = false;
  for (let at = 0; at < end; at++) {
    const code = title.charCodeAt(at);
    const character = isOfWord(code) ? code : 0;
    stockEnd = Math.max(stockEnd, at + stockWords.startingAt(title, at));
    const isStock = at < stockEnd;
    if (before !== 0 && character !== 0) {
      const pair = (before << 16) | character;
      const pairs = isStock || wasStock ? stock : telling;
      if (!pairs.includes(pair)) pairs.push(pair);
    }
    [before, wasStock] = [character, isStock];
  }
  return { telling, stock };
}

/** Whether a character is Han, a letter or a figure: all but marks, signs and white space. */
function isOfWord(code: number): boolean {
  if (code >= 0x3400 && code <= 0x9fff) return true;
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return code >= 0xc0 && /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(String.fromCharCode(code));
}

/**
 * Makes a function that gives each pair a number, which is `next` when the pair comes first. Flat
 * arrays hold the pairs at places that follow from them, as a `Map` of so many takes several times
 * as long.
 */
export function createPairNumbers(next: () => number): (pair: number) => number {
  let [pairs, numbers, count] = [new Int32Array(1024), new Int32Array(1024), 0];
  const placeOf = (pair: number) => {
    const last = pairs.length - 1;
    let place = (Math.imul(pair, 0x9e37_79b1) >>> 8) & last;
    while (pairs[place] !== 0 && pairs[place] !== pair) place = (place + 1) & last;
    return place;
  };
  const grow = () => {
    const [earlier, given] = [pairs, numbers];
    [pairs, numbers] = [new Int32Array(earlier.length * 2), new Int32Array(earlier.length * 2)];
    for (const [index, pair] of earlier.entries()) {
      if (pair === 0) continue;
      const place = placeOf(pair);
      pairs[place] = pair;
      numbers[place] = given[index] ?? 0;
    }
  };
  return (pair) => {
    const known = placeOf(pair);
    if (pairs[known] === pair) return numbers[known] ?? 0;
    if (++count * 2 > pairs.length) grow();
    const place = placeOf(pair);
    pairs[place] = pair;
    numbers[place] = next();
    return numbers[place] ?? 0;
  };
}
