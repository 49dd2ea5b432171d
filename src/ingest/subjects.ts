import { createKeywordReader } from "../keywords/reading.ts";
import type { Slot } from "../keywords/slot.ts";
import { type Person, readNames } from "../names/names.ts";
import type { TermKind } from "../vocabulary/term.ts";
import { timesInBody } from "../vocabulary/vocabulary.ts";
import { createTagger } from "../words/tagger.ts";

/** Something that an article may be about: names it may have, of which the archive chooses one. */
export interface Subject {
  readonly kind: TermKind;
  readonly slot: Slot;
}

/** What is found in an article without a vocabulary. */
export interface Subjects {
  /** At most eight, who and what is named first. */
  readonly subjects: readonly Subject[];
  /** Everybody who is named. */
  readonly people: readonly Person[];
}

/** Reads title and body of an article. The same words always give the same. */
export type SubjectReader = (title: string, body: string) => Subjects;

/** How many keywords an article has, and how many of them may be people and institutions. */
const [most, mostNames] = [8, 3];

/** Loads the dictionary, which takes 0.2 s. */
export function createSubjectReader(): SubjectReader {
  const tag = createTagger();
  const readKeywords = createKeywordReader();
  return (title, body) => {
    const text = `${title}\n${body}`;
    const words = tag(text);
    const { people, institutions } = readNames(text, words);
    const names = [
      ...named(
        "人物",
        people.map(({ name }) => name),
        title,
        body,
      ),
      ...named("机构", institutions, title, body),
    ]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostNames)
      .map(({ subject }) => subject);
    const places = new Set(words.flatMap(({ text, tag }) => (tag === "ns" ? text : [])));
    const isName = (text: string) => institutions.includes(text) || people.some(({ name }) => text.includes(name));
    const topics = readKeywords(words).flatMap((slot): Subject[] => {
      const others = slot.filter(([text]) => !isName(text));
      const isPlace = others.slice(0, 1).some(([best]) => places.has(best));
      const alike = others.filter(([text]) => places.has(text) === isPlace);
      return alike.length === 0 ? [] : [{ kind: isPlace ? "地点" : "主题", slot: alike }];
    });
    return { subjects: [...names, ...topics].slice(0, most), people: people.filter(({ offices }) => offices.length > 0) };
  };
}

/** Those names that the article is about, by the rule of the vocabulary: in the title once, or in the body several times. */
function named(kind: TermKind, names: readonly string[], title: string, body: string) {
  return names.flatMap((name) => {
    const [inTitle, inBody] = [timesIn(title, name), timesIn(body, name)];
    if (inTitle === 0 && inBody < timesInBody) return [];
    const times = inTitle + inBody;
    return [{ weight: times + titleWeight * inTitle, subject: { kind, slot: [[name, times, times, "", ""]] } satisfies Subject }];
  });
}

/** How many places in the body one in the title is worth. */
const titleWeight = 3;

function timesIn(text: string, name: string): number {
  let times = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) times++;
  return times;
}
