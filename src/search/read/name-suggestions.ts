import type { FoldedName } from "./folded-names.ts";

/** The most suggestions for what is being typed. */
const most = 8;

/**
 * The names that begin with what was typed, and then those that hold it, each in the order of the
 * names. Latin letters stand for themselves and for pinyin, whole or initials: `shenz`, `szsqh`. A
 * name that is already there whole is none.
 */
export function suggestNames(names: readonly FoldedName[], typed: readonly string[]): string[] {
  const word = typed.filter((character) => character !== "'").join("");
  if (word === "") return [];
  const beginning: string[] = [];
  const holding: string[] = [];
  for (const one of names) {
    if (beginning.length === most) break;
    if (one.characters.join("") === word) continue;
    if (standsAt(word, one, 0)) beginning.push(one.name);
    else if (holding.length < most && one.characters.some((_, at) => at > 0 && standsAt(word, one, at))) holding.push(one.name);
  }
  return [...beginning, ...holding].slice(0, most);
}

/** Whether what was typed stands in a name at one of its characters. */
function standsAt(word: string, name: FoldedName, at: number): boolean {
  if (word === "") return true;
  const { [at]: character } = name.characters;
  if (character === undefined) return false;
  if (word.startsWith(character)) return standsAt(word.slice(character.length), name, at + 1);
  const syllable = name.syllables[at] ?? "";
  if (syllable.charAt(0) !== word.charAt(0) || syllable === "") return false;
  if (syllable.startsWith(word)) return true;
  return [syllable, ...initialsOf(syllable)].some((begin) => word.startsWith(begin) && standsAt(word.slice(begin.length), name, at + 1));
}

/** What may be typed of a syllable that is not typed whole: `zh` and `z`. */
function initialsOf(syllable: string): string[] {
  return /^[zcs]h/.test(syllable) ? [syllable.slice(0, 2), syllable.slice(0, 1)] : [syllable.slice(0, 1)];
}
