import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { entriesAmong, entriesIn, saved, textOf, told } from "./entries.ts";
import { record, type TestRecord, warc, warcGz } from "./warcs.ts";

const page = "<p>新闻</p>";
const forms = [
  ["plain", "crawl.warc", warc],
  ["compressed record by record", "crawl.warc.gz", warcGz],
  ["compressed as one", "crawl.warc.gz", (...records: TestRecord[]) => gzipSync(warc(...records))],
] as const;

describe.each(forms)("a WARC file, %s,", (_form, name, make) => {
  test("gives what servers sent, with address, time, status, type and charset", async () => {
    const entries = await entriesIn(name, make({ type: "warcinfo", url: "", http: null, body: "software: x" }, { body: page }));
    const { read: _, ...file } = saved(entries)[0] ?? { read: null };
    expect(entries.length).toBe(1);
    expect(file).toEqual({
      kind: "saved",
      place: `${name}#2`,
      url: "http://www.a.cn/1.htm",
      fetched: "2024-05-06T07:08:09.000Z",
      status: 200,
      mediaType: "text/html",
      charset: "gb2312",
      location: null,
    });
  });

  test("gives each payload byte for byte, in any order, as often as it is asked for", async () => {
    const bodies = ["first", "second".repeat(30_000), "", "fourth\r\n\r\n"];
    const files = saved(await entriesIn(name, make(...bodies.map((body, at) => ({ body, url: `http://a.cn/${at}` })))));
    expect(await Promise.all(files.toReversed().map(textOf))).toEqual(bodies.toReversed());
    expect(await textOf(files[1])).toBe(bodies[1]);
  });

  test("passes over requests, metadata and what stands for no page", async () => {
    const others = ["request", "metadata", "warcinfo"].map((type) => ({ type, body: "x" }));
    const entries = await entriesIn(
      name,
      make(
        ...others,
        { type: "resource", url: "urn:pageinfo:http://a.cn/", http: null },
        { type: "response", url: "dns:a.cn", http: null },
        { body: page },
      ),
    );
    expect(entries.map(({ place }) => place)).toEqual([`${name}#6`]);
  });

  test("gives what was sent on, with status and location", async () => {
    const [file] = saved(await entriesIn(name, make({ http: "HTTP/1.1 302 Found\r\nLocation: /b.htm" })));
    expect(file).toMatchObject({ status: 302, location: "/b.htm", mediaType: null });
  });

  test("resolves a page that was the same as before by its digest, though it stands further on", async () => {
    const digest = { "WARC-Payload-Digest": "sha1:ABC" };
    const revisit = { type: "revisit", url: "http://a.cn/2", http: "HTTP/1.1 304 Not Modified", fields: digest };
    const [first, , last] = saved(
      await entriesIn(name, make(revisit, { body: page, fields: digest }, { ...revisit, url: "http://a.cn/3" })),
    );
    expect([await textOf(first), first?.url]).toEqual([page, "http://a.cn/2"]);
    expect([await textOf(last), last?.url, last?.status]).toEqual([page, "http://a.cn/3", 200]);
  });

  test("resolves one by the address that it refers to, where there are no digests", async () => {
    const refers = { "WARC-Refers-To-Target-URI": "http://a.cn/old" };
    const [, file] = saved(
      await entriesIn(name, make({ url: "http://a.cn/old", body: page }, { type: "revisit", url: "http://a.cn/new", fields: refers })),
    );
    expect(await textOf(file)).toBe(page);
  });

  test("says of one whose original is nowhere how to get it", async () => {
    const [file] = saved(await entriesIn(name, make({ type: "revisit", fields: { "WARC-Payload-Digest": "sha1:GONE" } })));
    await expect(file?.read()).rejects.toThrow(
      "it repeats a page of an earlier crawl that is not in this source; import the earlier crawl too",
    );
  });

  test("takes resources and conversions, which have no header of a server", async () => {
    const fields = { "Content-Type": "text/html; charset=utf-8" };
    const files = saved(
      await entriesIn(
        name,
        make({ type: "resource", http: null, body: page, fields }, { type: "conversion", http: null, body: page, fields }),
      ),
    );
    expect(files.map(({ status, mediaType, charset }) => [status, mediaType, charset])).toEqual([
      [null, "text/html", "utf-8"],
      [null, "text/html", "utf-8"],
    ]);
    expect(await textOf(files[0])).toBe(page);
  });

  test("reads a page of at most the bytes that a page may have, and names both numbers of a larger one", async () => {
    const files = saved(await entriesIn(name, make({ body: "x".repeat(400_000) }, { body: "x".repeat(400_001) }), { fileBytes: 400_000 }));
    expect((await files[0]?.read())?.length).toBe(400_000);
    await expect(files[1]?.read()).rejects.toThrow("it has 0.5 MB, more than the 0.4 MB that a page or file may have; save it smaller");
  });
});

