import type { Word } from "../words/tagger.ts";
import { announcingVerbs, deicticWords, fillers, genericWords, surnames, titleNouns } from "./word-lists.ts";

/**
 * What a word can be in a term. A `noun`, and an `unknown` word that is not in the dictionary, can
 * be a part of a term or the whole. A `verb`, a `verbal` (a verb that the dictionary knows as a
 * noun) and an `adjective` can be a part but not the whole: 人才培养 and 联合培养 are terms. So can
 * an `inner` word, which is a time or a number (现代产业学院, 全国两会精神), and a person's `name`,
 * as the dictionary takes 廉政 and 蓝天 for names too. A `break` is no part of any term.
 */
export type PartKind = "noun" | "unknown" | "verb" | "verbal" | "adjective" | "inner" | "name" | "break";

/** A word, and what it may be in a term. */
export interface Part extends Word {
  readonly kind: PartKind;
  /** Whether it is written in characters, letters or digits, unlike punctuation. */
  readonly written: boolean;
  /** Whether it is too general to be a keyword. */
  readonly generic: boolean;
  /** Whether it says nothing of any subject; such a word is generic as well. */
  readonly filler: boolean;
  /** Whether it is a verb whose object may be a keyword. */
  readonly announcing: boolean;
  /** Whether it is a title, which stands beside a person's name. */
  readonly title: boolean;
}

/** Judges a word by itself, without its neighbours. */
export function partOf({ text, tag }: Word): Part {
  return {
    text,
    tag,
    kind: kindOf(text, tag),
    written: written.test(text),
    generic: genericWords.has(text) || fillers.has(text),
    filler: fillers.has(text),
    announcing: announcingVerbs.has(text),
    title: titleNouns.has(text),
  };
}

const written = /^[\p{Script=Han}A-Za-z\d.+-]+$/u;

function kindOf(text: string, tag: string): PartKind {
  if (!written.test(text) || !/[\p{Script=Han}A-Za-z]/u.test(text)) return "break";
  if (announcingVerbs.has(text) || titleNouns.has(text) || deicticWords.has(text)) return "break";
  // A word that jieba joins though it is in no dictionary is often a name of two or three
  // characters.
  if (tag === "x" && text.length < 4 && surnames.has(text.charAt(0))) return text.length === 1 ? "break" : "name";
  if (tag === "m") return /^[^第半]\p{Script=Han}$/u.test(text) ? "inner" : "break";
  if ((tag === "x" || tag === "t") && text.length === 1) return "break";
  return kindByTag.get(tag) ?? "break";
}

const kindByTag = new Map<string, PartKind>([
  ...["n", "nz", "nt", "nl", "ng", "nrt", "ns", "j", "l", "i", "s", "eng"].map((tag) => [tag, "noun"] as const),
  ...["a", "b", "an"].map((tag) => [tag, "adjective"] as const),
  ...["nr", "nrfg"].map((tag) => [tag, "name"] as const),
  ...["v", "vi"].map((tag) => [tag, "verb"] as const),
  ["vn", "verbal"],
  ["x", "unknown"],
  ["t", "inner"],
]);
