import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatReaders } from "../../src/ingest/format-table.ts";
import { itemsOf } from "../../src/ingest/roundup.ts";
import { article, markdownSeed } from "../articles.ts";
import { bare, textOf } from "../html.ts";
import { seed } from "../workspace.ts";

const said = "市图书馆今天宣布，新馆藏书三十万册，明年三月起向全体市民开放。";
const told = "据介绍，新线路全长二十公里，设站十六座，预计每天运送旅客三万人次。";

/** The headings of the items of a text of these lines. */
const headings = (...lines: readonly string[]) => itemsOf(formatReaders.txt.blocks(lines.join("\n")), "a").map(({ heading }) => heading);

const [library, line, rain] = ["市图书馆新馆明年开放", "地铁五号线今天开通", "南方多地迎来强降雨"];

describe("a roundup is", () => {
  test.each([
    ["headings with a paragraph each", [library, said, line, told]],
    ["with a dateline above them", ["央视网消息（新闻联播）：", library, said, line, told]],
    ["or whom it addresses", ["本周要闻：", library, said, line, told]],
    ["with several paragraphs of an item", [library, said, told, line, told, said, told]],
    ["with headings that end in a title or a question", ["交通部门印发《出行指南》", said, "新馆何时对市民开放？", told]],
    ["with headings that name who speaks", ["某国媒体：邻国局势令人担忧", said, "某部：将采取必要措施", told]],
    ["with headings that begin with a number of offices", ["三部门发布出行指南", said, "十部门推动数据开放互联", told]],
    ["with pictures and their captions", [library, said, "▲ 新馆外景", line, told]],
    ["with a rule and a remark at its end", [library, said, line, told, "---", "更新时间：2024-04-24"]],
    ["with who has edited it", [library, said, line, told, "（责任编辑：张三）"]],
  ])("%s", (_name, lines) => {
    expect(headings(...lines)).toEqual(lines.filter((text) => !/^.{1,20}[：:]$|。$|^▲|^-|^更新|^（/.test(text)));
  });

  test("in Markdown as well", () => {
    const { text } = article("a.md", markdownSeed({ body: `## ${library}\n\n${said}\n\n## **地铁**五号线今天开通\n\n${told}` }));
    expect(text.items.map(({ heading }) => heading)).toEqual([library, line]);
  });

  test("in what is left of HTML as well", () => {
    const body = `<p>${library}</p><p>${said}</p><p>${line}</p><ul><li>${told}</li></ul><p>${told}</p>`;
    expect(article("a.txt", seed({ body })).text.items.map(({ heading }) => heading)).toEqual([library, line]);
  });
});

describe("no roundup is", () => {
  test.each([
    ["an ordinary article", [said, told]],
    ["an article with headings between its paragraphs", [said, library, told, line, said]],
    ["a single heading with its text", [library, said, told]],
    ["a poem", ["春江花月夜月照花林", "江水流春去欲尽", "江潭落月复西斜", "斜月沉沉藏海雾"]],
    ["poems with their titles", ["山中夏夜即事二首", "松风入户，月照空庭。", "秋日登高怀远三首", "雁过长天，云归远岫。"]],
    ["a list of names", ["获奖名单如下：", "计算机学院 张三 李四", "外国语学院 王五 赵六"]],
    ["minutes with short lines", ["会议听取了筹备情况的汇报", "同意所提方案。", "会议研究了经费的使用安排", "原则同意。"]],
    ["minutes of several sections", ["一、关于图书馆新馆的建设", said, "二、关于地铁五号线的开通", told]],
    ["numbered advice", ["1. 出门前请看天气预报", said, "2. 开车时请保持车距", told]],
    ["a notice of a lecture", ["报告人简介", said, "报告内容", told]],
    ["an interview", ["问：图书馆新馆何时开放", said, "问：地铁五号线何时开通", told]],
    ["a conversation", ["记者：新馆的藏书有多少册", said, "主持人：请谈谈新线路", told]],
    ["headings without texts", [library, line, rain, said]],
    ["a last heading without a text", [library, said, line, told, rain]],
    ["a text with a short line after the items that goes on", [library, said, line, told, "建设历时三年", said]],
    ["headings with long sections", [library, ...Array(7).fill(said), line, told]],
    ["nothing", []],
  ])("%s", (_name, lines) => {
    expect(headings(...lines)).toEqual([]);
  });
});

