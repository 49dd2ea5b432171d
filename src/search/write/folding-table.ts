import simplified from "opencc-js/dict/TSCharacters";

/** Simplified characters by their traditional ones, one to one. */
const simplifiedOf = new Map(simplified.split("|").map((pair) => pair.split(" ") as [string, string]));

/**
 * Characters that are neither seen nor spoken, such as variation selectors and joiners, in the
 * middle of words and between Han characters (Unicode, DerivedCoreProperties).
 */
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/**
 * What a character of normalised text folds to: its small letter, normalised again and simplified;
 * nothing for a character that cannot be seen.
 */
export function foldCharacter(character: string): string {
  if (invisible.test(character)) return "";
  let folded = "";
  for (const one of character.toLowerCase().normalize("NFKC")) folded += simplifiedOf.get(one) ?? one;
  return folded;
}

/** Whether a character belongs to a word, if it is not Han: letters, digits and marks. */
export function isOfWord(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character);
}

/**
 * All characters that are folded to something else, as the index has them: each before what it is
 * folded to, one on a line.
 */
export function wholeFolding(): string {
  const lines: string[] = [];
  for (let codePoint = 0x80; codePoint <= 0x10ffff; codePoint++) {
    // Hangul syllables, which are their own normal form, and halves of surrogate pairs.
    if (codePoint >= 0xac00 && codePoint <= 0xdfff) continue;
    const character = String.fromCodePoint(codePoint);
    const folded = foldCharacter(character);
    if (folded === character || (!isOfWord(character) && folded !== "" && ![...folded].some(isOfWord))) continue;
    lines.push(character + folded);
  }
  return lines.join("\n");
}
