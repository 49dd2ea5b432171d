import { nfkc } from "./nfkc.ts";

/**
 * What may have a case: all but figures, signs, kana and Han. Most Chinese texts have nothing else, which takes 1.5 µs to see in 500 characters; to change
 * their case takes 5 µs, to look for `\p{Changes_When_Casemapped}` 8 µs.
 */
const maybeCased = /[^\0-@·\u2010-\u2027\u3000-\u33FF\u4E00-\u9FFF]/;

/**
 * The form under which two spellings are the same tag or id: compatibility-normalised (full and half width), without case. Going through
 * upper case unites what only some file systems keep apart (ς and σ, ß, ẞ and SS).
 */
export function fold(text: string): string {
  // Most ids are hashes: to see that takes a fifth of folding one.
  if (/^[ -@[-~]*$/.test(text)) return text;
  const normal = nfkc(text);
  return maybeCased.test(normal) ? nfkc(normal.toLowerCase().toUpperCase().toLowerCase()) : normal;
}

/** Where in a text that stands which in the folded text stands at `offset`, in UTF-16 units: nearly always there, as few characters fold to several or none. */
export function unfolded(text: string, offset: number): number {
  if (fold(text).length === text.length) return offset;
  let [original, folded] = [0, 0];
  // A letter folds together with the marks on it.
  for (const [character] of text.matchAll(/\P{M}?\p{M}*/gsu)) {
    if (folded >= offset || character === "") break;
    original += character.length;
    folded += fold(character).length;
  }
  return original;
}
