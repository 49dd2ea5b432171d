import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createOldPages } from "../../src/archive/old-pages.ts";
import type { Article } from "../../src/ingest/article.ts";
import { article, markdownSeed } from "../articles.ts";

/** An article of this header, beside its title, at a day of May. */
const news = (id: string, header: string, day = 10): Article =>
  article(`${id}.md`, markdownSeed({ front: `title: ${id}\ndate: 2024-05-${day}\nviews: 1\n${header}` }));

const meeting = news("meeting", "url: http://www.example.edu.cn/info/1002/10223.htm");
const other = news("other", "original: {url: https://example.edu.cn/info/1003/55.htm}");
const moved = news("moved", "url: http://www.example.edu.cn/a.htm\naliases: [/info/1004/7.htm, http://old.example.org/view.asp?id=3]");
const report = news("report", "aliases: [/2019/05/report/, report]");
const posted = news("posted", "url: http://mp.weixin.qq.com/s/AbC");
const all = [meeting, other, moved, report, posted];

const found = (address: string, from = meeting, articles = all, hosts: readonly string[] | null = null) =>
  createOldPages(articles, hosts).articleAt(address, from)?.summary.id ?? null;

describe("an address in an article leads to the one that stood there", () => {
  test.each([
    ["http://www.example.edu.cn/info/1002/10223.htm", "meeting"],
    ["https://example.edu.cn/info/1002/10223.htm#p3", "meeting"],
    ["http://www.EXAMPLE.edu.cn/info/1002/10223.htm?from=timeline", "meeting"],
    ["http://www.example.edu.cn./info/1002/10223.htm", "meeting"],
    ["http://user:pw@www.example.edu.cn/info/1002/10223.htm", "meeting"],
    ["http://www.example.edu.cn/info/1003/55.htm", "other"],
    ["http://www.example.edu.cn/info/1004/7.htm", "moved"],
    ["http://www.example.edu.cn/a.htm", "moved"],
    ["https://old.example.org/view.asp?id=3", "moved"],
    ["http://mp.weixin.qq.com/s/AbC", "posted"],
    // Of an article that tells no host, a path is one on any site that is gone.
    ["http://example.edu.cn/2019/05/report/index.html", "report"],
    // Letters keep their case, and what is no page of the table leads nowhere.
    ["http://mp.weixin.qq.com/s/abc", null],
    ["http://old.example.org/view.asp?id=4", null],
    ["http://www.example.com/info/1002/10223.htm", null],
    ["http://old.example.org/info/1002/10223.htm", null],
    ["http://www.example.edu.cn/report", null],
    ["http://www.example.edu.cn/", null],
    ["http://[", null],
  ])("%s: %s", (address, id) => {
    expect(found(address)).toBe(id);
  });

  test.each([
    ["../1003/55.htm", meeting, "other"],
    ["/info/1003/55.htm", meeting, "other"],
    ["10223.htm", meeting, "meeting"],
    ["../1002/10223.htm?from=timeline", other, "meeting"],
    ["55.htm", meeting, null],
    // A path from the root is one of the old site, wherever its article stood.
    ["/info/1003/55.htm", posted, "other"],
    ["/info/1003/55.htm", report, "other"],
    ["info/1003/55.htm", report, null],
    ["../1003/55.htm", report, null],
    ["//", meeting, null],
  ])("%s, from where an article stood", (address, from, id) => {
    expect(found(address, from)).toBe(id);
  });

  test("the oldest, if several stood there, and none at the front page", () => {
    const again = news("again", "url: http://www.example.edu.cn/info/1002/10223.htm", 9);
    const fronts = ["a", "b", "c"].map((id) => news(id, "url: http://www.example.edu.cn/"));
    expect(found("http://www.example.edu.cn/info/1002/10223.htm", meeting, [meeting, again])).toBe("again");
    expect(found("http://www.example.edu.cn/info/1002/10223.htm", meeting, [again, meeting])).toBe("again");
    expect(found("http://www.example.edu.cn/", meeting, fronts)).toBeNull();
  });
});

describe("what is gone is what is at the hosts", () => {
  const isGone = (address: string, articles: readonly Article[], hosts: readonly string[] | null = null) =>
    createOldPages(articles, hosts).isGone(address);
  const originals = (count: number, host = "www.example.edu.cn") =>
    Array.from({ length: count }, (_, index) => news(`${host}${index}`, `url: http://${host}/${index}.htm`));
  const page = "https://example.edu.cn/gone.htm";

  test("that the settings name, and none beside them", () => {
    expect(isGone(page, [], ["www.example.edu.cn"])).toBe(true);
    expect(isGone(page, [other], ["old.example.org"])).toBe(false);
    expect(isGone(page, originals(5), [])).toBe(false);
    expect(isGone("http://新闻.example.cn/1.htm", [], ["新闻.example.cn"])).toBe(true);
    expect(isGone("http://news.example.edu.cn/1.htm", [], ["www.example.edu.cn"])).toBe(false);
    expect(isGone("http://example.edu.cn:8080/1.htm", [], ["www.example.edu.cn"])).toBe(false);
  });

  test("at which pages were fetched", () => {
    expect(isGone(page, [other])).toBe(true);
    expect(isGone(page, [news("a", "original: {file: a.html}")])).toBe(false);
  });

  test("at which at least half of all articles stood, and three of them", () => {
    expect(isGone(page, originals(2))).toBe(false);
    expect(isGone(page, originals(3))).toBe(true);
    expect(isGone(page, [...originals(3), ...originals(3, "old.example.org")])).toBe(true);
    expect(isGone(page, [...originals(3), ...originals(4, "old.example.org")])).toBe(false);
    expect(isGone(page, [...originals(3), ...["a", "b", "c", "d"].map((id) => news(id, "source: 校报"))])).toBe(false);
  });

  test("and no path, which is always of the old site", () => {
    expect(isGone("/gone.htm", [other])).toBe(false);
  });
});

test("no address is too odd to be asked for", () => {
  const odd = fc.stringMatching(/^(?:https?:\/\/|\/|\.\.\/)?[\s\S]{0,20}$/);
  fc.assert(
    fc.property(odd, (address) => {
      expect(() => found(address)).not.toThrow();
    }),
  );
});
