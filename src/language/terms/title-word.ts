import { type Part, partOf } from "../keywords/term-part.ts";
import { announcingVerbs, eventNouns } from "../keywords/word-lists.ts";
import { lookUpTag } from "../words/dictionary.ts";
import { emptyWords, verbsOfNews } from "./empty-words.ts";

/** A word of a title, and what it may be in a term. */
export interface TitleWord extends Part {
  /** Whether it says too little to begin or end a term, as 民众 and 新篇章. */
  readonly empty: boolean;
  /** Whether it names an occasion, as 座谈会. */
  readonly event: boolean;
}

/** Judges a word by itself, by the dictionary and the lists of words. */
export function titleWord(text: string): TitleWord {
  const part = partOf({ text, tag: lookUpTag(text) });
  const empty = emptyWords.has(text);
  return { ...part, kind: isPredicate(part) ? "break" : part.kind, empty, generic: part.generic || empty, event: eventNouns.has(text) };
}

/**
 * Whether a word tells what somebody does: a verb of news, or a word that the dictionary takes for
 * a noun though it begins or ends with one (举行会谈, 准备就绪), or is unknown and reports speech
 * (俄媒称).
 */
function isPredicate({ text, tag }: Part): boolean {
  if (isVerb(text)) return true;
  if (tag === "x") return text.length > 1 && text.includes("称");
  return (
    text.length > 3 && /^[nlij]/.test(tag) && (isVerb(text.slice(0, 2)) || isVerb(text.slice(-2)) || lookUpTag(text.slice(-2)) === "v")
  );
}

function isVerb(text: string): boolean {
  return verbsOfNews.has(text) || announcingVerbs.has(text);
}
