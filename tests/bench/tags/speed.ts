import { createSubjectReader } from "../../../src/ingest/subjects.ts";
import { readKeywords } from "../../../src/language/keywords/keyword-reader.ts";
import { partOf } from "../../../src/language/keywords/term-part.ts";
import { createTagger } from "../../../src/language/words/tagger.ts";
import { plainTerm } from "../../../src/vocabulary/term.ts";
import { createVocabulary } from "../../../src/vocabulary/vocabulary.ts";
import type { Gold } from "../../tags/gold.ts";
import { randomNumbers } from "../random.ts";
import { createWriter } from "../search/prose.ts";

/** How many articles are matched, and how many characters one has. */
export const [matched, characters] = [20_000, 500];

/** How many terms are matched against them, each with an alias. */
const terms = 2_000;

/** How many articles are read for keywords, after as many that make the program warm. */
const read = 2_000;

/** Seconds of processor time for matching a vocabulary against the articles, its building included. */
export function measureMatching(): number {
  const random = randomNumbers(2_000);
  const write = createWriter(random);
  const texts = Array.from({ length: matched }, () => write(characters));
  const piece = () => {
    const { body } = texts[Math.floor(random() * matched)] ?? { body: "" };
    const start = Math.floor(random() * (body.length - 8));
    return body.slice(start, start + 2 + Math.floor(random() * 7)).replaceAll(/\P{Script=Han}/gu, "");
  };
  const spellings = new Set<string>();
  while (spellings.size < 2 * terms) if (piece().length > 1) spellings.add(piece());
  const names = [...spellings].filter((name) => name.length > 1);
  return processorTime(() => {
    const half = Math.floor(names.length / 2);
    const vocabulary = createVocabulary(
      names.slice(0, half).map((name, index) => ({ ...plainTerm(name, "主题"), aliases: names.slice(half + index, half + index + 1) })),
    );
    for (const { title, body } of texts) vocabulary.match(vocabulary.occurrences(title), vocabulary.occurrences(body));
  });
}

/** Milliseconds of processor time for an article. Its sentences are real ones, put together at random. */
export interface ReadingTime {
  /** To cut it into words and read its keywords. */
  readonly keywords: number;
  /** All that is read of it: people, institutions and their offices as well. */
  readonly subjects: number;
}

export function measureReading(gold: readonly Gold[]): ReadingTime {
  const random = randomNumbers(500);
  const sentences = gold.flatMap(({ body }) => body.split(/(?<=。)|\n/)).filter((sentence) => sentence.endsWith("。"));
  const compose = () => {
    let body = "";
    while (body.length < characters) body += sentences[Math.floor(random() * sentences.length)];
    return { title: gold[Math.floor(random() * gold.length)]?.title ?? "", body };
  };
  const [warming, articles] = [Array.from({ length: read }, compose), Array.from({ length: read }, compose)];
  const tag = createTagger(partOf);
  const readSubjects = createSubjectReader();
  const cost = (work: (title: string, body: string) => unknown) => {
    for (const { title, body } of warming) work(title, body);
    const seconds = processorTime(() => {
      for (const { title, body } of articles) work(title, body);
    });
    return (1000 * seconds) / read;
  };
  return { keywords: cost((title, body) => readKeywords(tag(`${title}\n${body}`))), subjects: cost(readSubjects) };
}

/** Seconds of processor time, garbage collection on other threads included. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