describe("an item's id", () => {
  const idsOf = (body: string, file = "a.txt") => article(file, seed({ body })).text.items;
  const body = [library, said, line, told].join("\n");

  test("stays when items are added, moved or rewritten", () => {
    const later = [rain, told, line, said, library, `${said}${told}`].join("\n");
    const moved = new Map(idsOf(later).map(({ heading, id }) => [heading, id]));
    for (const { heading, id } of idsOf(body)) expect(moved.get(heading)).toBe(id);
  });

  test("is another for another heading, another article, and the same heading again", () => {
    const again = idsOf([library, said, library, told, line, told].join("\n")).map(({ id }) => id);
    const other = idsOf(body, "b.txt").map(({ id }) => id);
    expect(new Set([...again, ...other]).size).toBe(5);
    expect(again).toContain(idsOf(body)[0]?.id);
  });

  test("needs no escape in HTML or in an address", () => {
    for (const { id } of idsOf(body)) expect(id).toMatch(/^item-[0-9a-f]{8}$/);
  });
});

describe("on the page", () => {
  const page = (file: string, content: string) => {
    const { text, origin } = article(file, content);
    const body = new TextDecoder().decode(new TextEncoder().encode(content)).slice(origin.bodyStart);
    const html = formatReaders[origin.format].html(body, { article: "2024/04/a.html", fileAt: () => null, items: text.items });
    return { html, items: text.items };
  };

  test("each heading of an item has its id, and the text is as it was written", () => {
    const body = ["央视网消息（新闻联播）：", library, said, "某国媒体：邻国局势令人担忧", told].join("\n");
    const { html, items } = page("a.txt", seed({ body }));
    expect(html).toBe(
      [
        "<p>央视网消息（新闻联播）：</p>",
        `<h2 id="${items[0]?.id}">${library}</h2>`,
        `<p>${said}</p>`,
        `<h2 id="${items[1]?.id}">某国媒体：邻国局势令人担忧</h2>`,
        `<p>${told}</p>`,
      ].join("\n"),
    );
    expect(bare(textOf(html))).toBe(bare(body));
  });

  test("in Markdown too, where links to a heading lead to the new id", () => {
    const body = `## ${library} {#lib}\n\n${said}\n\n## ${line}\n\n见[上文](#lib)和[${line}](#${line})。${told}`;
    const { html, items } = page("a.md", markdownSeed({ body }));
    expect([...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id)).toEqual(items.map(({ id }) => id));
    expect([...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)).toEqual(items.map(({ id }) => id));
  });

  test("and in what is left of HTML", () => {
    const { html, items } = page("a.txt", seed({ body: `<h3>${library}</h3><p>${said}</p><h3>${line}</h3><p><b>${told}</b></p>` }));
    expect([...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id)).toEqual(items.map(({ id }) => id));
    expect(items.length).toBe(2);
  });

  test("a heading of an article that is no roundup has none", () => {
    expect(page("a.txt", seed({ body: [said, library, told].join("\n") })).html).toContain(`<h2>${library}</h2>`);
  });
});

test("whatever the lines, all of them are shown, and each item has a heading with an id of its own", () => {
  const lines = fc.array(fc.constantFrom(library, said, line, told, rain, "央视网消息：", "---", "一、总则", "甲<乙", "（记者 张三）"), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(lines, (all) => {
      const body = all.join("\n");
      const blocks = formatReaders.txt.blocks(body);
      const items = itemsOf(blocks, "a");
      const html = formatReaders.txt.html(body, { article: "a", fileAt: () => null, items });
      expect(bare(textOf(html))).toBe(bare(body));
      const ids = [...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids).toEqual(items.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
