import fc from "fast-check";
import { expect, test } from "vitest";
import { byNewest } from "../../src/archive/archive.ts";
import { areIdentical, sameTextNotes, sameTexts } from "../../src/archive/same-texts.ts";
import type { Article } from "../../src/ingest/article.ts";
import { article } from "../articles.ts";
import { alikeTexts, randomText } from "../language/alike-texts.ts";
import { rounds } from "../rounds.ts";
import { seed } from "../workspace.ts";

const dayOf = (number: number) => new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10);

/** Articles with these bodies, each of a day after the one before it: `0.txt`, `1.txt` and so on. */
const withBodies = (...bodies: readonly string[]) =>
  bodies.map((body, number) => article(`${number}.txt`, seed({ date: dayOf(number), body })));

/** The groups of the same text, each as the numbers of its articles in order. */
function groupsOf(articles: readonly Article[]): string[] {
  const { groups } = sameTexts(articles.toSorted(byNewest));
  const numbers = groups.map((group) => group.map(({ summary: { id } }) => Number(id)).sort((a, b) => a - b));
  return numbers.sort(([a = 0], [b = 0]) => a - b).map((group) => group.join(" "));
}

const [text, other] = [randomText(500, 1), randomText(500, 2)];

test("equal bodies are the same text, whatever their titles, white space and width", () => {
  const [a, b, c, d] = withBodies(
    `${text}。（2024）`,
    other,
    `${text.slice(0, 100)}\n\n　　${text.slice(100)}。(２０２４)`,
    "四月二十四日，学校召开会议。",
  );
  expect(groupsOf([a, b, c, d] as Article[])).toEqual(["0 2"]);
  expect(areIdentical(a as Article, c as Article)).toBe(true);
});

test("nearly equal ones are too, and are told apart from equal ones", () => {
  const articles = withBodies(text, `${text.slice(0, 250)}，${text.slice(250)}`);
  expect(groupsOf(articles)).toEqual(["0 1"]);
  expect(areIdentical(...(articles as [Article, Article]))).toBe(false);
});

test("short texts are never the same, as only their titles tell what they are about", () => {
  expect(groupsOf(withBodies("详见附件。", "详见附件。", "![](a.jpg)", "![](a.jpg)"))).toEqual([]);
});

test("the format of the source does not matter", () => {
  const markdown = article(
    "1.md",
    `---\ntitle: 会议\ndate: 2024-04-24\nviews: 1\n---\n\n## ${text.slice(0, 20)}\n\n**${text.slice(20)}**\n`,
  );
  expect(groupsOf([article("0.txt", seed({ body: text })), markdown])).toEqual(["0 1"]);
});

test("what is like one of a group belongs to it", () => {
  const long = randomText(700, 5);
  const [a, b, c] = [long.slice(0, 600), long.slice(45, 645), long.slice(90, 690)];
  expect(groupsOf(withBodies(a, c))).toEqual([]);
  expect(groupsOf(withBodies(a, b, c))).toEqual(["0 1 2"]);
});

test("of a made archive the pairs at 0.9 and more are found, and none at 0.6 and less", () => {
  const degrees = [0.2, 0.4, 0.6, 0.9, 0.95, 1];
  const pairs = Array.from({ length: 300 }, (_, number) => alikeTexts(300, degrees[number % 6] ?? 0, number));
  const found = groupsOf(withBodies(...pairs.flat()));
  const wanted = pairs.flatMap((_, number) => (number % 6 > 2 ? `${2 * number} ${2 * number + 1}` : []));
  expect(found.filter((group) => !wanted.includes(group))).toEqual([]);
  expect(found.length).toBeGreaterThanOrEqual(wanted.length * 0.98);
});

test("a page shows the ten nearest in time of very many", () => {
  const articles = withBodies(...Array.from({ length: 40 }, () => text)).toSorted(byNewest);
  const { groups, othersOf } = sameTexts(articles);
  expect(groups.map(({ length }) => length)).toEqual([40]);
  const shownFor = (number: number) => othersOf.get(articles[39 - number] as Article)?.map(({ summary: { id } }) => Number(id));
  expect(shownFor(20)).toEqual([25, 24, 23, 22, 21, 19, 18, 17, 16, 15]);
  expect(shownFor(0)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(shownFor(39)).toEqual([38, 37, 36, 35, 34, 33, 32, 31, 30, 29]);
});

test("a note tells of each group once, in the file of its oldest article, and names ten files at most", () => {
  const bodies = [...Array.from({ length: 14 }, () => text), other, `${other.slice(0, 499)}。`, other];
  const notes = sameTextNotes(sameTexts(withBodies(...bodies).toSorted(byNewest)));
  expect(notes.map(({ file, level, rule, reason }) => [file, level, rule, reason])).toEqual([
    ["14.txt", "info", "same-text", "16.txt has the same text; 15.txt has nearly the same text"],
    [
      "0.txt",
      "info",
      "same-text",
      `${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((one) => `${one}.txt`).join(", ")} have the same text, and so have 3 more`,
    ],
  ]);
});

/** Some texts, with others that are more or less like them. */
const bodies = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(0.7, 0.8, 0.9, 1)).map(([number, degree]) => alikeTexts(200, degree, number)[1]),
  { maxLength: 20 },
);

test("an article that is added changes the groups of no article outside its own", () => {
  fc.assert(
    fc.property(bodies, fc.integer({ min: 0, max: 3 }), fc.nat(20), (given, number, place) => {
      const all = withBodies(...given.toSpliced(place, 0, alikeTexts(200, 0.85, number)[1])).toSorted(byNewest);
      const added = all.find(({ summary: { id } }) => Number(id) === Math.min(place, given.length));
      const before = sameTexts(all.filter((one) => one !== added));
      const after = sameTexts(all);
      const own = after.groups.find((group) => group.some((one) => one === added)) ?? [];
      for (const one of all) if (!own.includes(one)) expect(after.othersOf.get(one)).toEqual(before.othersOf.get(one));
    }),
    { numRuns: rounds(200) },
  );
});
