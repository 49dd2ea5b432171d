import type { Random } from "./random.ts";

/** An input folder: texts of files by their paths. */
export type Archive = Record<string, string>;

const subjects = ["西迁精神", "创新港", "校史", "招生", "体育", "党建"];
const columns = ["【要闻】", "【校史】【人物】", "", "", ""];
const zones = ["Asia/Shanghai", "Asia/Urumqi", "America/New_York"];

const people = ["高峰", "成进", "卢建军", "欧阳明"];
const offices = ["校长", "教务处处长", "党委副书记、校长", "记者"];

/** Values of the fields that a header may have beside those that every article here has, by their names in a text and in front matter. */
const optionalFields = [
  { text: "来源", frontMatter: "source", values: ["新闻中心", "校报", "教务处"] },
  { text: "作者", frontMatter: "author", values: ["王琳", "李四 张三", "本报记者"] },
  { text: "栏目", frontMatter: "column", values: ["综合新闻", "要闻"] },
  { text: "原文链接", frontMatter: "url", values: ["http://news.example.org/1.htm", "https://example.org/2?a=1&b=2"] },
  { text: "责任编辑", frontMatter: "责任编辑", values: ["赵六", "<b>"] },
  { text: "图片", frontMatter: "image", values: ["图0.svg", "图1.svg", "没有.svg", "http://img.example.org/1.jpg"] },
  { text: "photographer", frontMatter: "photographer", values: ["钱七", '"引号"'] },
];

/** An archive of `count` articles of four years, in both formats, with every field that a header may have, people, and mostly a vocabulary. */
export function randomArchive(random: Random, count: number): Archive {
  const articles = Array.from({ length: count }, (_, index) =>
    randomArticle(random, `n${String(index).padStart(4, "0")}`, randomDate(random)),
  );
  const vocabulary = random.chance(0.7) ? { "tags.yaml": randomVocabulary(random) } : {};
  const pictures = pictureNames.filter(() => random.chance(0.7)).map((name) => [name, randomPicture(random)]);
  return { "archive.yaml": randomSettings(random), ...vocabulary, ...Object.fromEntries(pictures), ...Object.fromEntries(articles) };
}

/** The pictures that articles may name, of which some are not there. */
export const pictureNames = ["图0.svg", "图1.svg", "图2.svg"];

/** A picture as a text. */
export function randomPicture(random: Random): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${100 + random.below(3)} ${100 + random.below(3)}"/>`;
}

/** The path of a new file, and its text. */
export function randomArticle(random: Random, id: string, date: string): [string, string] {
  const title = `${random.one(columns)}${random.one(subjects)}工作会议第${random.below(1000)}次召开`;
  const views = random.chance(0.8) ? String(random.below(random.chance(0.1) ? 90_000 : 3_000)) : null;
  const tags = random.shuffled(subjects).slice(0, random.below(4));
  const optional = optionalFields.filter(() => random.chance(0.3)).map((field) => ({ ...field, value: random.one(field.values) }));
  const body = Array.from({ length: 1 + random.below(4) }, () => randomParagraph(random));
  if (random.chance(0.3)) {
    const lines = [`title: ${title}`, `date: ${date}`, ...(views === null ? [] : [`views: ${views}`]), `tags: [${tags.join(", ")}]`];
    if (random.chance(0.4)) body.push(`![${random.one(["", "会场"])}](${random.one(pictureNames)})`);
    if (random.chance(0.3)) body.push(`见[另文](n${String(random.below(10)).padStart(4, "0")}.md)。`);
    for (const { frontMatter, value } of optional) lines.push(`${frontMatter}: ${JSON.stringify(value)}`);
    return [`${id}.md`, `---\n${lines.join("\n")}\n---\n\n${body.join("\n\n")}\n`];
  }
  const lines = [`标题: ${title}`, `发布日期: ${date}`, ...(views === null ? [] : [`浏览次数: ${views}`]), `标签: ${tags.join("、")}`];
  for (const { text, value } of optional) lines.push(`${text}: ${value}`);
  return [`${random.chance(0.2) ? "旧/" : ""}${id}.txt`, `${lines.join("\n")}\n正文内容:\n${body.join("\n")}\n`];
}

/** The text of an article with another value in one of its optional fields, if it has any. */
export function withAnotherValue(text: string, random: Random): string {
  const isMarkdown = text.startsWith("---");
  const written = optionalFields.flatMap((field) => {
    const name = isMarkdown ? field.frontMatter : field.text;
    const line = text.split("\n").find((one) => one.startsWith(`${name}: `));
    return line === undefined ? [] : [{ name, line, values: field.values }];
  });
  if (written.length === 0) return text;
  const { name, line, values } = random.one(written);
  const value = random.one(values);
  return text.replace(line, () => `${name}: ${isMarkdown ? JSON.stringify(value) : value}`);
}

export function randomParagraph(random: Random): string {
  const speaker = random.chance(0.5) ? `${random.one(offices)}${random.one(people)}表示，` : "";
  return `${speaker}${random.one(subjects)}是${random.below(10_000)}年来的大事，${random.one(subjects)}与${random.one(subjects)}亦然。`;
}

/** A day of 2019 to 2022, at some time or none; now and then no more than its month or year. */
export function randomDate(random: Random): string {
  const day = new Date(Date.UTC(2019, 0, 1 + random.below(4 * 365))).toISOString().slice(0, 10);
  if (random.chance(0.1)) return day.slice(0, random.one([4, 7]));
  return random.chance(0.8) ? `${day} ${String(random.below(24)).padStart(2, "0")}:30` : day;
}

export function randomSettings(random: Random): string {
  const settings = [`title: 档案${random.below(3)}`, `pageSize: ${2 + random.below(4)}`, `timeZone: ${random.one(zones)}`];
  if (random.chance(0.5)) settings.push(`publisher: 大学${random.below(3)}`);
  if (random.chance(0.3)) settings.push("url: https://archive.example.org/");
  if (random.chance(0.2)) settings.push("keywords: off");
  if (random.chance(0.5)) settings.push("sources: packed");
  return `${settings.join("\n")}\n`;
}

export function randomVocabulary(random: Random): string {
  const terms = random.shuffled([...subjects, ...people]).slice(0, random.below(7));
  const kinds = ["专题", "主题", "人物", "机构"];
  return terms.length === 0
    ? "[]\n"
    : terms
        .map((name, index) => {
          const term = `- name: ${name}\n  aliases: [${name}会]\n  kind: ${people.includes(name) ? "人物" : random.one(kinds)}\n  note: 说明${random.below(3)}\n`;
          const broader = index > 0 && random.chance(0.3) ? `  broader: ${terms[0]}\n` : "";
          return term + broader + (random.chance(0.3) ? `  formerly: [旧${name}]\n` : "");
        })
        .join("");
}
