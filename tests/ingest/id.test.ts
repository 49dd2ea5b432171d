import { expect, test } from "vitest";
import { idFromStem, parseId } from "../../src/ingest/id.ts";
import { article, markdownSeed } from "../articles.ts";

test.each([
  ["000_98bcdf8a17d63228", "98bcdf8a17d63228"],
  ["12345_98BCDF8A17D63228", "98BCDF8A17D63228"],
  ["1_98bcdf8a17d6322898bcdf8a17d63228", "98bcdf8a17d6322898bcdf8a17d63228"],
  // Only a counter before a hash is dropped.
  ["98bcdf8a17d63228", "98bcdf8a17d63228"],
  ["000_98bcdf8a17d6322", "000_98bcdf8a17d6322"],
  ["000_98bcdf8a17d6322g", "000_98bcdf8a17d6322g"],
  ["000_98bcdf8a17d63228_x", "000_98bcdf8a17d63228_x"],
  ["a00_98bcdf8a17d63228", "a00_98bcdf8a17d63228"],
  ["000-98bcdf8a17d63228", "000-98bcdf8a17d63228"],
  ["2024_meeting", "2024_meeting"],
  ["学校召开会议", "学校召开会议"],
  // NFC, as macOS hands names over decomposed.
  ["re\u0301sume\u0301", "r\u00E9sum\u00E9"],
])("a file named %s has the id %s", (stem, id) => {
  expect(idFromStem(stem)).toBe(id);
});

test.each([
  "98bcdf8a17d63228",
  "meeting",
  "学校召开会议",
  "a b",
  "a.b",
  ".hidden",
  "...",
  "C++",
  "%2F",
  "?",
  "console",
  "com",
  "com10",
  "aux-1",
  "indexes",
  "a".repeat(200),
  `${"会".repeat(66)}aa`,
])("%s may be an id", (id) => {
  expect(parseId(id)).toEqual({ ok: true, id });
});

test.each([
  ["", "the id is empty"],
  [".", 'the id "." would lead to another folder'],
  ["..", 'the id ".." would lead to another folder'],
  ["a/b", 'the id "a/b" has a slash, which would lead to another folder'],
  ["/etc/passwd", 'the id "/etc/passwd" has a slash, which would lead to another folder'],
  ["..\\a", 'the id "..\\a" has a slash, which would lead to another folder'],
  ["a\tb", 'the id "a\\tb" has a control character'],
  ["a\u001Bb", 'the id "a\\u001bb" has a control character'],
  ["CON", 'the id "CON" is a device name on Windows, which no file there can have'],
  ["nul", 'the id "nul" is a device name on Windows, which no file there can have'],
  ["aux.2024", 'the id "aux.2024" is a device name on Windows, which no file there can have'],
  ["Com1", 'the id "Com1" is a device name on Windows, which no file there can have'],
  ["LPT³.x", 'the id "LPT³.x" is a device name on Windows, which no file there can have'],
  ["index", 'the id "index" is the address of the month page'],
  ["INDEX", 'the id "INDEX" is the address of the month page'],
  ["a".repeat(201), "the id is 201 bytes long, more than 200"],
  ["会".repeat(67), "the id is 201 bytes long, more than 200"],
])("%j may not be an id", (id, reason) => {
  expect(parseId(id)).toEqual({ ok: false, reason });
});

test.each(["a\u007Fb", "a\u0085b", "a\u0000b"])("%j has a control character", (id) => {
  expect(parseId(id)).toEqual({ ok: false, reason: expect.stringMatching(/has a control character$/) });
});

test.each([
  ["meeting.txt", "meeting"],
  ["2024/04/000_98bcdf8a17d63228.txt", "98bcdf8a17d63228"],
  ["2024/a.b.TXT", "a.b"],
])("the article in %s has the id %s", (file, id) => {
  expect(article(file).summary.id).toBe(id);
});

test("front matter names an id of its own, which goes before the file's name", () => {
  const content = markdownSeed({ front: "title: A\ndate: 2024-04-24\nviews: 1\nid: 000_98bcdf8a17d63228" });
  expect(article("2024/meeting.md", content).summary.id).toBe("000_98bcdf8a17d63228");
});
