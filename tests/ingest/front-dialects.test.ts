import fc from "fast-check";
import { expect, test } from "vitest";
import { ingested } from "../articles.ts";

/** What an article's header says, whatever generator it was written for. */
interface Facts {
  readonly title: string;
  /** Year, month, day, hour and minute, in figures, in the archive's zone. */
  readonly time: readonly [string, string, string, string, string];
  readonly tags: readonly string[];
  readonly column: string;
  readonly addresses: readonly [string, string];
  readonly isDraft: boolean;
}

const q = (text: string) => JSON.stringify(text);
const yamlList = (items: readonly string[]) => items.map((item) => `\n  - ${q(item)}`).join("");
const day = ([year, month, date]: Facts["time"]) => `${year}-${month}-${date}`;
const moment = (time: Facts["time"]) => `${day(time)}T${time[3]}:${time[4]}:00+08:00`;
const body = "\n四月二十四日，学校召开会议。\n";
const yaml = (...lines: readonly string[]) => `---\n${lines.filter(Boolean).join("\n")}\n---\n${body}`;

/** A single quoted text of YAML. */
const single = (text: string) => `'${text.replaceAll("'", "''")}'`;

const dialects: Readonly<Record<string, (facts: Facts) => string>> = {
  "Hexo, YAML": ({ title, time, tags, column, addresses: [first, second], isDraft }) =>
    yaml(
      `title: ${single(title)}`,
      `date: ${day(time).replaceAll("-", "/")} ${time[3]}:${time[4]}:00`,
      "updated: 2031/01/01",
      `tags:${yamlList(tags)}`,
      `categories:\n- [${q(column)}]`,
      `permalink: ${first}`,
      `alias: [${q(second)}]`,
      "comments: true\ntoc: true\nmathjax: false",
      isDraft ? "published: false" : "",
    ),
  "old Hexo, without an opening line": ({ title, time, tags, column, addresses: [first, second], isDraft }) =>
    yaml(
      `title: ${q(title)}`,
      `date: ${day(time)} ${time[3]}:${time[4]}`,
      `tags: [${tags.map(q)}]`,
      `categories: ${q(column)}`,
      `permalink: ${first}`,
      `alias: ${second}`,
      isDraft ? "published: false" : "",
    ).replace(/^---\n/, ""),
  "Jekyll, YAML": ({ title, time, tags, column, addresses: [first, second], isDraft }) =>
    yaml(
      "layout: post",
      `title:  ${q(title)}`,
      `date:   ${day(time)} ${time[3]}:${time[4]}:00 +0800`,
      `categories: ${q(column)}`,
      `tags: ${q(tags.join(" "))}`,
      `permalink: ${first}`,
      `redirect_from:\n  - ${second}`,
      isDraft ? "published: false" : "",
    ),
  "Hugo, YAML": ({ title, time, tags, column, addresses: [first, second], isDraft }) =>
    yaml(
      `title: ${q(title)}`,
      `date: ${moment(time)}`,
      "lastmod: 2031-01-01",
      `draft: ${isDraft}`,
      `tags: [${tags.map(q).join(", ")}]`,
      `categories: [\n\t${q(column)}\n]`,
      `slug: ${first}`,
      `aliases:\n- ${second}`,
      "weight: 10",
    ),
  "Hugo, TOML": ({ title, time, tags, column, addresses: [first, second], isDraft }) =>
    `+++\ntitle = ${q(title)}\ndate = ${moment(time)}\ndraft = ${isDraft}\nslug = ${q(first)}\naliases = [${q(second)}]\ntags = [${tags.map(q)}]\ncategories = [\n  ${q(column)},\n]\nweight = 10\n+++\n${body}`,
  "Hugo, JSON": ({ title, time, tags, column, addresses: [first, second], isDraft }) =>
    `${JSON.stringify({ title, date: moment(time), draft: isDraft, tags, categories: [column], slug: first, aliases: [second], weight: 10 }, null, "\t")}\n${body}`,
  "Zola, TOML": ({ title, time, tags, column, addresses: [first, second], isDraft }) =>
    `+++\ntitle = ${q(title)}\ndate = ${day(time)}T${time[3]}:${time[4]}:00\ndraft = ${isDraft}\nslug = ${q(first)}\naliases = [${q(second)}]\n\n[taxonomies]\ntags = [${tags.map(q)}]\ncategories = [${q(column)}]\n+++\n${body}`,
  VuePress: ({ title, time, tags, column, addresses: [first, second], isDraft }) =>
    yaml(
      `date: ${utc(time)}`,
      `category:\n  - ${q(column)}`,
      `tag:${yamlList(tags)}`,
      `permalink: ${first}`,
      `alias: ${second}`,
      "sidebar: auto\nprev: false",
      isDraft ? "draft: true" : "",
    ).replace(body, () => `\n# ${title}\n${body}`),
  Astro: ({ title, time, tags, column, addresses: [first, second], isDraft }) =>
    yaml(
      "updatedDate: 2031-01-01",
      `title: ${q(title)}`,
      `pubDate: ${q(utc(time))}`,
      `tags: [${tags.map(q).join(", ")}]`,
      `category: ${q(column)}`,
      `slug: ${first}`,
      `aliases: [${second}]`,
      "layout: ../../layouts/post.astro",
      isDraft ? "draft: true" : "",
    ),
  "exporters of WordPress": ({ title, time, tags, column, addresses: [first, second], isDraft }) =>
    yaml(
      `title: ${q(title)}`,
      `post_date: ${single(`${day(time)} ${time[3]}:${time[4]}:00`)}`,
      "layout: post",
      `permalink: ${first}`,
      `guid: ${second}`,
      `categories:${yamlList([column])}`,
      `post_tag:${yamlList(tags)}`,
      isDraft ? "status: draft" : "status: publish",
    ),
};

