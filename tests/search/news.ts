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
  readonly authors: readonly string[];
  readonly source: string | null;
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
  "产值10.17亿元，同比增长5.2%；10、17两日，110.17与10.175，10.17%，１０．１７。",
  "5.2万人次，5.2，5.2‰，5.2 %，15.2%，５.２％；1.5万，1,5万，1.5 万，1.5。",
  "2024-04-24 18:30，2024.4.24，2024/4/24，18：30至19：30，10-17，10—17，10～17，10 - 17。",
  "“7·20”与7•20，985/211，3+1+2，4×100米，1,234,567与1234567，192.168.1.1，v1.2.3，39.5℃，30°15′。",
  "10%～20%，5%-10%，0.5与.5，100,。It was in 2019. %5，5%%，5..6，1.-2，3.。",
];

/** Figures with what may stand between and behind them, so that numbers are often nearly the same. */
function figures(random: Random): string {
  const parts = Array.from({ length: 1 + random.below(6) }, () => {
    return (
      random.one(["1", "5", "10", "17", "２"]) +
      random.one(["", " ", "、", "，", ",", ".", "．", ":", "-", "~", "～", "%", "％", "%-", "°", "万", "年", "g"])
    );
  });
  return parts.join("");
}

/** A random number as it stands in a text, with its marks; null where there is none. */
export function randomNumber(text: string, random: Random): string | null {
  const numbers = text.match(/[0-9０-９]+(?:[%‰％]?[-.,:/~+×·•．，：～][0-9０-９]+)*[%‰％万年]?/g);
  return numbers && random.one(numbers);
}

/** The words that titles, tags and columns are made of. */
const names = ["要闻", "党建", "教学", "科研", "校友", "国际", "<b>", '"引号"'];

/** Authors and sources. */
const people = ["王琳", "王琳琳", "臺靜農", "John Smith", "ＡＢ"];
const sources = ["新华社", "新华网", "本报讯 · 校刊", "CCTV"];

/** Random articles of a few sentences, the oldest first. Sentences are cut at random, so that not all articles have them whole. */
export function randomNews(count: number, random: Random): News[] {
  const sentence = () => {
    const whole = random.chance(0.15) ? figures(random) : random.one(sentences);
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
      authors: random.shuffled(people).slice(0, random.below(3)),
      source: random.chance(0.3) ? null : random.one(sources),
    };
  });
  return news.sort((a, b) => (a.date < b.date ? -1 : 1));
}
