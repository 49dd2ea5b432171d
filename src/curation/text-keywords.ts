import { isCampaign } from "../language/keywords/campaigns.ts";
import { readKeywords } from "../language/keywords/keyword-reader.ts";
import type { Slot } from "../language/keywords/keyword-slot.ts";
import { partOf } from "../language/keywords/term-part.ts";
import { readNames } from "../language/names/names.ts";
import { lookUpTag } from "../language/words/dictionary.ts";
import { apart, occurrencesOf, without } from "../language/words/occurrences.ts";
import { createTagger } from "../language/words/tagger.ts";
import type { TermKind } from "../vocabulary/term.ts";
import { timesInBody } from "../vocabulary/vocabulary.ts";

/** What a text may be about: its kind, and its possible names, of which the archive chooses one. */
export interface TextKeyword {
  readonly kind: TermKind;
  readonly slot: Slot;
}

/** Reads title and body of a text. The same words always give the same keywords. */
export type TextKeywordReader = (title: string, body: string) => TextKeyword[];

/** The most keywords of a text, and how many of them may be people and institutions. */
const [most, mostNames] = [8, 3];

/**
 * Creates a reader: at most eight keywords of a text, people and institutions first, then topics.
 */
export function createTextKeywordReader(): TextKeywordReader {
  const cut = createTagger(partOf);
  return (title, body) => {
    const text = `${title}\n${body}`;
    const words = cut(text);
    const wordsOfText = new Set(words.map((word) => word.text));
    const { people, institutions } = readNames(text);
    const starts = occurrencesOf(text, [...people.map(({ name }) => name), ...institutions]);
    const startsOf = (name: string) => apart(starts.get(name) ?? [], name.length);
    // A name that is an ordinary word as well (高峰) must stand in the text twice.
    const isDoubtful = (name: string) => wordsOfText.has(name) && !/^(?:nr|x)/.test(lookUpTag(name));
    const names = people.flatMap(({ name }) => (!isDoubtful(name) || startsOf(name).length > 1 ? name : []));
    const weighed = [
      ...names.flatMap((name) => weighedName("人物", name, startsOf(name), title.length)),
      ...institutions.flatMap((name) => weighedName("机构", name, startsOf(name), title.length)),
    ];
    const foremost = weighed.sort((a, b) => b.weight - a.weight).slice(0, mostNames);
    // A phrase that stands only within names is no topic.
    const unnamed = without(text, [...names, ...institutions], starts);
    const topics = readKeywords(words).flatMap((slot) => topicOf(slot.filter(([phrase]) => unnamed.includes(phrase))));
    return [...foremost.map(({ keyword }) => keyword), ...topics].slice(0, most);
  };
}

/**
 * The topic of a slot, with the names that have the same kind as its best: 地点, 专题 or 主题. None
 * if the slot is empty.
 */
function topicOf(slot: Slot): TextKeyword[] {
  const [best] = slot;
  if (!best) return [];
  const kind = kindOf(best[0]);
  return [{ kind, slot: slot.filter(([name]) => kindOf(name) === kind) }];
}

function kindOf(name: string): TermKind {
  if (lookUpTag(name) === "ns") return "地点";
  return isCampaign(name) ? "专题" : "主题";
}

/**
 * The keyword of a name, if the text is about it by the rule of the vocabulary: it stands in the
 * title once, or in the body several times. None if it is not.
 */
function weighedName(kind: TermKind, name: string, starts: readonly number[], titleLength: number) {
  const times = starts.length;
  const inTitle = starts.filter((start) => start < titleLength).length;
  if (inTitle === 0 && times < timesInBody) return [];
  const keyword: TextKeyword = { kind, slot: [[name, times, times, "", ""]] };
  return [{ weight: times + titleWeight * inTitle, keyword }];
}

/** How much more an occurrence in the title weighs than one in the body. */
const titleWeight = 3;
