import type { Word } from "../words/tagger.ts";
import { announcingVerbs, deicticWords, genericWords, surnames, titleNouns } from "./word-lists.ts";

/**
 * What a word can be in a term. `noun`: anything a term may begin and end with. `verb`: as well, for 人才培养 and 联合培养 are terms, but never
 * alone. `verbal`: a verb that the dictionary knows as a noun. `unknown`: a word the dictionary has not. `inner`: a time or a number (现代产业学院, 一带一路), never
 * alone. `name`: a person's by the dictionary, which takes 廉政 and 蓝天 for such. `break`: no part of any term.
 */
export type PartKind = "noun" | "verb" | "verbal" | "adjective" | "unknown" | "inner" | "name" | "break";

/** A word as part of a term. */
export interface Part extends Word {
  readonly kind: PartKind;
  readonly generic: boolean;
  readonly announcing: boolean;
  readonly title: boolean;
}

/** Judges words by themselves, each once. */
export function createJudge(): (word: Word) => Part {
  const known = new Map<Word, Part>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const { text } = word;
    const part = {
      ...word,
      kind: kindOf(word),
      generic: genericWords.has(text),
      announcing: announcingVerbs.has(text),
      title: titleNouns.has(text),
    };
    known.set(word, part);
    return part;
  };
}

function kindOf({ text, tag }: Word): PartKind {
  if (!/^[\p{Script=Han}A-Za-z\d.+-]+$/u.test(text) || !/[\p{Script=Han}A-Za-z]/u.test(text)) return "break";
  if (announcingVerbs.has(text) || titleNouns.has(text) || deicticWords.has(text)) return "break";
  switch (tag) {
    case "v":
    case "vi":
      return "verb";
    case "vn":
      return "verbal";
    case "a":
    case "b":
    case "an":
      return "adjective";
    case "nr":
      return "name";
    case "x":
      if (text.length === 1) return "break";
      return text.length < 4 && surnames.has(text.charAt(0)) ? "name" : "unknown";
    case "t":
      return text.length === 1 ? "break" : "inner";
    case "m":
      return /^[^第半]\p{Script=Han}$/u.test(text) ? "inner" : "break";
    default:
      return nounTags.has(tag) ? "noun" : "break";
  }
}

const nounTags = new Set("n nz nt nl ng nrt nrfg ns j l i s eng".split(" "));
