import { expect, test } from "vitest";
import type { FrontValue } from "../../src/ingest/front-value.ts";
import { readTomlValues } from "../../src/ingest/toml-values.ts";

/** A value as plain data, for comparison. */
function plain(value: FrontValue | null): unknown {
  if (value === null) return null;
  if (value.is === "text") return value.value;
  if (value.is === "list") return value.items.map(plain);
  return value.entries.map(({ key, value: own }) => [plain(key), plain(own)]);
}

function read(source: string): unknown {
  const front = readTomlValues(source);
  if (!front.ok) throw new Error(front.problems.map(({ reason }) => reason).join(" "));
  return front.fields.entries.map(({ key, value }) => [plain(key), plain(value)]);
}

test.each([
  ['a = "甲\\n乙"', "甲\n乙"],
  ["a = 'C:\\x'", "C:\\x"],
  ['a = """\n甲\n  乙"""', "甲\n  乙"],
  ["a = 0x1F # 备注", "0x1F"],
  ["a = 1_000", "1_000"],
  ["a = 1.50", "1.50"],
  ["a = true", "true"],
  ["a = 2024-05-10T09:00:00+08:00", "2024-05-10T09:00:00+08:00"],
  ["a = 2024-05-10 09:00:00", "2024-05-10 09:00:00"],
  ["a = 2024-05-10", "2024-05-10"],
  ['a = ["甲", ["乙"], 1]', ["甲", ["乙"], "1"]],
  [
    "a = {b = 1, c.d = 2}",
    [
      ["b", "1"],
      ["c", [["d", "2"]]],
    ],
  ],
  [
    "a.b = 1\na.c = 2",
    [
      ["b", "1"],
      ["c", "2"],
    ],
  ],
  ["[a]", []],
  ["[a]\n[a.b]\nc = 1", [["b", [["c", "1"]]]]],
  ["[[a]]\nb = 1\n[[a]]\nb = 2", [[["b", "1"]], [["b", "2"]]]],
])("%s is read as it is written", (source, value) => {
  expect(read(source)).toEqual([["a", value]]);
});

test("tables that stand apart are one, and every name is only a name", () => {
  expect(read("[a.b]\nc = 1\n[__proto__]\npolluted = 1\n[a.d]\ne = 1\n[constructor.prototype]\npolluted = 1")).toEqual([
    [
      "a",
      [
        ["b", [["c", "1"]]],
        ["d", [["e", "1"]]],
      ],
    ],
    ["__proto__", [["polluted", "1"]]],
    ["constructor", [["prototype", [["polluted", "1"]]]]],
  ]);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test("each value has the place at which it stands, in UTF-16 units", () => {
  const front = readTomlValues('\n"𠮷" = "甲"\n[a]\nb = 1');
  expect(front.ok && front.fields.entries.map(({ key, value }) => [key, value].map((one) => front.fields.place(one?.offset ?? 0)))).toEqual(
    [
      [
        { line: 2, column: 1 },
        { line: 2, column: 8 },
      ],
      [
        { line: 3, column: 1 },
        { line: 3, column: 1 },
      ],
    ],
  );
});

test.each([
  ['a = "甲', 1, 7, "close the quotation marks"],
  ["\na = “甲”", 2, 5, "quotation marks must be straight ones"],
  ['标题 = "甲"', 1, 1, "that are not in Latin letters need quotation marks"],
  ["\n\ntitle: 甲", 3, 6, "are parted by `=`"],
  ["a = 1\na = 2", 2, 1, "stands there twice; keep one of the two"],
  ["a = 1\n[a]\nb = 1", 2, 2, "stands there twice"],
  ['a = "C:\\x"', 1, 9, "put the text in single quotes"],
  ["a = 2024-13-45", 1, 14, "write a date as `2024-05-10`"],
  ["a = ", 1, 5, "write `name = value`"],
  ['a = "\\u0000"', 1, 5, "stands for no character"],
  ['a = "\\uD800"', 1, 11, "invalid code point"],
])("%j is a fault at its place, with what mends it", (source, line, column, reason) => {
  expect(readTomlValues(source)).toMatchObject({
    ok: false,
    problems: [{ rule: "bad-front-matter", level: "error", line, column, reason: expect.stringContaining(reason) }],
  });
});

test.each([
  ["lists", (depth: number) => `a = ${"[".repeat(depth)}${"]".repeat(depth)}`, 100, 10_000],
  ["lists that are not closed", (depth: number) => `a = ${"[".repeat(depth)}`, 10_000, 10_000],
  ["tables", (depth: number) => `a = ${"{b = ".repeat(depth)}1${"}".repeat(depth)}`, 100, 10_000],
  ["names with dots", (depth: number) => `${"a.".repeat(depth)}b = 1`, 100, 10_000],
  ["names of tables", (depth: number) => `[${"a.".repeat(depth)}b]\nc = 1`, 100, 10_000],
  ["lists on lines", (depth: number) => `a = ${"[\n".repeat(depth)}${"]\n".repeat(depth)}`, 100, 10_000],
])("%s within one another are a fault with a place, however deep", (_name, make, ...depths) => {
  for (const depth of depths) {
    const front = readTomlValues(`\n${make(depth)}`);
    expect(front).toMatchObject({ ok: false, problems: [{ rule: "bad-front-matter", column: expect.any(Number) }] });
    if (!front.ok) expect(front.problems[0]?.line).toBeGreaterThan(1);
  }
});

test("a text that is too long for the parser is a fault in its line", () => {
  expect(readTomlValues(`\na = 1\nb = "${"甲".repeat(190_000)}"`)).toMatchObject({
    ok: false,
    problems: [{ line: 3, reason: "a text here is too long to be read; shorten it" }],
  });
});

test.each([
  ["names", (many: number) => Array.from({ length: many }, (_, index) => `k${index} = 1\n`).join("")],
  ["tables", (many: number) => Array.from({ length: many }, (_, index) => `[k${index}]\n`).join("")],
  ["tables of one list", (many: number) => "[[k]]\n".repeat(many)],
  ["names in one table", (many: number) => Array.from({ length: many }, (_, index) => `k.a${index} = 1\n`).join("")],
  ["items", (many: number) => `k = [${"1,".repeat(many * 4)}]`],
])("%s take time in proportion to their number", (_name, make) => {
  const timesOf = (text: string) =>
    [1, 2, 3].map(() => {
      const before = performance.now();
      readTomlValues(text);
      return performance.now() - before;
    });
  const [short, long] = [timesOf(make(2_000)), timesOf(make(16_000))];
  // Eight times the length takes sixty-four times as long where time is quadratic.
  expect(Math.min(...long)).toBeLessThan(40 * Math.max(...short, 5));
});