/** The time eight hours before, as programs write it. */
function utc(time: Facts["time"]): string {
  return new Date(moment(time)).toISOString();
}

const word = fc
  .string({ unit: fc.constantFrom(..."学校会议报告甲乙丙丁一二三年aB7"), minLength: 1, maxLength: 8 })
  .filter((text) => /\p{Script=Han}/u.test(text));
const titles = fc
  .string({ unit: fc.constantFrom(..."学校召开会议 “”：:#'\"\\[]{}【】、-+=*~，。!?&<>/|%@`8aZ𠮷"), minLength: 1, maxLength: 30 })
  // Markdown has its own view of what stands at the ends of a heading.
  .map((text) => `校${text}会`.replace(/\s+/g, " "));
const path = fc.array(fc.string({ unit: fc.constantFrom(..."abc-_0开学"), minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
const two = (most: number) => fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, "0"));

const facts: fc.Arbitrary<Facts> = fc.record({
  title: titles,
  time: fc.tuple(fc.integer({ min: 1992, max: 2030 }).map(String), two(12), two(28), two(23), two(59)),
  tags: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
  column: word,
  addresses: fc.tuple(
    path.map((parts) => `/old/${parts.join("/")}/`),
    path.map((parts) => `/older/${parts.join("/")}.html`),
  ),
  isDraft: fc.boolean(),
});

test.each(Object.entries(dialects))("%s: title, time, tags, column, draft and former addresses are read", (_name, write) => {
  fc.assert(
    fc.property(facts, (said) => {
      const content = write(said);
      const { article, problems } = ingested(content, "news/a.md");
      if (said.isDraft) {
        expect(article).toBeNull();
        expect(problems).toMatchObject([{ rule: "draft", level: "info" }]);
        return;
      }
      expect(problems.filter(({ rule }) => rule !== "no-views" && rule !== "assumed-header")).toEqual([]);
      expect(article?.header).toMatchObject({
        ...{ title: said.title, column: said.column, tags: said.tags, formerAddresses: said.addresses, url: null },
      });
      expect(article?.summary.date.slice(0, 16)).toBe(`${day(said.time)}T${said.time[3]}:${said.time[4]}`);
      expect(article?.summary.excerpt).toBe("四月二十四日，学校召开会议。");
    }),
  );
});
