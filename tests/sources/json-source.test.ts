import { describe, expect, test } from "vitest";
import { entriesIn, rows, told, values } from "./entries.ts";

test.each<[string, string, string | Uint8Array, Record<string, string>[]]>([
  ["an array of objects", "a.json", '[{"标题":"一","n":1},{"标题":"二"}]', [{ 标题: "一", n: "1" }, { 标题: "二" }]],
  ["an object with one array in it", "a.json", '{"total":2,"tags":["x"],"data":[{"a":"1"}]}', [{ a: "1" }]],
  ["an object of one article", "a.json", '{"title":"一","tags":["x"],"n":1}', [{ title: "一", tags: "x", n: "1" }]],
  ["an object on each line", "a.jsonl", '{"a":"1"}\n\n{"a":"2"}', [{ a: "1" }, { a: "2" }]],
  ["an object on each line, though it is called JSON", "a.json", '{"a":"1"}\r\n{"a":"2"}\r\n', [{ a: "1" }, { a: "2" }]],
  ["a byte order mark", "a.json", '\uFEFF[{"a":"1"}]', [{ a: "1" }]],
  ["GBK", "a.json", Buffer.concat([Buffer.from('[{"a":"'), Buffer.from("d0c2cec5", "hex"), Buffer.from('"}]')]), [{ a: "新闻" }]],
  [
    "GBK, line by line",
    "a.ndjson",
    Buffer.concat([Buffer.from('{"a":"'), Buffer.from("d0c2cec5", "hex"), Buffer.from('"}\n')]),
    [{ a: "新闻" }],
  ],
  ["no objects at all", "a.json", "[]", []],
])("%s is read", async (_name, name, content, expected) => {
  const entries = await entriesIn(name, content);
  expect(values(entries)).toEqual(expected);
  expect(told(entries)).toEqual([]);
});

test.each<[string, unknown, [string, string][]]>([
  [
    "numbers and truths",
    { a: 1.5, b: true, c: null },
    [
      ["a", "1.5"],
      ["b", "true"],
      ["c", ""],
    ],
  ],
  [
    "an object in it, by both names",
    { author: { name: "张三", at: { x: 1 } } },
    [
      ["author.name", "张三"],
      ["author.at", '{"x":1}'],
    ],
  ],
  ["a list of texts, as Chinese lists are", { tags: ["一", "二", 3] }, [["tags", "一、二、3"]]],
  ["a list of objects, as JSON", { files: [{ url: "a" }] }, [["files", '[{"url":"a"}]']]],
  [
    "names as objects have them",
    JSON.parse('{"__proto__":"1","constructor":"2"}'),
    [
      ["__proto__", "1"],
      ["constructor", "2"],
    ],
  ],
])("a value is text: %s", async (_name, object, expected) => {
  expect(rows(await entriesIn("a.json", JSON.stringify([object]))).map((row) => [...row.values])).toEqual([expected]);
});

test("a row has the number of its object, and that of its line", async () => {
  expect(rows(await entriesIn("a.json", '[{"a":1},{"a":2}]')).map(({ place }) => place)).toEqual(["a.json#1", "a.json#2"]);
  expect(rows(await entriesIn("a.jsonl", '{"a":1}\n\n{"a":2}\n')).map(({ place }) => place)).toEqual(["a.jsonl#1", "a.jsonl#3"]);
});

describe("what is no object is told, with the rest read:", () => {
  test.each<[string, string, string, number, RegExp[]]>([
    ["a line that is no JSON", "a.jsonl", '{"a":1}\n{"a":\n{"a":3}\n', 2, [/^a\.jsonl#2: this line is no JSON \(.+\); mend it$/]],
    ["a line that is no object", "a.jsonl", '{"a":1}\n[1]\n', 1, [/^a\.jsonl#2: this is no object with names and values; it is not read$/]],
    ["an item that is no object", "a.json", '[{"a":1},"x",null]', 1, [/^a\.json#2: this is no object/, /^a\.json#3: this is no object/]],
    ["a document that is cut off", "a.json", '[{"a":1},', 0, [/^a\.json: it is no JSON \(.+\); export it again$/]],
    [
      "an object without a list",
      "a.json",
      '{"a":1}',
      0,
      [/^a\.json: it has no array of objects, or more than one, and is no object of plain values; export it as one array$/],
    ],
    ["an object with two lists", "a.json", '{"a":[{}],"b":[{}]}', 0, [/^a\.json: it has no array of objects/]],
    ["an empty file", "a.json", "", 0, [/^a\.json: it is no JSON/]],
  ])("%s", async (_name, name, content, count, lines) => {
    const entries = await entriesIn(name, content);
    expect(rows(entries).length).toBe(count);
    expect(told(entries).length).toBe(lines.length);
    for (const [at, line] of told(entries).entries()) expect(line).toMatch(lines[at] ?? /^$/);
  });

  test.each<[string, string, string, string]>([
    [
      "a document that is too large for memory",
      "a.json",
      `[${'{"a":1},'.repeat(300_000)}`,
      "a.json: it has more than 2 million characters; save it as JSON Lines (.jsonl), one object on each line",
    ],
    [
      "a line without end",
      "a.jsonl",
      `{"a":1}\n{"a":"${"x".repeat(4_000_000)}`,
      "a.jsonl: line 2 has more than 2 million characters; it is no JSON Lines",
    ],
  ])("%s", async (_name, name, content, line) => {
    expect(told(await entriesIn(name, content, { documentBytes: 2_000_000, rowLength: 2_000_000 }))).toEqual([line]);
  });

  test("objects in each other without end are a fault and no crash", async () => {
    const deep = `[{"a":{"b":${"[".repeat(200_000)}${"]".repeat(200_000)}}}]`;
    expect(told(await entriesIn("a.json", deep))).toEqual(["a.json#1: its values are too deep in each other; it is not read"]);
  });
});
