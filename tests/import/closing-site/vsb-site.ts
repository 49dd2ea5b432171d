import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { png } from "../../media/pictures.ts";
import { type Column, columns, type News, news, pathOf } from "./news.ts";

/** The name of the site that closes. No such name can be on the web (RFC 2606). */
export const oldHost = "www.xjxy.example";

/**
 * A site in the manner of 博达 VSB, served as a proxy, so that a crawler asks it for pages at their own
 * addresses: lists of columns in pages, static articles with pictures and attachments behind a
 * script's address, the same articles at the system's inner address and in print, an old address
 * that leads on, a page for those who are to log in, and one that says with status 200 that there is
 * nothing.
 */
export async function serveOldSite(): Promise<{ readonly proxy: string; readonly server: Server }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? "", `http://${oldHost}`);
  const html = (text: string) => response.writeHead(200, { "content-type": "text/html" }).end(text);
  const article = news.find((one) => pathOf(one) === pathname || isInnerAddressOf(one, pathname, searchParams));
  const list = columns.flatMap((column) => lists(column)).find(({ path }) => path === pathname);
  if (article) html(articlePage(article, searchParams.has("print")));
  else if (pathname === "/" || pathname === "/index.htm") html(homePage());
  else if (list) html(listPage(list));
  else if (pathname === "/view.asp") {
    const moved = news.find(({ id }) => String(id) === searchParams.get("id"));
    if (moved) response.writeHead(301, { location: pathOf(moved) }).end();
    else html(page("提示信息", "<p>您访问的页面不存在或已被删除！</p>"));
  } else if (pathname === "/system/login.jsp") html(page("用户登录", loginForm));
  else if (pathname.startsWith("/__local/")) response.writeHead(200, { "content-type": "image/png" }).end(png(64, 48));
  else if (pathname === "/system/_content/download.jsp") sendAttachment(response, searchParams);
  else if (pathname === "/robots.txt") response.writeHead(404).end();
  else response.writeHead(404, { "content-type": "text/html" }).end("<h1>404</h1>");
}

function isInnerAddressOf({ id }: News, path: string, fields: URLSearchParams): boolean {
  return path === "/content.jsp" && fields.get("urltype") === "news.NewsContentUrl" && fields.get("wbnewsid") === String(id);
}

function sendAttachment(response: ServerResponse, fields: URLSearchParams): void {
  const name = encodeURIComponent(`附件${fields.get("wbfileid")}.pdf`);
  const type = { "content-type": "application/pdf", "content-disposition": `attachment;filename*=UTF-8''${name}` };
  response.writeHead(200, type).end(`%PDF-1.4\n% ${fields.get("wbfileid")}\n%%EOF\n`);
}

interface List {
  readonly column: Column;
  readonly path: string;
  readonly articles: readonly News[];
  readonly others: readonly string[];
}

/** The lists of a column, eight articles a page: `xwdt.htm`, and `xwdt/1.htm` and so on. */
function lists(column: Column): List[] {
  const all = news.filter((one) => one.column === column).toReversed();
  const paths = Array.from({ length: Math.ceil(all.length / 8) }, (_, number) => `/${column.stem}${number === 0 ? "" : `/${number}`}.htm`);
  return paths.map((path, number) => ({ column, path, articles: all.slice(number * 8, number * 8 + 8), others: paths }));
}

function listPage({ column, articles, others }: List): string {
  const items = articles.map(
    (one) => `<li><a href="${pathOf(one)}" title="${one.title}">${one.title}</a><span>${one.date.slice(0, 10)}</span></li>`,
  );
  const pages = others.map((path, number) => `<a href="${path}">${number + 1}</a>`);
  return page(column.name, `<ul class="list">${items.join("\n")}</ul><div class="pages">${pages.join(" ")}</div>`);
}

