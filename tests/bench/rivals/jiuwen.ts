import { join } from "node:path";
import type { Contender } from "./contender.ts";
import { articlesPerTag, type News } from "./news.ts";

/** The same work by Jiuwen's own stack (`compileLean`): articles are given as text seeds that name their tags. */
export function jiuwen(tool: string): Contender {
  return {
    name: "Jiuwen, same work",
    version: [process.execPath, "--version"],
    files: (news) => ({
      "seeds/archive.yaml": "keywords: off\n",
      ...Object.fromEntries(news.map((one) => [`seeds/${one.id}.txt`, seed(one)])),
    }),
    build: (site, output) => [process.execPath, tool, "build", "--clean", join(site, "seeds"), "--output", output],
    pages,
    upTo: Number.POSITIVE_INFINITY,
    isBeside: () => false,
  };
}

function seed({ title, date, views, tags, paragraphs }: News): string {
  const header = [`标题: ${title}`, `发布日期: ${date.slice(0, 16)}`, `浏览次数: ${views}`, `标签: ${tags.join("、")}`, "正文内容:"];
  return [...header, ...paragraphs, ""].join("\n");
}

/** Each article, the pages of the index and of each tag's index, and the list of tags in two orders. */
function pages(news: readonly News[]): number {
  return news.length + 2 + [news.length, ...articlesPerTag(news)].reduce((sum, articles) => sum + pagesOfIndex(articles), 0);
}

/** The first page, the sealed ones, and the one that stands where the next will be sealed. */
function pagesOfIndex(articles: number): number {
  const full = Math.floor(articles / 20);
  return full > 1 ? full + 1 : 1;
}
