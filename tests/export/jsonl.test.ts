import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArticleRecord } from "../../src/site/article-record.ts";
import { rounds } from "../rounds.ts";
import { hostileRecord, jsonLines, realRecords, record } from "./records.ts";

/** What a reader gets who knows of JSON Lines only that each line of UTF-8 is a value. */
function read(lines: string): unknown[] {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(lines));
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

test("the five articles come back exactly, text and all", () => {
  const records = realRecords();
  expect(records).toHaveLength(5);
  expect(read(jsonLines(records))).toStrictEqual(records);
});

test("an article is one line of JSON, with its keys in the published order, whatever order they were in", () => {
  const line = [
    '{"id":"meeting","path":"2024/04/meeting.html","title":"【校史】学校召开工作会议","columns":["校史"],"headline":"学校召开工作会议"',
    '"date":"2024-04-24T18:29","views":2425,"source":"校报","author":"本报记者","column":"要闻","url":"https://example.org/news?a=1,2"',
    '"formerAddresses":["/2024/04/1.html"]',
    '"original":{"file":"crawl.warc.gz#12","url":"http://old.example.org/1.htm","sha256":null,"fetched":"2024-05-01T08:30:12Z"}',
    '"tags":["通讯","会议"],"pictures":["gate.jpg"],"attachments":["minutes.pdf"],"terms":[],"labels":["校史","要闻","通讯","会议"],"credits":[],"extra":[{"name":"届次","value":"第三届"}]',
    '"excerpt":"在创新港举行。","characters":7,"file":"2024/meeting.md","format":"md","bytes":99,"encoding":"UTF-8"',
    `"sha256":"${"0f".repeat(32)}","files":[{"path":"2024/04/meeting/gate.jpg","file":"2024/gate.jpg","type":"image/jpeg","bytes":120000`,
    `"sha256":"${"5".repeat(64)}","width":800,"height":600}],"body":"在**创新港**举行。"}\n`,
  ].join(",");
  const written = record({ body: "在**创新港**举行。", excerpt: "在创新港举行。", characters: 7, bytes: 99, sha256: "0f".repeat(32) });
  const { body, sha256, id, ...others } = written;
  expect(jsonLines([written])).toBe(line);
  expect(jsonLines([{ body, sha256, ...others, id }])).toBe(line);
});

test("what is unknown is null, and what there is none of is an empty list", () => {
  const unknown = {
    views: null,
    source: null,
    author: null,
    column: null,
    url: null,
    columns: [],
    formerAddresses: [],
    original: null,
    tags: [],
    labels: [],
    credits: [],
    extra: [],
  };
  const line = jsonLines([record(unknown)]);
  expect(read(line)).toEqual([expect.objectContaining(unknown)]);
  expect(line).toContain(
    '"views":null,"source":null,"author":null,"column":null,"url":null,"formerAddresses":[],"original":null,"tags":[]',
  );
});

test("any text comes back exactly, halves of characters too", () => {
  fc.assert(
    fc.property(fc.array(hostileRecord, { maxLength: 4 }), (records) => {
      expect(read(jsonLines(records))).toStrictEqual(records);
    }),
    { numRuns: rounds(500) },
  );
});

test("an article is one line for any reader, also for those that end lines at U+0085, U+2028 and U+2029", async () => {
  const records: ArticleRecord[] = [record({ title: "一\u0085二\u2028三\u2029四\n五\r六\u000B七\u000C八\u001C九" }), record()];
  const lines = jsonLines(records);
  // Python's str.splitlines knows the most line ends: these.
  const lineEnds = new Set("\n\r\v\f\u001C\u001D\u001E\u0085\u2028\u2029");
  expect([...lines].filter((character) => lineEnds.has(character))).toEqual(["\n", "\n"]);
  const seen: unknown[] = [];
  for await (const line of createInterface({ input: Readable.from([Buffer.from(lines)]) })) seen.push(JSON.parse(line));
  expect(seen).toStrictEqual(records);
});
