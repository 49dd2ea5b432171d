import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../incremental/random.ts";

/** An article as a test of the search makes it. */
export interface News {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Civil time to the minute. */
  readonly date: string;
  readonly views: number | null;
  /** The names of its tags, of which the first `columns` are columns. */
  readonly labels: readonly string[];
  readonly columns: number;
}

const seeds = join(import.meta.dirname, "../fixtures/seeds");

/** All sentences of the five real articles, and what real news has too: Latin, full width, traditional characters, planes beyond the first, marks, figures. */
const sentences = [
  ...readdirSync(seeds)
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => (readFileSync(join(seeds, name), "utf8").split("正文内容:")[1] ?? "").split(/(?<=[。！？])|\n/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== ""),
  "MIT与ＮＡＴＵＲＥ杂志于2024-04-24联合发布《AI+5G白皮书》。",
  "臺灣師範大學與國立圖書館簽署協議，學術交流從此開始。",
  "𠮷野家与𪚥字辈的㐂先生，〇五年三月到访。",
  "Café、naïve与Straße，Ⅳ期工程３．５％，㎡、ﬁle、ΣΑΣ。",
  "中国人民大学、中国、人民，中国人民；国人民大。",
  "记者\u200b张三\u00ad丰葛\u{E0100}城　报道：A B、A，B；A股。3月5日，3 月 5 日。",
  "“很好，很好”——很好很好很好！",
  "c++、c#、R&D、e-mail：news@example.cn，https://a.example/b?c=d。",
  "한국어와 ひらがな、カタカナ。Ёлка и ёж.",
];

/** The words that titles, tags and columns are made of. */
const names = ["要闻", "党建", "教学", "科研", "校友", "国际", "<b>", '"引号"'];

/** Random articles of a few sentences, the oldest first. Sentences are cut at random, so that not all articles have them whole. */
export function randomNews(count: number, random: Random): News[] {
  const sentence = () => {
    const whole = random.one(sentences);
    return random.chance(0.3) ? whole.slice(random.below(whole.length), random.below(whole.length) + 1) || whole : whole;
  };
  const news = Array.from({ length: count }, (_, index): News => {
    const labels = random.shuffled(names).slice(0, random.below(4));
    return {
      id: `n${index}`,
      title: (random.chance(0.3) ? "【要闻】" : "") + sentence().slice(0, 24),
      body: Array.from({ length: 1 + random.below(6) }, sentence).join(random.chance(0.5) ? "\n" : ""),
      date: `${2000 + random.below(25)}-${String(1 + random.below(12)).padStart(2, "0")}-${String(1 + random.below(28)).padStart(2, "0")}T08:00`,
      views: random.chance(0.2) ? null : random.below(40),
      labels,
      columns: Math.min(labels.length, random.below(2)),
    };
  });
  return news.sort((a, b) => (a.date < b.date ? -1 : 1));
}
