import type { Characters } from "../text/text-units.ts";
import { foldedCharacters } from "./folded-names.ts";
import { isWanted, type QueryTerm } from "./query-parser.ts";
import type { SpelledWord, SpelledWords } from "./spelled-words.ts";

/** A part of a query's term, and what somebody may have meant by it. */
export interface Respelling {
  readonly term: QueryTerm;
  /** Where the part stands in the term's text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly meant: string;
  /**
   * The character at an edge of the part that is wrong, with its neighbour outside, each as a text:
   * what stands somewhere so belongs together, and is no slip.
   */
  readonly edges: readonly string[];
}

/** How many units of a query are looked at: a pasted text has more, and few of its slips. */
const mostUnits = 32;

/** The longest part that is looked at, in units. */
const longest = 21;

/** The shortest part of a term that one edit may make another name: two characters may be any. */
const shortestEdited = 3;

/** The shortest word of Latin letters that one edit may mend. */
const shortestLatin = 4;

/** A part of a term. */
interface Part {
  readonly term: QueryTerm;
  /** Indexes of units. */
  readonly from: number;
  readonly to: number;
  readonly characters: readonly string[];
}

/**
 * What may have been meant by parts of a query's terms: by whole terms before parts of them, the
 * same pinyin before other edits, then names before words in them, longer parts before shorter
 * ones, and names of more articles before those of fewer.
 */
export function respellings(terms: readonly QueryTerm[], words: SpelledWords, characters: Characters): Respelling[] {
  const found = terms.filter(isWanted).flatMap((term) => {
    const parts = partsOf(term, characters);
    const names = parts.filter((part) => words.isName(part.characters));
    return parts.flatMap((part) => [
      ...soundsOf(part, words, names).map((word) => ({ part, word, sounds: true })),
      ...editsOf(part, words, names).map((word) => ({ part, word, sounds: false })),
    ]);
  });
  return found
    .sort(
      (a, b) =>
        Number(isWhole(b.part)) - Number(isWhole(a.part)) ||
        Number(b.sounds) - Number(a.sounds) ||
        Number(b.word.isName) - Number(a.word.isName) ||
        b.part.to - b.part.from - (a.part.to - a.part.from) ||
        a.word.rank - b.word.rank,
    )
    .map(({ part, word, sounds }) => ({
      ...placeOf(part.term, part.from, part.to),
      term: part.term,
      meant: word.text,
      edges: sounds ? [] : edgesOf(part, word),
    }));
}

/** Where units of a term stand in its text. */
function placeOf({ places }: QueryTerm, from: number, to: number): Pick<Respelling, "start" | "end"> {
  return { start: places[from]?.[0] ?? 0, end: places[to - 1]?.[1] ?? 0 };
}

/** The texts across the edges of a part at which a word is another. */
function edgesOf({ term, from, to, characters }: Part, word: SpelledWord): string[] {
  const across = (at: number) => {
    const { start, end } = placeOf(term, at - 1, at + 1);
    return term.text.slice(start, end);
  };
  return [
    ...(from > 0 && characters[0] !== word.characters[0] ? [across(from)] : []),
    ...(to < term.units.length && characters.at(-1) !== word.characters.at(-1) ? [across(to)] : []),
  ];
}

/** All parts of a term that are characters in a row. */
function partsOf(term: QueryTerm, characters: Characters): Part[] {
  const { units, separated, text, places } = term;
  const parts: Part[] = [];
  for (let from = 0; from < Math.min(units.length, mostUnits); from++) {
    for (let to = from + 1; to <= Math.min(from + longest, units.length) && (to === from + 1 || !separated[to - 1]); to++) {
      parts.push({ term, from, to, characters: foldedCharacters(text.slice(places[from]?.[0], places[to - 1]?.[1]), characters) });
    }
  }
  return parts;
}

/** The words that sound as a part does, if that cuts no name. */
function soundsOf(part: Part, words: SpelledWords, names: readonly Part[]): readonly SpelledWord[] {
  return names.some((name) => cuts(part, name)) ? [] : words.soundingLike(part.characters);
}

/**
 * The words that are one edit away from a part: from a whole term, or from a part of it that is not
 * a name with a character more beside it.
 */
function editsOf(part: Part, words: SpelledWords, names: readonly Part[]): readonly SpelledWord[] {
  const { term, from, to, characters } = part;
  if (isLatin(characters) && characters.length < shortestLatin) return [];
  const found = characters.length < 2 ? [] : words.editsOf(characters);
  if (isWhole(part)) return found;
  if (names.some((name) => cuts(part, name))) return [];
  if (characters.length < shortestEdited) return found.filter((word) => word.characters.length === characters.length);
  const within = names.filter((name) => name.term === term && name.from >= from && name.to <= to);
  return found.filter((word) => word.isName && within.every((name) => name.characters.length < word.characters.length - 1));
}

/** Whether a part is all of its term. */
function isWhole({ term, from, to }: Part): boolean {
  return from === 0 && to === term.units.length;
}

function isLatin(characters: readonly string[]): boolean {
  return characters.every((character) => /^[a-z]$/.test(character));
}

/** Whether a name reaches beyond a part. */
function cuts(part: Part, name: Part): boolean {
  return name.term === part.term && name.from < part.to && name.to > part.from && (name.from < part.from || name.to > part.to);
}
