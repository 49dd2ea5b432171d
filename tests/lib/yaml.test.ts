import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { parseYaml, parseYamlAs } from "../../src/lib/yaml.ts";
import { deepest, tokensOf } from "../../src/lib/yaml-tokens.ts";
import { rounds } from "../rounds.ts";

const faultsOf = (text: string) =>
  parseYaml(text, "bad-front-matter").problems.map(({ line, column, reason }) => `${line}:${column} ${reason}`);

// What people write, and the line that they are told to write instead.
test.each([
  ['title: "甲" 乙', "1:12 YAML takes the quotes or brackets at the beginning for the whole value", `title: '"甲" 乙'`],
  ["title: [校庆] 开幕", "1:13 YAML takes the quotes or brackets at the beginning for the whole value", "title: '[校庆] 开幕'"],
  ["title: {校庆} 开幕", "1:13 YAML takes the quotes or brackets at the beginning for the whole value", "title: '{校庆} 开幕'"],
  ["title: 快讯: 甲", "1:8 YAML takes a text with `: ` in it", "title: '快讯: 甲'"],
  ["title: it's: 甲", "1:8 YAML takes a text with `: ` in it", "title: 'it''s: 甲'"],
  ["tags:\n- 甲: 乙: 丙", "2:6 YAML takes a text with `: ` in it", "- 甲: '乙: 丙'"],
  ["title: @甲", "1:8 YAML keeps the mark", "title: '@甲'"],
  ["title: %甲", "1:8 YAML keeps the mark", "title: '%甲'"],
  ['title: "甲\\q"', "1:10 Invalid escape sequence", "title: '甲\\q'"],
  ['date: 2024\ntitle: "甲\nviews: 2', "2:8 the quotes that open here are not closed", `title: '"甲'`],
  ["title: [主题】甲\nviews: 2", "2:1 the brackets are not closed", "title: '[主题】甲'"],
  ["tags: [甲, #乙]", "1:14 the brackets are not closed, as ` #` begins a comment", "tags: '[甲, #乙]'"],
])("%j: %s", (text, said, mended) => {
  const [fault, ...others] = faultsOf(text);
  expect(others).toEqual([]);
  expect(fault).toContain(said);
  expect(fault).toContain(`write \`${mended}\``);
  const line = text.split("\n").find((one) => one.split(":")[0] === mended.split(":")[0]) ?? "";
  expect(faultsOf(text.replace(line, mended))).toEqual([]);
});

test.each([
  ["title:甲\ndate: 2024", "1:1", "needs a space behind it"],
  ["title：甲\ndate: 2024", "1:1", "half-width"],
  ["tags:\n- 甲\n-乙\n- 丙", "3:1", "the hyphen before an item needs a space"],
  ["title: 甲\n\tdate: 2024", "2:1", "use spaces"],
  ["title: 甲\n...\ndate: 2024", "3:1", "take it out"],
  ["title: *甲", "1:8", "put it in quotes"],
])("%j at %s: %s", (text, place, said) => {
  const faults = faultsOf(text);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${place} .*${said}`));
});

test("each line with a fault is told once, a hundred of them at most", () => {
  expect(faultsOf("a: b: c: d\ne: f: g: h")).toHaveLength(2);
  expect(faultsOf("a: [*b]\n".repeat(10_000))).toHaveLength(100);
});

test("a key that stands twice is told, of ten thousand as well", () => {
  expect(faultsOf("a: 1\nb: 2\na: 3")).toEqual(["3:1 `a` stands here twice; keep one of the two"]);
  expect(parseYaml("a: 1\na: 3", "bad-front-matter", { uniqueKeys: false }).problems).toEqual([]);
  // Were each key compared with each, this would take minutes.
  expect(faultsOf(Array.from({ length: 100_000 }, (_, index) => `k${index}: v`).join("\n"))).toEqual([]);
});

test.each([
  ["brackets", (depth: number) => `a: ${"[".repeat(depth)}${"]".repeat(depth)}`],
  ["braces", (depth: number) => `a: ${"{a: ".repeat(depth)}甲${"}".repeat(depth)}`],
  ["items in a line", (depth: number) => `${"- ".repeat(depth)}甲`],
  ["explicit keys", (depth: number) => `${"? ".repeat(depth)}甲`],
  ["lines", (depth: number) => Array.from({ length: depth }, (_, index) => `${" ".repeat(index)}a:`).join("\n")],
  ["lines with items", (depth: number) => Array.from({ length: depth }, (_, index) => `${"  ".repeat(index)}- a:`).join("\n")],
])("%s may stand within one another %i deep, and no deeper", (_name, make) => {
  expect(tokensOf(make(deepest / 2 - 2), () => {}).ok).toBe(true);
  expect(parseYaml(make(deepest / 2 - 2), "bad-front-matter").problems).toEqual([]);
  expect(tokensOf(make(deepest + 2), () => {}).ok).toBe(false);
  expect(faultsOf(make(deepest + 2))).toMatchObject([expect.stringContaining(`more than ${deepest} deep`)]);
});

test("many marks side by side are not deep", () => {
  const flat = `title: 甲\ntags:\n${"  - 甲\n".repeat(1000)}note: "${"[{-?: ".repeat(1000)}"\nmore: [${"[甲], ".repeat(1000)}]\ntext: |\n${"  [[[ - - - ? ? ?\n".repeat(1000)}`;
  expect(faultsOf(flat)).toEqual([]);
});

test("whatever is let through, the parser does not go deep", () => {
  const pieces = [
    "[",
    "{",
    "- ",
    "? ",
    ": ",
    "a: ",
    "a",
    "\n",
    "\n  ",
    "]",
    "}",
    ", ",
    '"',
    "'",
    "#",
    "&a ",
    "!a ",
    "|\n",
    "\x1f",
    "\x18",
    "*a",
    "---\n",
    "\t",
    "\n    - ",
  ];
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((some) => some.join("").repeat(40)),
    fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...pieces), fc.constantFrom(...pieces)).map((some) => some.join("").repeat(1_500)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      // Beyond some hundreds of levels it would throw for want of a stack.
      expect(() => parseYaml(text, "bad-front-matter", { uniqueKeys: false })).not.toThrow();
    }),
    { numRuns: rounds(150) },
  );
});

test("what a schema finds wrong is told a hundred times at most", () => {
  const schema = z.array(z.strictObject({}));
  const parsed = parseYamlAs(`- ${"x\n- ".repeat(5_000)}y`, "bad-config", { schemaFor: () => schema, names: [], empty: [] });
  expect(parsed.ok ? [] : parsed.problems).toHaveLength(100);
});
