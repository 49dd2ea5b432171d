import { describe, expect, test } from "vitest";
import type { Article } from "../../src/ingest/article.ts";
import type { Kind, Page } from "../../src/site/page.ts";
import { rankingPath } from "../../src/site/paths.ts";
import aboutTemplate from "../../templates/about.11ty.tsx";
import articleTemplate from "../../templates/article.11ty.tsx";
import homeTemplate from "../../templates/home.11ty.tsx";
import monthTemplate from "../../templates/month.11ty.tsx";
import rankingTemplate from "../../templates/ranking.11ty.tsx";
import tagTemplate from "../../templates/tag.11ty.tsx";
import yearTemplate from "../../templates/year.11ty.tsx";
import { article } from "../articles.ts";
import { textOf } from "../html.ts";
import { pageOf, plan } from "../site/plans.ts";
import { seed } from "../workspace.ts";

/** A page as its template gets it, in an archive of these articles, whose bodies do not matter here. */
function planned<K extends Kind>(kind: K, articles: readonly Article[], path?: string): Page<K> {
  // TypeScript cannot see that a page of a kind is one of that kind.
  return pageOf(plan(articles), kind, path) as Page<K>;
}

const dated = (...dates: string[]) => dates.map((date, index) => article(`a${index}.txt`, seed({ date })));

describe("home", () => {
  const opening = (...dates: string[]) => {
    const html = homeTemplate.render({ planned: planned("home", dated(...dates)) });
    return textOf(/<header class="opening".*?<\/header>/s.exec(html)?.[0] ?? "");
  };

  test.each([
    [["2021-09-18 22:24", "2024-04-24 18:29"], "2021年9月18日—2024年4月24日，共 2 篇"],
    [["2024-04-24"], "2024年4月24日，共 1 篇"],
    [["2024-04-24 08:00", "2024-04-24 18:29"], "2024年4月24日，共 2 篇"],
  ])("says of articles of %j: %s", (dates, expected) => {
    expect(opening(...dates)).toContain(expected);
  });

  test("groups the digits of large numbers", () => {
    const page = planned("home", dated("2024-04-24"));
    const with10000 = { ...page, props: { ...page.props, count: 10_000 } };
    expect(homeTemplate.render({ planned: with10000 })).toContain("共 10,000 篇");
  });

  test.each([
    [["2021-09-18", "2023-09-18"], "2022年没有文章"],
    [["2021-09-18", "2024-04-24"], "2022—2023年间没有文章"],
    [["1996-01-01", "2010-01-01"], "1997—2009年间没有文章"],
  ])("says of the years between articles of %j: %s", (dates, expected) => {
    const html = homeTemplate.render({ planned: planned("home", dated(...dates)) });
    expect([...html.matchAll(/>([^<>]*年(?:间)?没有文章)</g)].map(([, text]) => text)).toEqual([expected]);
  });

  test("has bars of nine units each, ten from one to the next, from edge to edge of the chart", () => {
    const dates = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, "0")}-01`);
    const html = homeTemplate.render({ planned: planned("home", dated(...dates)) });
    expect([...html.matchAll(/viewBox="([^"]*)"/g)].map(([, box]) => box)).toEqual(["0 0 119 100"]);
    const rects = (name: string) =>
      [...html.matchAll(new RegExp(`<rect class="${name}" x="([^"]*)"(?: y="[^"]*")? width="([^"]*)"`, "g"))].map(([, x, width]) => [
        x,
        width,
      ]);
    const starts = Array.from({ length: 12 }, (_, month) => String(month * 10));
    expect(rects("bar")).toEqual(starts.map((x) => [x, "9"]));
    expect(rects("reach")).toEqual(starts.map((x) => [x, "10"]));
  });
});

test("an article says how many minutes it takes to read, and how many bytes its file has, in groups of three digits", () => {
  const long = article("a.txt", seed({ body: "会".repeat(4000) }));
  const html = textOf(articleTemplate.render({ planned: planned("article", [long]) }));
  expect(html).toContain("阅读约需 10 分钟");
  expect(long.origin.bytes).toBeGreaterThan(12_000);
  expect(html).toContain(`（12,${String(long.origin.bytes).slice(2)} 字节，UTF-8，原样保存）`);
});

test("a month leads to each of its days in all years by the day's own name", () => {
  const html = monthTemplate.render({ planned: planned("month", dated("2024-04-24", "2024-04-01")) });
  const asides = [...html.matchAll(/<a href="([^"]*)" class="aside">([^<]*)<\/a>/g)].map(([, to, text]) => [to, text]);
  expect(asides).toEqual([
    ["../../on-this-day/04-24.html", "历年4月24日"],
    ["../../on-this-day/04-01.html", "历年4月1日"],
  ]);
});

