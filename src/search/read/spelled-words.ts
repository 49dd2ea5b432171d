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
  /** The words that sound as a text does, but are another. */
  readonly soundingLike: (characters: readonly string[]) => readonly SpelledWord[];
  /** The words that are one edit away from a text. */
  readonly editsOf: (characters: readonly string[]) => readonly SpelledWord[];
}

/** The fewest characters of a word of Chinese within a name, and of what is left of the name. */
const shortest = 2;

/** Takes names, those of the most articles first, for the words that may be meant. */
export function createSpelledWords(names: readonly FoldedName[]): SpelledWords {
  const words = new Map<string, SpelledWord>();
  const [bySound, byEdit] = [new Map<string, SpelledWord[]>(), new Map<string, SpelledWord[]>()];
  const syllableOf = new Map<string, string>();
  const add = ({ name: text, characters, syllables }: FoldedName, isName: boolean, rank: number) => {
    const key = characters.join("");
    if (words.has(key)) return;
    const word = { text, characters, isName, rank };
    words.set(key, word);
    if (syllables.every((syllable) => syllable !== "")) put(bySound, syllables.join(""), word);
    for (const key of new Set(editKeys(characters))) put(byEdit, key, word);
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
      add(partOf(name, 0, cut), false, rank);
      add(partOf(name, cut, length), false, rank);
    }
  }
  return {
    isName: (characters) => words.get(characters.join(""))?.isName === true,
    soundingLike: (characters) => {
      const isTypedPinyin = characters.every((character) => /^[a-z]$/.test(character));
      const syllables = characters.map((character) => syllableOf.get(character));
      if (!isTypedPinyin && syllables.includes(undefined)) return [];
      const found = bySound.get((isTypedPinyin ? characters : syllables).join("")) ?? [];
      const text = characters.join("");
      return found.filter((word) => word.characters.join("") !== text && (isTypedPinyin || word.characters.length === characters.length));
    },
    editsOf: (characters) => {
      const found = new Set(editKeys(characters).flatMap((key) => byEdit.get(key) ?? []));
      return [...found].filter((word) => isOneEdit(characters, word.characters));
    },
  };
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
