import { editKeys, isOneEdit } from "./edit.ts";
import type { FoldedName } from "./folded-names.ts";

/** A name, or a whole word at its beginning or end, that somebody may have meant. */
export interface SpelledWord {
  /** As it is shown. */
  readonly text: string;
  readonly characters: readonly string[];
  readonly isName: boolean;
  /** The place of the name: those of the most articles come first. */
  readonly rank: number;
}

/** The words of all names, by what is near them. */
export interface SpelledWords {
  /** Whether a text is a name. */
  readonly isName: (characters: readonly string[]) => boolean;
  /** The words that sound as a text does, but are another. Latin letters are pinyin. */
  readonly soundingLike: (characters: readonly string[]) => readonly SpelledWord[];
  /** The words that are one edit away from a text. */
  readonly editsOf: (characters: readonly string[]) => readonly SpelledWord[];
}

/** The fewest characters of a word of Chinese within a name, and of what is left of the name. */
const shortest = 2;

/** The most characters of a word within a name: what is longer is mostly no word. */
const longest = 5;

/** Takes names, those of the most articles first, for the words that may be meant. */
export function createSpelledWords(names: readonly FoldedName[]): SpelledWords {
  const words = new Map<string, SpelledWord>();
  const [bySound, byEdit] = [new Map<string, SpelledWord[]>(), new Map<string, SpelledWord[]>()];
  const syllableOf = new Map<string, string>();
  const add = ({ name: text, characters, syllables }: FoldedName, isName: boolean, rank: number) => {
    const folded = characters.join("");
    if (words.has(folded)) return;
    const word = { text, characters, isName, rank };
    words.set(folded, word);
    if (syllables.every((syllable) => syllable !== "")) put(bySound, syllables.join(""), word);
    for (const key of editKeys(characters)) put(byEdit, key, word);
  };
  for (const [rank, name] of names.entries()) {
    add(name, true, rank);
    for (const [at, character] of name.characters.entries()) {
      const syllable = name.syllables[at] ?? "";
      if (syllable !== "" && !syllableOf.has(character)) syllableOf.set(character, syllable);
    }
  }
  for (const [rank, name] of names.entries()) {
    const { length } = name.characters;
    for (let cut = shortest; cut <= length - shortest; cut++) {
      if (cut <= longest) add(partOf(name, 0, cut), false, rank);
      if (length - cut <= longest) add(partOf(name, cut, length), false, rank);
    }
  }
  return {
    isName: (characters) => words.get(characters.join(""))?.isName === true,
    soundingLike: (characters) => {
      const syllables = characters.map((character) => (isLetter(character) ? character : syllableOf.get(character)));
      if (syllables.includes(undefined)) return [];
      const text = characters.join("");
      const isPinyin = characters.some(isLetter);
      return (bySound.get(syllables.join("")) ?? []).filter(
        (word) => word.characters.join("") !== text && (isPinyin || word.characters.length === characters.length),
      );
    },
    editsOf: (characters) => {
      const found = new Set([...editKeys(characters)].flatMap((key) => byEdit.get(key) ?? []));
      return [...found].filter((word) => isOneEdit(characters, word.characters));
    },
  };
}

function isLetter(character: string): boolean {
  return /^[a-z]$/.test(character);
}

function partOf({ name, characters, syllables }: FoldedName, start: number, end: number): FoldedName {
  const shown = [...name];
  const folded = characters.slice(start, end);
  return {
    name: (shown.length === characters.length ? shown.slice(start, end) : folded).join(""),
    characters: folded,
    syllables: syllables.slice(start, end),
  };
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
