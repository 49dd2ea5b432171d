import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { own } from "../../src/root.ts";

const seeds = own("tests/fixtures/seeds");

/** The length of a generated body in characters, about that of a short news item. */
const length = 500;

/**
 * Writes `count` articles in the seed format into `folder`, made of the seeds' own sentences in random order and spread over twenty years, with
 * the seeds' configuration and vocabulary. The same count always gives the same files.
 */
export function writeCorpus(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (const companion of ["archive.yaml", "tags.yaml"]) copyFileSync(join(seeds, companion), join(folder, companion));
  const sentences = seedSentences();
  const random = randomNumbers(20_241_120);
  const sentence = () => sentences[Math.floor(random() * sentences.length)] ?? "";
  const start = Date.UTC(2005, 0, 1);
  const twentyYears = Date.UTC(2025, 0, 1) - start;
  for (let index = 0; index < count; index++) {
    const date = new Date(start + Math.floor(random() * twentyYears)).toISOString();
    let body = "";
    while (body.length < length) body += sentence() + (random() < 0.3 ? "\n" : "");
    const header = `标题: ${sentence().slice(0, 30)}\n发布日期: 日期：${date.slice(0, 10)} ${date.slice(11, 16)}\n浏览次数: ${Math.floor(random() * 5000)}\n`;
    const hash = index.toString(16).padStart(16, "0");
    writeFileSync(join(folder, `${String(index).padStart(6, "0")}_${hash}.txt`), `${header}正文内容:\n${body}\n`);
  }
}

function seedSentences(): string[] {
  return readdirSync(seeds)
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => (readFileSync(join(seeds, name), "utf8").split("正文内容:")[1] ?? "").split(/(?<=。)|\n/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.endsWith("。"));
}

/** Mulberry32: small, seeded, even enough for a corpus. Numbers from 0 up to 1. */
function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