function homePage(): string {
  const latest = news.slice(-6).map((one) => `<li><a href="${pathOf(one)}">${one.title}</a></li>`);
  const inner = news
    .slice(0, 5)
    .map(
      ({ id, column, title }) =>
        `<li><a href="/content.jsp?urltype=news.NewsContentUrl&amp;wbtreeid=${column.tree}&amp;wbnewsid=${id}">${title}</a></li>`,
    );
  const moved = news.slice(5, 10).map(({ id, title }) => `<li><a href="/view.asp?id=${id}">${title}</a></li>`);
  const more = `<li><a href="/view.asp?id=9">旧闻一则</a></li><li><a href="/system/login.jsp">登录</a></li>`;
  return page("西交小院", `<ul>${[...latest, ...inner, ...moved, more].join("\n")}</ul>`);
}

const loginForm = `<form action="/system/login.jsp" method="post"><p>用户名：<input name="user"></p><p>密码：<input type="password" name="password"></p><input type="submit" value="登录"></form>`;

function articlePage(one: News, isPrint: boolean): string {
  const { id, title, date, author, paragraphs, hasPicture, hasAttachment, linksTo } = one;
  const at = news.indexOf(one);
  const [before, after] = [news[at - 1], news[at + 1]];
  const target = news.find((other) => other.id === linksTo);
  const body = [
    ...paragraphs.map((text) => `<p style="text-indent: 2em; line-height: 1.75em;"><span style="font-family: 宋体;">${text}</span></p>`),
    ...(hasPicture ? [`<p style="text-align: center;"><img src="/__local/1/2A/${id}/p${id}.png" width="500" vsbhref="vurl"></p>`] : []),
    ...(target
      ? [
          `<p>相关工作见<a href="../${target.column.tree}/${target.id}.htm">《${target.title}》</a>，另见<a href="http://${oldHost}/info/1002/99.htm">旧文</a>。</p>`,
        ]
      : []),
  ];
  const attachment = `<p>附件【<a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&amp;owner=1&amp;wbfileid=${id}" target="_blank">附件${id}.pdf</a>】已下载<span id="nattach${id}">次</span></p>`;
  const text = `<form name="_newscontent_fromname"><div class="cont">
<h1 align="center">${title}</h1>
<div class="info" align="center">发布日期：${date.replace(/^(\d+)-(\d+)-(\d+)/, "$1年$2月$3日")}&nbsp;&nbsp;作者：${author}&nbsp;&nbsp;来源：宣传部&nbsp;&nbsp;点击：[<script>_showDynClicks("wbnews", 1, ${id})</script>]</div>
<div id="vsb_content"><div class="v_news_content">
${body.join("\n")}
</div></div>
${hasAttachment ? `<ul style="list-style-type:none;"><li>${attachment}</li></ul>` : ""}
<p>上一条：<a href="${before ? pathOf(before) : "#"}">${before?.title ?? "没有了"}</a></p>
<p>下一条：<a href="${after ? pathOf(after) : "#"}">${after?.title ?? "没有了"}</a></p>
<div class="close"><a href="javascript:window.opener=null;window.close();">【关闭】</a> <a href="${pathOf(one)}?print=1">【打印】</a></div>
</div></form>`;
  return isPrint ? page(title, text) : page(title, text, one.column);
}

function page(title: string, content: string, column?: Column): string {
  const menu = columns.map(({ stem, name }) => `<li><a href="/${stem}.htm">${name}</a></li>`);
  const place = column
    ? `<div class="place">当前位置: <a href="/index.htm">首页</a> &gt;&gt; <a href="/${column.stem}.htm">${column.name}</a> &gt;&gt; 正文</div>`
    : "";
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html><head><title>${title}-西交小院</title><META Name="keywords" Content="西交小院,${title}" />
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<!--Announced by Visual SiteBuilder 9--><script type="text/javascript" src="/system/resource/js/counter.js"></script></head>
<body><div class="head"><ul class="menu"><li><a href="/index.htm">首页</a></li>${menu.join("")}</ul></div>
${place}<div class="main">${content}</div>
<div class="foot">版权所有：西交小院 地址：某市某路1号 邮编：100000</div></body></html>
`;
}