describe("what a server has packed is unpacked:", () => {
  const chunked = (body: string) => `5;x=1\r\n${body.slice(0, 5)}\r\n${(body.length - 5).toString(16)}\r\n${body.slice(5)}\r\n0\r\n\r\n`;
  test.each<[string, string, string | Buffer]>([
    ["gzip", "Content-Encoding: gzip", gzipSync(page)],
    ["gzip under its other name", "Content-Encoding: X-GZIP", gzipSync(page)],
    ["deflate", "Content-Encoding: deflate", deflateSync(page)],
    ["deflate as some servers understand it", "Content-Encoding: deflate", deflateRawSync(page)],
    ["Brotli", "Content-Encoding: br", brotliCompressSync(page)],
    ["twice", "Content-Encoding: gzip, br", brotliCompressSync(gzipSync(page))],
    ["pieces", "Transfer-Encoding: chunked", chunked(page).replace(page.slice(5), page.slice(5))],
    ["what the crawler has unpacked already", "Content-Encoding: gzip", page],
    ["Brotli that the crawler has unpacked already", "Content-Encoding: br", page],
    ["pieces that the crawler has joined already", "Transfer-Encoding: chunked", page],
    ["an encoding that is none", "Content-Encoding: utf-8", page],
  ])("%s", async (_name, header, body) => {
    const text = header.startsWith("Transfer") && body !== page ? chunked("<p>News</p>") : body;
    const [file] = saved(await entriesIn("a.warc", warc({ http: `HTTP/1.1 200 OK\r\n${header}`, body: text })));
    expect(await textOf(file)).toBe(text === body ? page : "<p>News</p>");
  });

  test.each<[string, string, string | Buffer, string]>([
    [
      "a gzip bomb",
      "Content-Encoding: gzip",
      gzipSync(Buffer.alloc(3_000_000)),
      "it unpacks to more than the 1 MB that a page or file may have; it is not read",
    ],
    [
      "a Brotli bomb",
      "Content-Encoding: br",
      brotliCompressSync(Buffer.alloc(3_000_000)),
      "it unpacks to more than the 1 MB that a page or file may have; it is not read",
    ],
    [
      "gzip that is cut off",
      "Content-Encoding: gzip",
      gzipSync(page).subarray(0, 20),
      "its compressed bytes end too early, as in a copy that was cut off; copy it again",
    ],
    [
      "pieces that are cut off",
      "Transfer-Encoding: chunked",
      "5\r\nabcde\r\nff\r\nabc",
      "it ends before all of it was sent; crawl the page again",
    ],
    [
      "pieces that do not fit",
      "Transfer-Encoding: chunked",
      "5\r\nabcde\r\nzz\r\nabc",
      "the pieces in which it was sent do not fit together; crawl the page again",
    ],
    [
      "an encoding that nobody knows",
      "Content-Encoding: zstd",
      "\u0001\u0002",
      'the server packed it as "zstd", which is not known; crawl the page again without that encoding',
    ],
  ])("%s is told", async (_name, header, body, reason) => {
    const [file] = saved(await entriesIn("a.warc", warc({ http: `HTTP/1.1 200 OK\r\n${header}`, body }), { fileBytes: 1_000_000 }));
    await expect(file?.read()).rejects.toThrow(reason);
  });
});

