import fc from "fast-check";
import { expect, test } from "vitest";
import { createWordTable } from "../../../src/language/words/word-table.ts";

// Units of one, two and three bytes in UTF-8, and halves of a pair of surrogates in the text.
const units = ["甲", "乙", "丙", "A", "1", "é", "€"];
const word = fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 4 });
const text = fc.string({ unit: fc.constantFrom(...units, "𠮷", "，", " ", "\n"), maxLength: 12 });

test("the table answers as a plain search in the lines of the dictionary does", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), text, (words, written) => {
      const sorted = [...words].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      const tags = new Map(sorted.map((entry, at) => [entry, ["n", "nr", "v"][at % 3]]));
      const table = createWordTable(Buffer.from(sorted.map((entry) => `${entry} 3 ${tags.get(entry)}\n`).join("")));
      for (let start = 0; start <= written.length; start++) {
        for (let end = start; end <= written.length; end++) {
          expect(table.tagAt(written, start, end)).toBe(tags.get(written.slice(start, end)));
        }
        const pair = written.slice(start, start + 2);
        if (pair.length === 2 && words.some((entry) => entry.startsWith(pair))) expect(table.mayBegin(written, start)).toBe(true);
      }
    }),
  );
});

test("a dictionary may end without a line break", () => {
  expect(createWordTable(Buffer.from("甲 1 n\n甲乙 1 nr")).tagAt("丙甲乙", 1, 3)).toBe("nr");
});
