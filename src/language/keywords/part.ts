import type { Word } from "../words/tagger.ts";
import { announcingVerbs, deicticWords, fillers, genericWords, surnames, titleNouns } from "./word-lists.ts";

/**
 * What a word can be in a term. `noun` and `unknown`, which is not in the dictionary: anything.
 * `verb`, `verbal` (a verb that the dictionary knows as a noun) and `adjective`: anything but the
 * whole, for 人才培养 and 联合培养 are terms. `inner`, a time or number (现代产业学院,
 * 全国两会精神): the same. `name`, a person's: the same, as the dictionary takes 廉政 and 蓝天 for
 * names too. `break`: no part of any term.
 */
export type PartKind = "noun" | "unknown" | "verb" | "verbal" | "adjective" | "inner" | "name" | "break";

/** A word as part of a term. */
export interface Part extends Word {
  readonly kind: PartKind;
  /** Whether it is written in characters, letters or digits, unlike punctuation. */
  readonly written: boolean;
  /** Whether it is too wide to be a keyword. */
  readonly generic: boolean;
  /** Whether it says nothing of any subject; then it is generic, too. */
  readonly filler: boolean;
  /** Whether it is a verb whose object may be a keyword. */
  readonly announcing: boolean;
  /** Whether it is a title, which stands beside a person's name. */
  readonly title: boolean;
}

/** Judges a word by itself. */
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
  // What jieba joins though it is in no dictionary is often a name of two or three characters.
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