describe("a year", () => {
  const html = (views: string | null) => yearTemplate.render({ planned: planned("year", [article("a.txt", seed({ views }))]) });

  test("leads to its ranking", () => {
    expect(html("7")).toContain('<a href="../ranking/2024.html">2024年浏览排行</a>');
  });

  test("without known views leads to none of its own", () => {
    expect(html(null)).not.toContain("ranking/2024.html");
  });
});

describe("a ranking", () => {
  const html = (views: string | null) =>
    rankingTemplate.render({ planned: planned("ranking", [article("a.txt", seed({ views }))], "ranking/index.html") });

  test("says what it counts", () => {
    expect(html("7")).toContain("<p>浏览次数照录原始文件，此后的浏览不计；未记浏览次数的文章不列入。次数相同的，较新的在前。</p>");
  });

  test("groups the digits of many views, as lists of articles do", () => {
    expect(html("123456")).toContain('<span class="views">浏览 123,456 次</span>');
  });
});

test.each([
  ["【要闻】会议", "", "tags/要闻/index.html", "“要闻”栏目的 1 篇文章。"],
  ["会议", "标签: 通讯\n", "tags/通讯/index.html", "与“通讯”有关的 1 篇文章。"],
])("of the article %s with %j the page %s is described so: %s", (title, more, path, expected) => {
  const html = tagTemplate.render({ planned: planned("tag", [article("a.txt", seed({ title, more }))], path) });
  expect(html).toContain(`<meta name="description" property="og:description" content="${expected}">`);
});

describe("about", () => {
  const page = planned("about", dated("2024-04-24"));

  test("has its rules under 凡例, and says that no file is left out", () => {
    const html = aboutTemplate.render({ planned: page });
    expect(html).toContain("<h2>凡例</h2>");
    expect(html).toContain("<h2>未收录的文件</h2><p>全部文章均已收录。</p>");
  });

  test("groups the digits of large numbers", () => {
    const props = { ...page.props, count: 10_000, characters: 1_234_567 };
    const text = textOf(aboutTemplate.render({ planned: { ...page, props } }));
    expect(text).toContain("10,000 篇");
    expect(text).toContain("1,234,567 字");
  });

  test.each([
    ["Asia/Shanghai", "北京时间（Asia/Shanghai）"],
    ["Asia/Urumqi", "Asia/Urumqi"],
  ])("calls the zone %s %s", (timeZone, called) => {
    const html = aboutTemplate.render({ planned: { ...page, site: { ...page.site, timeZone } } });
    expect(html).toContain(`<dt>时区</dt><dd>${called}</dd>`);
  });

  test("says of views only where any are known", () => {
    const views = (sections: Page["site"]["sections"]) =>
      /日期[^。]*所记为准[^。]*。/.exec(textOf(aboutTemplate.render({ planned: { ...page, site: { ...page.site, sections } } })))?.[0];
    expect(views([])).toBe("日期以原始文件所记为准。");
    expect(views([{ name: "ranking", label: "排行", to: { path: rankingPath, fragment: null } }])).toBe(
      "日期与浏览次数以原始文件所记为准；原始文件未记浏览次数的，本站不显示。",
    );
  });

  test("tells which tags have feeds, where any has", () => {
    const feeds = (leastForTagFeed: number | null) => {
      const text = textOf(aboutTemplate.render({ planned: { ...page, props: { ...page.props, leastForTagFeed } } }));
      return /新文章可以订阅：[^。]*。/.exec(text)?.[0];
    };
    expect(feeds(null)).toBe("新文章可以订阅：Atom、JSON Feed。");
    expect(feeds(10)).toBe("新文章可以订阅：Atom、JSON Feed；满 10 篇的标签，标签页末另有该标签的订阅地址。");
  });

  test("parts the months of the coverage calendar where those of a leap year begin", () => {
    const [, path = ""] = /<path class="months-begin" d="([^"]*)"/.exec(aboutTemplate.render({ planned: page })) ?? [];
    const starts = [31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];
    expect(path).toBe(starts.map((day) => `M${day} 0v10`).join(""));
  });
});

test("what is set in a narrow measure says which", () => {
  const mainOf = (html: string) => /<main[^>]*>/.exec(html)?.[0];
  const articles = dated("2024-04-24");
  expect(mainOf(articleTemplate.render({ planned: planned("article", articles) }))).toBe('<main id="main" class="of-article">');
  expect(mainOf(aboutTemplate.render({ planned: planned("about", articles) }))).toBe('<main id="main" class="of-prose">');
  expect(mainOf(homeTemplate.render({ planned: planned("home", articles) }))).toBe('<main id="main">');
  expect(mainOf(yearTemplate.render({ planned: planned("year", articles) }))).toBe('<main id="main">');
});
