import { expect, test } from "vitest";
import { parsePage } from "../../src/webpage/page-document.ts";
import { linesOf } from "../../src/webpage/page-lines.ts";
import { postsIn } from "../../src/webpage/several-posts.ts";

const text = "<p>昨日上午，学校迎来了建校六十周年，全校师生与返校的校友在操场上相聚。</p>";
const post = (id: number) => `<div>${text}<p>张贴 @ 2005-06-1${id} <a href="/view?id=${id}#mark">共 3 篇评论</a></p></div>`;

test.each<[string, string, number]>([
  ["each with its own comments are several", post(1) + post(2) + post(3), 3],
  ["of only two are not sure", post(1) + post(2), 0],
  ["that have one address are one text", post(1) + post(1) + post(1), 0],
  [
    "have sentences, and a list of others has none",
    `${text}${[1, 2, 3].map((id) => `<p><a href="/${id}">共 3 篇评论</a></p>`).join("")}`,
    0,
  ],
])("posts %s", (_name, html, expected) => {
  const parsed = parsePage(`<body>${html}</body>`);
  expect(parsed.ok && postsIn(linesOf(parsed.document.body))).toBe(expected);
});
