import { nfkc } from "../../lib/nfkc.ts";
import { hanNumber } from "./han-numbers.ts";
import { isBetween, markCount, markNumber } from "./number-marks.ts";

/**
 * The rules by which texts are compared: how characters are folded, and which of them make words.
 * Build and browser have their own tables, which must agree on all characters of the archive.
 */
export interface Characters {
  /**
   * What a character of normalised text folds to, often itself. A character that folds to nothing
   * is ignored.
   */
  readonly fold: (character: string) => string;
  /** Whether a folded character that is not Han belongs to a word; all others separate. */
  readonly isOfWord: (character: string) => boolean;
}

/**
 * Is called with the units of a text one after the other: Han characters and the marks of numbers
 * by their numbers, and words (runs of letters, digits and combining marks), folded. `separated`
 * tells whether white space or other punctuation stands before the unit, or it is the first.
 * `start` and `end` are its offsets in the text, in UTF-16 units.
 */
export interface UnitListener {
  readonly character: (number: number, separated: boolean, start: number, end: number) => void;
  readonly word: (word: string, separated: boolean, start: number, end: number) => void;
}

/** Takes a text apart into units. The text must be normalised (`normalised`). */
export type ReadUnits = (text: string, hearer: UnitListener) => void;

/**
 * The form in which text is taken apart. Normalisation is stable
 * (unicode.org/policies/stability_policy.html): whatever version of Unicode a browser has, it
 * normalises the characters that it knows as every other browser does, and the tables cover those
 * that it does not know.
 */
export function normalised(text: string): string {
  return nfkc(text);
}

/** The kind of a UTF-16 unit, as one number: that of a mark or Han character, or one of these. */
const unknown = -1;
const separator = 0;
const ignored = -2;
/**
 * A unit that must be looked at more closely: half of a surrogate pair, or one that folds to
 * several characters.
 */
const special = -3;
/** Added to the code of a character of words. */
const ofWord = 2 ** 20;
const [zero, nine] = [ofWord + 0x30, ofWord + 0x39];
/** In place of a mark. */
const none = 0;

/**
 * Creates a reader that takes texts apart into units by the given rules. It remembers the kind of
 * every UTF-16 unit that it has met.
 */
export function createUnitReader({ fold, isOfWord }: Characters): ReadUnits {
  const kinds = new Int32Array(0x10000).fill(unknown);
  const kindOf = (character: string): number => {
    const number = markNumber(character) || hanNumber(character.codePointAt(0) ?? 0);
    if (number > 0) return number;
    return isOfWord(character) ? ofWord + character.charCodeAt(0) : separator;
  };
  const learn = (code: number): number => {
    const folded = fold(String.fromCharCode(code));
    if (folded === "") return ignored;
    if (folded.length > 1 || (code >= 0xd800 && code <= 0xdfff)) return special;
    return kindOf(folded);
  };
  return (text, hearer) => {
    let word = "";
    let wordStart = 0;
    let wordEnd = 0;
    let separated = true;
    // Whether a figure with its marks stands right before; and the mark behind a figure that waits
    // for the next figure.
    let isBehindFigure = false;
    let [mark, markStart, markEnd] = [none, 0, 0];
    const endWord = () => {
      hearer.word(word, separated, wordStart, wordEnd);
      word = "";
      separated = false;
    };
    const hearCharacter = (number: number, start: number, end: number) => {
      hearer.character(number, separated, start, end);
      separated = false;
    };
    const hear = (kind: number, character: string, start: number, end: number) => {
      const isFigure = kind >= zero && kind <= nine;
      if (mark !== none) {
        if (isFigure) hearCharacter(mark, markStart, markEnd);
        else separated = true;
        mark = none;
      }
      if (kind >= ofWord) {
        if (word === "") wordStart = start;
        word += character;
        wordEnd = end;
        isBehindFigure = isFigure;
        return;
      }
      if (word !== "") endWord();
      if (kind > markCount) {
        hearCharacter(kind, start, end);
        isBehindFigure = false;
      } else if (!isBehindFigure || kind === separator) {
        separated = true;
        isBehindFigure = false;
      } else if (isBetween(kind)) {
        [mark, markStart, markEnd] = [kind, start, end];
        isBehindFigure = false;
      } else hearCharacter(kind, start, end);
    };
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let kind = kinds[code] ?? unknown;
      if (kind === unknown) {
        kind = learn(code);
        kinds[code] = kind;
      }
      if (kind === ignored) continue;
      if (kind !== special) {
        hear(kind, kind >= ofWord ? String.fromCharCode(kind - ofWord) : "", at, at + 1);
        continue;
      }
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const end = at + character.length;
      for (const one of fold(character)) hear(kindOf(one), one, at, end);
      at = end - 1;
    }
    if (word !== "") endWord();
  };
}