describe("a WARC file that is damaged gives what is before the damage, and says where it is:", () => {
  const good = { body: page };
  const length = record(good).length;
  const packed = gzipSync(record(good));
  const bad = Buffer.from(packed);
  bad.fill(0xff, 40, 60);
  const wrongSum = Buffer.from(packed);
  wrongSum[packed.length - 8] = (wrongSum[packed.length - 8] ?? 0) ^ 1;
  test.each<[string, string, Buffer, string]>([
    [
      "a record that never ends",
      "a.warc",
      warc(good, { ...good, claimed: 9_000_000_000_000 }),
      `a.warc: record 2, at byte ${length}: it should have 9000000000000 bytes, but the file ends after 77, as in a copy that was cut off; copy it again`,
    ],
    [
      "a file that was cut off",
      "a.warc",
      warc(good, good).subarray(0, -20),
      `a.warc: record 2, at byte ${length}: it should have 73 bytes, but the file ends after 57, as in a copy that was cut off; copy it again`,
    ],
    [
      "a record that never ends, compressed",
      "a.warc.gz",
      warcGz(good, { ...good, claimed: 9_000 }),
      `a.warc.gz: record 2, at byte ${packed.length}: it should have 9000 bytes, but the file ends after 77, as in a copy that was cut off; copy it again`,
    ],
    [
      "a compressed file that was cut off",
      "a.warc.gz",
      warcGz(good, good).subarray(0, -20),
      `a.warc.gz: record 2, at byte ${packed.length}: its compressed bytes end too early, as in a copy that was cut off; copy it again`,
    ],
    [
      "a compressed file that was cut off in its last bytes",
      "a.warc.gz",
      warcGz(good, good).subarray(0, -3),
      `a.warc.gz: record 2, at byte ${packed.length}: its compressed bytes end too early, as in a copy that was cut off; copy it again`,
    ],
    [
      "damaged compression",
      "a.warc.gz",
      Buffer.concat([packed, bad]),
      `a.warc.gz: record 2, at byte ${packed.length}: its compressed bytes are damaged; copy it again`,
    ],
    [
      "compression with another sum",
      "a.warc.gz",
      Buffer.concat([packed, wrongSum]),
      `a.warc.gz: record 2, at byte ${packed.length}: its compressed bytes are damaged; copy it again`,
    ],
    [
      "something else between records",
      "a.warc",
      Buffer.concat([record(good), Buffer.from("<html>"), record(good)]),
      `a.warc: record 2, at byte ${length}: no record begins here; the rest of the file is not read`,
    ],
    [
      "a header that never ends",
      "a.warc",
      Buffer.concat([record(good), Buffer.from(`WARC/1.0\r\n${"X: y\r\n".repeat(50_000)}`)]),
      `a.warc: record 2, at byte ${length}: its header has no end; the rest of the file is not read`,
    ],
    [
      "a length that is no number",
      "a.warc",
      Buffer.concat([record(good), Buffer.from("WARC/1.0\r\nContent-Length: -5\r\n\r\n")]),
      `a.warc: record 2, at byte ${length}: its Content-Length "-5" is no number of bytes; the rest of the file is not read`,
    ],
  ])("%s", async (_name, name, bytes, reason) => {
    const entries = await entriesIn(name, bytes);
    expect(await textOf(saved(entries)[0])).toBe(page);
    expect([saved(entries).length, ...told(entries)]).toEqual([1, reason]);
  });

  test("a part of a record that was cut into several is told, and no page", async () => {
    const parts = warc(
      { body: "a", fields: { "WARC-Segment-Number": "1" } },
      { type: "continuation", http: null, body: "b", fields: { "WARC-Segment-Number": "2" } },
    );
    const reason = "it is a part of what was cut into several records, which are not put together; it is not read";
    expect(told(await entriesIn("a.warc", parts))).toEqual([`a.warc#1: ${reason}`, `a.warc#2: ${reason}`]);
  });

  test("what the server sent with a header that never ends is told", async () => {
    const entries = await entriesIn("a.warc", warc({ http: `HTTP/1.1 200 OK\r\n${"X: y\r\n".repeat(50_000)}` }, good));
    expect(told(entries)).toEqual(["a.warc#1: the header that the server sent has no end; it is not read"]);
    expect(saved(entries).map(({ place }) => place)).toEqual(["a.warc#2"]);
  });

  test("one that unpacks to more than the disk should hold is told", async () => {
    const bomb = gzipSync(Buffer.concat([record(good), record({ body: Buffer.alloc(2_000_000) })]));
    expect(told(await entriesIn("a.warc.gz", bomb, { unpackedBytes: 1_000_000 }))).toEqual([
      "a.warc.gz: it unpacks to more than 1 MB; it is not read",
    ]);
  });
});

test("a page of one file is found though the record that repeats it is in another file of the folder", async () => {
  const fields = { "WARC-Payload-Digest": "sha1:ABC" };
  const files = saved(await entriesAmong({ "a/1.warc": warc({ body: page, fields }), "a/2.warc.gz": warcGz({ type: "revisit", fields }) }));
  expect(files.map(({ place }) => place)).toEqual(["a/1.warc#1", "a/2.warc.gz#1"]);
  expect(await textOf(files[1])).toBe(page);
});

test("an address in angle brackets, as wget wrote it once, is without them", async () => {
  const [file] = saved(await entriesIn("a.warc", warc({ url: "<http://a.cn/1.htm>" })));
  expect(file?.url).toBe("http://a.cn/1.htm");
});
