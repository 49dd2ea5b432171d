import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programPath } from "../../src/lib/package-root.ts";
import { randomNumbers } from "./random.ts";

const seeds = programPath("tests/fixtures/seeds");

/** Where the generated site is said to stand, so that its sitemaps are built too. */
const url = "https://archive.example/news/";

const start = Date.UTC(2005, 0, 1);
const end = Date.UTC(2025, 0, 1);

/** How large a corpus is: its articles, and the characters that each body has at least (it ends with a whole sentence). */
export interface CorpusSize {
  readonly count: number;
  readonly length: number;
}

/** Makes up the title and the body of one article after another; a body has at least `length` characters. */
export type WriteTexts = (length: number) => { readonly title: string; readonly body: string };

/** A folder of generated articles, and what can happen to it. Each change tells the name of the file it concerned. */
export interface Corpus {
  readonly folder: string;
  /** Adds an article that is newer than all others. */
  readonly addNewest: () => string;
  /** Gives the article in the middle of the archive a new first sentence, so that lists that quote it change too. Its tags stay. */
  readonly editMiddle: () => string;
  /** Removes the article in the middle of the archive. */
  readonly removeMiddle: () => string;
  /** Gives the article in the middle of the archive another title. Its tags stay. */
  readonly retitleMiddle: () => string;
}

/**
 * Writes articles in the seed format into `folder`, spread over twenty years, with the seeds' configuration and a vocabulary; their texts are the seeds' own sentences in
 * random order unless another writer is given. The same size always gives the same files, and so do the same changes in the same order.
 */
export function writeCorpus(
  folder: string,
  { count, length }: CorpusSize,
  createWriter: (random: () => number) => WriteTexts = createShuffler,
): Corpus {
  mkdirSync(folder, { recursive: true });
  copyFileSync(programPath("tests/bench/vocabulary.yaml"), join(folder, "tags.yaml"));
  writeFileSync(join(folder, "archive.yaml"), `${readFileSync(join(seeds, "archive.yaml"), "utf8").trimEnd()}\nurl: ${url}\n`);
  const random = randomNumbers(20_241_120);
  const write = articleWriter(folder, length, random, createWriter(random));
  const oldestFirst = Array.from({ length: count }, () => start + Math.floor(random() * (end - start)))
    .map((date, index) => ({ date, file: write(index, date) }))
    .sort((a, b) => a.date - b.date)
    .map(({ file }) => file);

  let added = 0;
  let changes = 0;
  const middle = () => oldestFirst[Math.floor(oldestFirst.length / 2)] ?? "";
  const rewrite = (change: (text: string) => string) => {
    const path = join(folder, middle());
    writeFileSync(path, change(readFileSync(path, "utf8")));
    return middle();
  };
  return {
    folder,
    addNewest: () => {
      const file = write(count + added, end + added++ * 60_000);
      oldestFirst.push(file);
      return file;
    },
    editMiddle: () => rewrite((text) => text.replace("正文内容:\n", (line) => `${line}本文经第${++changes}次更正。`)),
    removeMiddle: () => {
      const file = middle();
      rmSync(join(folder, file));
      oldestFirst.splice(oldestFirst.indexOf(file), 1);
      return file;
    },
    retitleMiddle: () => rewrite((text) => text.replace("标题: ", (name) => `${name}（第${++changes}次改题）`)),
  };
}

/** Writes the article with a number and a moment (in milliseconds) into `folder`; returns the name of its file. */
function articleWriter(
  folder: string,
  length: number,
  random: () => number,
  writeTexts: WriteTexts,
): (number: number, moment: number) => string {
  return (number, moment) => {
    const date = new Date(moment).toISOString();
    const { title, body } = writeTexts(length);
    const header = `标题: ${title}\n发布日期: 日期：${date.slice(0, 10)} ${date.slice(11, 16)}\n浏览次数: ${Math.floor(random() * 5000)}\n`;
    const file = `${String(number).padStart(6, "0")}_${number.toString(16).padStart(16, "0")}.txt`;
    writeFileSync(join(folder, file), `${header}正文内容:\n${body.trimEnd()}\n`);
    return file;
  };
}

/** Puts the seeds' own sentences together at random. */
function createShuffler(random: () => number): WriteTexts {
  const sentences = seedSentences();
  const sentence = () => sentences[Math.floor(random() * sentences.length)] ?? "";
  return (length) => {
    let body = "";
    while (body.length < length) body += sentence() + (random() < 0.3 ? "\n" : "");
    return { title: sentence().slice(0, 30), body };
  };
}

function seedSentences(): string[] {
  return readdirSync(seeds)
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => (readFileSync(join(seeds, name), "utf8").split("正文内容:")[1] ?? "").split(/(?<=。)|\n/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.endsWith("。"));
}
