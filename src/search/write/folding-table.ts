import { once } from "../../lib/once.ts";
import { simplifiedOf } from "../../lib/simplified.ts";

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
 * What may be folded to something else, but for traditional characters (Unicode,
 * DerivedCoreProperties and DerivedNormalizationProps). They are few of all characters there are.
 */
const maybeFolded = /[\p{Changes_When_NFKC_Casefolded}\p{Changes_When_Lowercased}]/gu;

/**
 * All characters that are folded to something else, as the index has them: each before what it is
 * folded to, one on a line.
 */
export const wholeFolding = once(() => {
  const candidates = new Set(Array.from(simplifiedOf.keys(), codePointOf));
  for (let first = 0x80; first <= 0x10ffff; first += 0x80) {
    // Halves of pairs, and Hangul syllables, which are their own normal form.
    if (first >= 0xac00 && first <= 0xdfff) continue;
    const block = String.fromCodePoint(...Array.from({ length: 0x80 }, (_, index) => first + index));
    for (const character of block.match(maybeFolded) ?? []) candidates.add(codePointOf(character));
  }
  const lines: string[] = [];
  for (const codePoint of [...candidates].sort((a, b) => a - b)) {
    const character = String.fromCodePoint(codePoint);
    const folded = foldCharacter(character);
    if (folded === character || (!isOfWord(character) && folded !== "" && ![...folded].some(isOfWord))) continue;
    lines.push(character + folded);
  }
  return lines.join("\n");
});

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
