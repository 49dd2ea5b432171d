import { describe, expect, test } from "vitest";
import { SignatureTable, signatureBands } from "../../src/archive/signature-table.ts";
import { textSignature } from "../../src/language/text-signature.ts";
import { alikeTexts, randomText, shinglesInCommon } from "../language/alike-texts.ts";

/** The likeness of two texts by their signatures, which both must have. */
function likeness(one: string, other: string): number {
  const table = new SignatureTable([one, other].map(textSignature));
  if (table.sortedBy(0).length < 2) throw new Error("a text is too short");
  return table.likeness(0, 1);
}

test("a text without a signature has no place in it, and the others have theirs", () => {
  const [one, other] = [randomText(500, 1), randomText(500, 2)];
  const table = new SignatureTable([textSignature(one), null, textSignature(other), textSignature(one)]);
  expect([...table.sortedBy(0)].sort()).toEqual([0, 2, 3]);
  expect(table.likeness(0, 3)).toBe(1);
  expect(table.likeness(0, 2)).toBeLessThan(0.1);
});

describe.each([120, 544, 3000])("of texts with %d characters", (length) => {
  test.each([0.3, 0.5, 0.7, 0.8, 0.9, 1])(
    "the likeness of a thousand pairs at %d is right on the whole, and to within 0.08 for most",
    (wanted) => {
      const errors = Array.from({ length: 1000 }, (_, number) => {
        const [one, other] = alikeTexts(length, wanted, number);
        return likeness(one, other) - shinglesInCommon(one, other);
      });
      expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(0.01);
      expect(errors.filter((error) => Math.abs(error) < 0.08).length).toBeGreaterThan(700);
    },
  );

  test.each([
    { at: 0.7, found: [0, 100] },
    { at: 0.9, found: [980, 1000] },
  ])("of a thousand pairs at $at, between $found are taken for the same", ({ at, found: [least = 0, most = 0] }) => {
    const found = Array.from({ length: 1000 }, (_, number) => likeness(...alikeTexts(length, at, number))).filter((one) => one >= 0.79);
    expect(found.length).toBeGreaterThanOrEqual(least);
    expect(found.length).toBeLessThanOrEqual(most);
  });
});

test("pairs at 0.8 have a band in common, and pairs of other texts hardly ever", () => {
  const meet = (one: string, other: string) => {
    const table = new SignatureTable([one, other].map(textSignature));
    return Array.from({ length: signatureBands }, (_, band) => table.band(0, band) === table.band(1, band)).includes(true);
  };
  const pairs = (wanted: number) => Array.from({ length: 1000 }, (_, number) => alikeTexts(544, wanted, number));
  expect(pairs(0.8).filter((pair) => meet(...pair)).length).toBeGreaterThan(990);
  expect(pairs(0).filter((pair) => meet(...pair)).length).toBeLessThan(5);
});

test("figures count for more than words, so that a notice with other dates is another one", () => {
  const notice = (year: number, from: string, to: string, back: string) =>
    `各单位：根据国务院办公厅关于${year}年部分节假日安排的通知，经研究决定，放假时间为${from}至${to}，${back}正常上班。请各单位做好值班、安全保卫等工作，遇有重大突发事件，要按规定及时报告并妥善处置，祝大家节日快乐。`;
  const first = notice(2023, "9月29日", "10月6日", "10月7日");
  expect(likeness(first, notice(2024, "10月1日", "10月7日", "10月8日"))).toBeLessThan(0.7);
  expect(likeness(first, first.replace("妥善处置", "妥善处理"))).toBeGreaterThan(0.85);
});

test("sorted by any band those of which it is equal stand side by side, in the order of their numbers", () => {
  const texts = Array.from({ length: 300 }, (_, number) => randomText(200, number % 100));
  const table = new SignatureTable(texts.map(textSignature));
  for (let band = 0; band < signatureBands; band++) {
    const places = new Map<number, number[]>();
    for (const [place, text] of table.sortedBy(band).entries()) {
      const value = table.band(text, band);
      places.set(value, [...(places.get(value) ?? []), place]);
    }
    for (const [first = 0, ...others] of places.values()) expect(others).toEqual(others.map((_, index) => first + index + 1));
    const texts = [...table.sortedBy(band)];
    for (const [place, text] of texts.entries()) {
      const before = texts[place - 1] ?? -1;
      if (table.band(text, band) === table.band(before, band)) expect(before).toBeLessThan(text);
    }
  }
});

test("two texts are alike from a share on exactly where their likeness says so", () => {
  const pairs = Array.from({ length: 400 }, (_, number) => alikeTexts(300, 0.6 + (number % 40) / 100, number));
  const table = new SignatureTable(pairs.flat().map(textSignature));
  const likenesses = pairs.map((_, pair) => table.likeness(2 * pair, 2 * pair + 1));
  for (const share of [0.5, 0.79, 1]) {
    expect(pairs.map((_, pair) => table.areAlike(2 * pair, 2 * pair + 1, share))).toEqual(likenesses.map((likeness) => likeness >= share));
  }
});
