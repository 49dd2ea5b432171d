import fc from "fast-check";
import { expect, test } from "vitest";
import { authorNames, authorParts } from "../../src/ingest/authors.ts";
import { rounds } from "../rounds.ts";

test.each([
  ["张三", ["张三"]],
  ["张三、李四", ["张三", "李四"]],
  ["张三，李四,王五；赵六;钱七", ["张三", "李四", "王五", "赵六", "钱七"]],
  ["张三、 李四 ，\t王五", ["张三", "李四", "王五"]],
  ["、张三、、李四；", ["张三", "李四"]],
  ["　张三　", ["张三"]],
  // Names are not sorted, and none is taken for another.
  ["李四、张三、李四", ["李四", "张三", "李四"]],
  // Nothing else parts names: neither a space nor a word nor a sign.
  ["王 芳", ["王 芳"]],
  ["阿卜杜拉·买买提", ["阿卜杜拉·买买提"]],
  ["Zhang San and Li Si", ["Zhang San and Li Si"]],
  ["张三/李四 王五&赵六", ["张三/李四 王五&赵六"]],
  ["党委宣传部（供稿）", ["党委宣传部（供稿）"]],
  ["张三\n李四", ["张三 李四"]],
])("the author field %j names %j", (field, names) => {
  expect(authorNames(field)).toEqual(names);
});

// A half-width comma may stand within a foreign name, and parts names only where a Chinese one is beside it.
test.each([
  ["Smith, John", ["Smith, John"]],
  ["Smith,John", ["Smith,John"]],
  ["King, Martin Luther, Jr.", ["King, Martin Luther, Jr."]],
  ["Иванов, Иван", ["Иванов, Иван"]],
  ["张三,李四", ["张三", "李四"]],
  ["张三 , 李四", ["张三", "李四"]],
  ["张三,John Smith", ["张三", "John Smith"]],
  ["John Smith,张三", ["John Smith", "张三"]],
  ["John Smith , 张三", ["John Smith", "张三"]],
  ["Smith, John,张三", ["Smith, John", "张三"]],
  ["张三, Smith, John", ["张三", "Smith, John"]],
  ["Smith, John；Doe, Jane", ["Smith, John", "Doe, Jane"]],
  ["Smith, John、张三", ["Smith, John", "张三"]],
  // Han, though outside the basic plane: 𠮷 is one character.
  ["𠮷田,Smith", ["𠮷田", "Smith"]],
  ["Smith,𠮷田", ["Smith", "𠮷田"]],
  ["党委宣传部（供稿）,李四", ["党委宣传部（供稿）", "李四"]],
])("of the half-width commas in %j only those beside a Han character part: %j", (field, names) => {
  expect(authorNames(field)).toEqual(names);
});

test.each([null, "", " ", "　", "、", "，；;", "、 ，；"])("the author field %j names nobody", (field) => {
  expect(authorNames(field)).toEqual([]);
});

const pieces = fc.constantFrom(..."、，；;, \t　张三李四𠮷aZé.·（）", "Smith, John", "王 芳");
const fields = fc.oneof(
  fc.array(pieces).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme" }),
);

test("no name is empty, begins or ends with white space, or holds a sign that always parts", () => {
  fc.assert(
    fc.property(fields, (field) => {
      for (const name of authorNames(field)) expect(name).toMatch(/^[^\s、，；;](?:[^、，；;]*[^\s、，；;])?$/u);
    }),
    { numRuns: rounds(2000) },
  );
});

test("nothing of a field is lost but separators and the white space around names, and nothing changes its place", () => {
  const bare = (text: string) => text.replace(/[、，；;,\s]/gu, "");
  fc.assert(
    fc.property(fields, (field) => {
      expect(bare(authorNames(field).join(""))).toBe(bare(field));
    }),
    { numRuns: rounds(2000) },
  );
});

test("a name that was found holds no other", () => {
  fc.assert(
    fc.property(fields, (field) => {
      for (const name of authorNames(field).filter((one) => !one.includes(","))) expect(authorNames(name)).toEqual([name]);
    }),
    { numRuns: rounds(2000) },
  );
});

test("divided into names and what stands between them, a field loses no character, and has the same names", () => {
  fc.assert(
    fc.property(fc.oneof(fields, fc.string({ unit: "binary" })), (field) => {
      const parts = authorParts(field);
      expect(parts.map(({ text }) => text).join("")).toBe(field);
      expect(parts.flatMap(({ name }) => name ?? [])).toEqual(authorNames(field));
      for (const { text, name } of parts) if (name !== null) expect(text).toBe(text.trim());
    }),
    { numRuns: rounds(2000) },
  );
});

test("names that are joined as a Chinese list are parted again", () => {
  const names = fc.array(fc.constantFrom("张三", "王 芳", "Smith, John", "阿卜杜拉·买买提", "党委宣传部（供稿）"));
  fc.assert(
    fc.property(names, fc.constantFrom("、", "，", "；", ";", " 、 "), (all, separator) => {
      expect(authorNames(all.join(separator))).toEqual(all);
    }),
  );
});
