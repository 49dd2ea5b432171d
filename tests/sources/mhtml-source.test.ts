import { describe, expect, test } from "vitest";
import { entriesIn, saved, textOf, told } from "./entries.ts";

const crlf = (text: string) => text.replaceAll("\n", "\r\n");

/** A page as Chromium saves it. */
const blink = crlf(`From: <Saved by Blink>
Snapshot-Content-Location: http://www.a.cn/info/1.htm
Subject: =?utf-8?Q?=E6=96=B0=E9=97=BB?=
Date: Tue, 5 Jan 2021 08:30:00 +0800
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----MultipartBoundary--abc----"


------MultipartBoundary--abc----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: http://www.a.cn/info/1.htm

<p title=3D"x">=E6=96=B0=E9=97=
=BB</p>
------MultipartBoundary--abc----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: http://www.a.cn/img/a.png

iVBORw0K
GgoA
------MultipartBoundary--abc----
Content-Type: text/css; charset="utf-8"
Content-Transfer-Encoding: binary
Content-ID: <css-1@mhtml.blink>

p { color: red }
------MultipartBoundary--abc------
`);

test("a page that a browser saved as one file is its page and then its parts, each with its address", async () => {
  const files = saved(await entriesIn("a.mht", blink));
  expect(files.map(({ place, url, fetched, mediaType, charset }) => [place, url, fetched, mediaType, charset])).toEqual([
    ["a.mht#1", "http://www.a.cn/info/1.htm", "2021-01-05T00:30:00.000Z", "text/html", null],
    ["a.mht#2", "http://www.a.cn/img/a.png", "2021-01-05T00:30:00.000Z", "image/png", null],
    ["a.mht#3", "cid:css-1@mhtml.blink", "2021-01-05T00:30:00.000Z", "text/css", "utf-8"],
  ]);
  expect(await textOf(files[0])).toBe('<p title="x">新闻</p>');
  expect(Buffer.from((await files[1]?.read()) ?? []).toString("hex")).toBe("89504e470d0a1a0a00");
  expect(await textOf(files[2])).toBe("p { color: red }");
});

test("bytes of a page are as they were in its own charset", async () => {
  const gbk = Buffer.from("d0c2cec5", "hex");
  const message = Buffer.concat([
    Buffer.from(
      crlf(
        'MIME-Version: 1.0\nContent-Type: text/html; charset="gb2312"\nContent-Transfer-Encoding: 8bit\nContent-Location: http://a.cn/\n\n',
      ),
    ),
    gbk,
  ]);
  const [file] = saved(await entriesIn("a.mht", message));
  expect([file?.url, file?.charset, Buffer.from((await file?.read()) ?? []).toString("hex")]).toEqual([
    "http://a.cn/",
    "gb2312",
    "d0c2cec5",
  ]);
});

test("the main page is the one that the message names, also within another part", async () => {
  const message = crlf(`MIME-Version: 1.0
Content-Type: multipart/related; boundary=a; start="<main>"

--a
Content-Type: text/html
Content-Location: http://a.cn/frame.htm

frame
--a
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

text
--b
Content-Type: text/html
Content-ID: <main>

main
--b--
--a--
`);
  const files = saved(await entriesIn("a.mhtml", message));
  expect(files.map(({ url }) => url)).toEqual(["cid:main", "http://a.cn/frame.htm", null]);
  expect(await Promise.all(files.map(textOf))).toEqual(["main", "frame", "text"]);
});

test("a file that was cut off gives the part that is cut off too, as far as it goes", async () => {
  const files = saved(await entriesIn("a.mht", blink.slice(0, blink.indexOf("GgoA"))));
  expect(files.map(({ place }) => place)).toEqual(["a.mht#1", "a.mht#2"]);
  expect(Buffer.from((await files[1]?.read()) ?? []).toString("hex")).toBe("89504e470d0a");
});

describe("no page is found in", () => {
  const nested = Array.from({ length: 100 }, (_, at) => `Content-Type: multipart/related; boundary=${at}\n\n--${at}\n`).join("");
  test.each([
    [
      "a message of pictures",
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: image/png\n\nx\n--a--\n",
    ],
    [
      "a message without its boundary",
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--b\nContent-Type: text/html\n\nx\n--b--\n",
    ],
    ["parts in parts without end", `MIME-Version: 1.0\n${nested}Content-Type: text/html\n\nx\n`],
    ["nothing at all", ""],
    ["HTML alone", "<html><p>新闻</p></html>"],
    ["parts without the name of a boundary", "MIME-Version: 1.0\nContent-Type: multipart/related\n\n--a\nContent-Type: text/html\n\nx\n"],
    ["a header alone", "MIME-Version: 1.0\nContent-Type: multipart/related"],
  ])("%s", async (_name, message) => {
    expect(told(await entriesIn("a.mht", crlf(message)))).toEqual([
      "a.mht: no page is found in it; open it in a browser and save it again, as HTML",
    ]);
  });
});

test("a file that is too large is told", async () => {
  expect(told(await entriesIn("a.mht", blink, { fileBytes: 500 }))).toEqual([
    "a.mht: it has 0.1 MB, more than the 0.1 MB that a page or file may have; save it smaller",
  ]);
});

test("base64 that is none gives what can be read of it", async () => {
  const message = "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n!!!PH\u0000A+???\n";
  const [file] = saved(await entriesIn("a.mht", message));
  expect((await textOf(file)).slice(0, 3)).toBe("<p>");
});

test("a hundred thousand parts are read, each where it stands", async () => {
  const part = "--b\nContent-Type: text/html\n\nx\n";
  const files = saved(
    await entriesIn("a.mht", `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n${part.repeat(100_000)}--b--\n`),
  );
  expect(files).toHaveLength(100_000);
  expect(files.at(-1)?.place).toBe("a.mht#100000");
  expect(await textOf(files.at(-1))).toBe("x");
});
