import { nfkc } from "./nfkc.ts";

/**
 * Characters that may have a case or be invisible: all but figures, signs, kana and Han. Most
 * Chinese texts have none of them, and to look for these blocks is quicker than to change the case
 * of a text, or to look for `\p{Changes_When_Casemapped}`.
 */
const maybeCased = /[^\0-@·\u2010-\u2027\u3000-\u33FF\u4E00-\u9FFF]/;

/**
 * Characters that show nothing, by themselves at least: zero-width spaces and joiners, soft
 * hyphens, byte order marks, variation selectors, bidirectional controls.
 */
const invisible = /\p{Default_Ignorable_Code_Point}+/gu;

/**
 * A text of these characters alone folds to itself. Most ids are hashes, and this test is much
 * quicker than folding them.
 */
const foldsToItself = /^[ -@[-~]*$/;

/**
 * The form under which two spellings are the same tag or term: compatibility-normalised (full and
 * half width), without case and without what is invisible.
 */
export function fold(text: string): string {
  if (foldsToItself.test(text)) return text;
  const normal = nfkc(text);
  return maybeCased.test(normal) ? withoutCase(normal.replace(invisible, "")) : normal;
}

/**
 * The form under which some file systems take two names for the same: without width and case. Names
 * that differ in invisible characters stay two.
 */
export function foldFileName(name: string): string {
  if (foldsToItself.test(name)) return name;
  const normal = nfkc(name);
  return maybeCased.test(normal) ? withoutCase(normal) : normal;
}

/**
 * Going through upper case also unites letters that only some file systems keep apart (ς and σ, ß,
 * ẞ and SS).
 */
function withoutCase(normal: string): string {
  return nfkc(normal.toLowerCase().toUpperCase().toLowerCase());
}

/**
 * Invisible characters, and the emoji that some of them join or colour, which are kept. Both
 * properties are stable: a new version of Unicode gives them to no character that had neither.
 */
const invisibleOrEmoji =
  /(\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|\p{Extended_Pictographic}[\uFE0E\uFE0F]?\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)*|[#*\d]\uFE0F\u20E3)|\p{Default_Ignorable_Code_Point}/gu;

/**
 * A name in NFC, as it is shown and stands in addresses: without invisible characters, except those
 * that make one emoji of several characters.
 */
export function visible(name: string): string {
  const shown = name.normalize("NFC");
  if (!/\p{Default_Ignorable_Code_Point}/u.test(shown)) return shown;
  return shown
    .replace(invisibleOrEmoji, (_, emoji: string | undefined) => emoji ?? "")
    .normalize("NFC")
    .trim();
}

/**
 * A character that may fold to more or less than one UTF-16 unit, with the marks on it, as a letter
 * folds together with its marks.
 */
const uneven =
  /[\0-\x7F·\u2010-\u2016\u2018-\u201F\u3000-\u3029\u4E00-\u9FFF\uFF01-\uFF5E][\p{M}\p{Default_Ignorable_Code_Point}]+|[^\0-\x7F·\u2010-\u2016\u2018-\u201F\u3000-\u3029\u4E00-\u9FFF\uFF01-\uFF5E][\p{M}\p{Default_Ignorable_Code_Point}]*/gu;

/**
 * Makes a function from an offset in the folded form of a text to the offset in the text itself,
 * both in UTF-16 units. An offset inside what one character folds to gives the end of that
 * character.
 */
export function createUnfolding(text: string): (offset: number) => number {
  /**
   * The offsets at which both texts go on behind a character that folds to another length; the
   * first are their beginnings.
   */
  const steps = [{ folded: 0, original: 0 }];
  let more = 0;
  for (const { 0: characters, index } of text.matchAll(uneven)) {
    const { length } = fold(characters);
    if (length === characters.length) continue;
    const [folded, original] = [index + more, index + characters.length];
    if (length > 1) steps.push({ folded: folded + 1, original });
    steps.push({ folded: folded + length, original });
    more += length - characters.length;
  }
  return (offset) => {
    let [low, high] = [0, steps.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((steps[middle]?.folded ?? 0) <= offset) low = middle;
      else high = middle;
    }
    const { folded, original } = steps[low] ?? { folded: 0, original: 0 };
    return Math.min(original + offset - folded, steps[high]?.original ?? text.length);
  };
}
