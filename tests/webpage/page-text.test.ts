import { describe, expect, test } from "vitest";
import { decodePage } from "../../src/webpage/page-text.ts";

// `TextEncoder` writes UTF-8 alone; these are 中文新闻，学校的老师和学生们在一起。 in other charsets.
const gbk = Uint8Array.from(Buffer.from("d6d0cec4d0c2cec5a3acd1a7d0a3b5c4c0cfcaa6bacdd1a7c9fac3c7d4dad2bbc6f0a1a3", "hex"));
const utf8 = new TextEncoder().encode("中文新闻，学校的老师和学生们在一起。");
const big5 = Uint8Array.from(Buffer.from("a4a4a4e5b773bb44a141bec7aed5aabaa6d1aec9a8acb2b0a9cdbec7a5cdadcca6baa440b05fa143", "hex"));

function behind(declaration: string, bytes: Uint8Array): Uint8Array {
  return new Uint8Array([...new TextEncoder().encode(declaration), ...bytes]);
}

describe("the charset of a page is", () => {
  test.each<[string, Uint8Array, string | null, string, string]>([
    ["what the server says", behind("<p>", gbk), "gb2312", "GB18030", "header of the server"],
    ["what its meta says", behind("<meta charset=gbk>", gbk), null, "GB18030", "meta of the page"],
    [
      "what its longer meta says",
      behind('<META http-equiv=Content-Type content="text/html; charset=x-gbk">', gbk),
      null,
      "GB18030",
      "meta of the page",
    ],
    [
      "what its XML declaration says",
      behind('<?xml version="1.0" encoding="gb2312"?>', gbk),
      null,
      "GB18030",
      "XML declaration of the page",
    ],
    ["what its mark says, whatever the server says", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), "gbk", "UTF-8", "byte order mark"],
    [
      "UTF-8 if it is declared as gb2312",
      behind("<meta charset=gb2312>", utf8),
      null,
      "UTF-8",
      "its bytes, which are not what is declared",
    ],
    ["GBK if it is declared as UTF-8", behind("<meta charset=utf-8>", gbk), null, "GB18030", "its bytes, which are not what is declared"],
    ["Big5 if nobody says so", behind("<p>", big5), null, "Big5", "its bytes"],
    ["GBK if nobody says so", behind("<p>", gbk), null, "GB18030", "its bytes"],
  ])("%s", (_name, bytes, server, name, from) => {
    const { charset } = decodePage(bytes, server);
    expect(charset.name).toBe(name);
    expect(charset.from).toContain(from);
    expect(charset.lost).toBe(0);
  });
});
