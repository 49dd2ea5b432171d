import { isCampaign } from "../language/keywords/campaigns.ts";
import { readKeywords } from "../language/keywords/keyword-reader.ts";
import type { Slot } from "../language/keywords/keyword-slot.ts";
import { partOf } from "../language/keywords/term-part.ts";
import { centralName } from "../language/names/central-institutions.ts";
import { type Person, readNames } from "../language/names/names.ts";
import { apart, occurrencesOf, without } from "../language/words/occurrences.ts";
import { createTagger, type Word } from "../language/words/tagger.ts";
import type { TermKind } from "../vocabulary/term.ts";
import { timesInBody } from "../vocabulary/vocabulary.ts";

/** Something that an article may be about: its possible names, of which the archive chooses one. */
export interface Subject {
  readonly kind: TermKind;
  readonly slot: Slot;
}

/** The subjects and people found in an article without a vocabulary. */
export interface Subjects {
  /** At most eight: people and institutions first, then topics. */
  readonly subjects: readonly Subject[];
  /** All people who are named with an office. */
  readonly people: readonly Person[];
  /** The central institutions that it names, under their full names. */
  readonly institutions: readonly string[];
}

/** Reads title and body of an article. The same words always give the same result. */
export type SubjectReader = (title: string, body: string) => Subjects;

/** The most keywords of an article, and how many of them may be people and institutions. */
const [most, mostNames] = [8, 3];

/**
 * Creates a reader. It loads the dictionary, which takes a while, so it is only done where subjects
 * are wanted.
 */
export function createSubjectReader(): SubjectReader {
  const tag = createTagger(partOf);
  return (title, body) => {
    const text = `${title}\n${body}`;
    const words = tag(text);
    const { people: found, institutions } = readNames(text);
    const slots = readKeywords(words);
    const tagOf = tagsOf(words, [...found.map(({ name }) => name), ...slots.flatMap((slot) => slot.map(([name]) => name))]);
    const starts = occurrencesOf(text, [...found.map(({ name }) => name), ...institutions]);
    const startsOf = (name: string) => apart(starts.get(name) ?? [], name.length);
    const people = found.filter(({ name }) => !isDoubtful(tagOf(name)) || startsOf(name).length > 1);
    const names = people.map(({ name }) => name);
    const subjectsNamed = (kind: TermKind, all: readonly string[]) =>
      all.flatMap((name) => subjectNamed(kind, name, startsOf(name), title.length));
    const named = [...subjectsNamed("人物", names), ...subjectsNamed("机构", institutions)];
    const foremost = named.sort((a, b) => b.weight - a.weight).slice(0, mostNames);
    // A phrase that stands only within names is no topic.
    const unnamed = without(text, [...names, ...institutions], starts);
    const isPlace = (name: string) => tagOf(name) === "ns";
    const topics = slots.flatMap((slot) => topicOf(namesIn(slot, unnamed), isPlace));
    return {
      subjects: [...foremost.map(({ subject }) => subject), ...topics].slice(0, most),
      people: people.filter(({ offices }) => offices.length > 0),
      institutions: [...new Set(institutions.flatMap((name) => centralName(name) ?? []))],
    };
  };
}

/** The tag of each name that is a word of the text by itself. */
function tagsOf(words: readonly Word[], names: readonly string[]): (name: string) => string | undefined {
  const asked = new Set(names);
  const tags = new Map<string, string>();
  for (const { text, tag } of words) if (asked.has(text)) tags.set(text, tag);
  return (name) => tags.get(name);
}

/**
 * Whether a name is an ordinary word as well, by its tag (高峰). Such a name must stand in the text
 * twice to count as a person.
 */
function isDoubtful(tag: string | undefined): boolean {
  return tag !== undefined && !/^(?:nr|x)/.test(tag);
}

function namesIn(slot: Slot, text: string): Slot {
  return slot.filter(([name]) => text.includes(name));
}

/**
 * The subject of a slot, with the names that have the same kind as its best: 地点, 专题 or 主题.
 * None if the slot is empty.
 */
function topicOf(slot: Slot, isPlace: (name: string) => boolean): Subject[] {
  const [best] = slot;
  if (!best) return [];
  const kindOf = (name: string): TermKind => (isPlace(name) ? "地点" : isCampaign(name) ? "专题" : "主题");
  const kind = kindOf(best[0]);
  return [{ kind, slot: slot.filter(([name]) => kindOf(name) === kind) }];
}

/**
 * The subject of a name, if the article is about it by the rule of the vocabulary: it stands in the
 * title once, or in the body several times. None if it is not.
 */
function subjectNamed(kind: TermKind, name: string, starts: readonly number[], titleLength: number) {
  const times = starts.length;
  const inTitle = starts.filter((start) => start < titleLength).length;
  if (inTitle === 0 && times < timesInBody) return [];
  return [{ weight: times + titleWeight * inTitle, subject: { kind, slot: [[name, times, times, "", ""]] } satisfies Subject }];
}

/** How much more an occurrence in the title weighs than one in the body. */
const titleWeight = 3;
