import { join } from "node:path";
import { jiuwen, type Run, readFiles, writeFiles } from "../workspace.ts";

/** The smallest picture. */
export const gif = Buffer.from("R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==", "base64");

/** A page as a content system of a university writes it (博达 VSB); each part can be replaced. */
export function savedPage({
  title = "西迁精神报告会举行",
  date = "2024-05-10 16:05" as string | null,
  body = `<p>五月十日，西迁精神报告会在创新港举行，各学院师生五百余人参加了报告会，会议由党委宣传部主持。</p>
<p>报告人回顾了学校一九五六年由上海迁往西安的经过，讲述了几代师生扎根西部、服务国家的故事。</p>`,
  head = "",
} = {}): string {
  const dated = date === null ? "" : `<meta name="PubDate" content="${date}">`;
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>${title}</title><meta name="ArticleTitle" content="${title}">${dated}${head}</head>
<body><div class="nav"><a href="/">首页</a></div><h1>${title}</h1>
<div id="vsb_content"><div class="v_news_content">${body}</div></div></body></html>`;
}

/** A list of links, which is no article. */
const listPage = `<!doctype html><html><head><meta charset="utf-8"><title>新闻列表</title></head><body><ul>
${Array.from({ length: 20 }, (_, index) => `<li><a href="info/1002/${index}.htm">学校召开第${index}次工作会议</a> 2024-05-${index + 10}</li>`).join("\n")}
</ul></body></html>`;

/** Imports the sources of a folder, named by their paths below it, into its `articles`. */
export function imported(folder: string, sources: readonly string[], options: readonly string[] = []): Run {
  return jiuwen(["import", ...sources.map((source) => join(folder, source)), "--output", join(folder, "articles"), ...options]);
}

/** The texts of seeds in the `articles` of a folder, by their paths. */
export function seedsIn(folder: string): Map<string, string> {
  const files = readFiles(join(folder, "articles"));
  return new Map([...files].flatMap(([path, bytes]) => (path.endsWith(".md") ? [[path, bytes.toString("utf8")] as const] : [])));
}

/** A mirror of a small site: two articles with a picture and an attachment, and a list. */
export function writeMirror(folder: string): void {
  const files = '<p><img src="/images/a.gif"><img src="/images/gone.gif"></p><p><a href="file/表.pdf">附件：报名表</a></p>';
  writeFiles(join(folder, "mirror/www.a.edu.cn"), {
    "index.htm": listPage,
    "info/1002/1.htm": savedPage({ body: `${bodyOf("一")}${files}` }),
    "info/1002/2.htm": savedPage({
      title: "学校召开工作会议",
      date: "2023-04-01",
      body: `${bodyOf("二")}<p><a href="1.htm">见前文</a></p>`,
    }),
    "images/a.gif": gif,
    "info/1002/file/表.pdf": "%PDF-1.4\n%%EOF\n",
  });
}

/** A body of two paragraphs with a word of its own. */
export function bodyOf(word: string): string {
  return `<p>第${word}篇报道说，学校在创新港召开了工作会议，各学院和机关部处的负责人参加了会议，会议由校长主持。</p>
<p>会议听取了第${word}项工作的进展情况，研究了下一阶段的安排，并要求各单位按照计划认真落实。</p>`;
}
