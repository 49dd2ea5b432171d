import fc from "fast-check";
import { expect, test } from "vitest";
import { contained, paired } from "../../src/lib/text-direction.ts";
import { rounds } from "../rounds.ts";

/** Marks by their usual names, so that they can be read. */
const named = {
  LRE: "\u202A",
  RLE: "\u202B",
  PDF: "\u202C",
  LRO: "\u202D",
  RLO: "\u202E",
  LRI: "\u2066",
  RLI: "\u2067",
  FSI: "\u2068",
  PDI: "\u2069",
};
const text = (written: string) => written.replace(/[A-Z]{3}/g, (name) => named[name as keyof typeof named] ?? name);

test.each([
  ["学校召开会议", "学校召开会议", "学校召开会议"],
  ["", "", ""],
  ["甲RLO乙", "甲乙", "甲RLO乙"],
  ["甲RLO乙PDF丙", "甲RLO乙PDF丙", "甲RLO乙PDF丙"],
  ["甲RLI乙PDI丙", "甲RLI乙PDI丙", "甲RLI乙PDI丙"],
  ["甲PDF乙PDI丙", "甲乙丙", "甲乙丙"],
  ["PDI甲RLO乙", "甲乙", "甲RLO乙"],
  // A PDF closes no isolate, and none that stands around one.
  ["LRI甲PDF乙PDI", "LRI甲乙PDI", "LRI甲乙PDI"],
  ["RLO甲LRI乙PDF丙PDI丁PDF", "RLO甲LRI乙丙PDI丁PDF", "RLO甲LRI乙丙PDI丁PDF"],
  // A PDI closes what is open in its isolate, and no embedding.
  ["FSI甲RLE乙PDI丙", "FSI甲RLE乙PDI丙", "FSI甲RLE乙PDI丙"],
  ["RLE甲PDI乙", "甲乙", "RLE甲乙"],
  ["LRO甲RLE乙PDF丙", "甲RLE乙PDF丙", "LRO甲RLE乙PDF丙"],
  ["LRI甲RLI乙PDI", "甲RLI乙PDI", "LRI甲RLI乙PDI"],
])("of %s the marks with partners are %s, and %s ends no element early", (written, partners, kept) => {
  expect(paired(text(written))).toBe(text(partners));
  expect(contained(text(written))).toBe(text(kept));
});

const texts = fc.array(fc.constantFrom("甲", "a", "سلام", " ", ...Object.values(named)), { maxLength: 40 }).map((parts) => parts.join(""));
const visible = (written: string) => written.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");

test("nothing that can be seen is lost, and what is paired once stays as it is, also beside other texts", () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(visible(paired(one))).toBe(visible(one));
      expect(visible(contained(one))).toBe(visible(one));
      expect(paired(contained(one))).toBe(paired(one));
      const line = `${paired(one)}、${paired(other)}`;
      expect(paired(line)).toBe(line);
      // An element around the text, as a browser sees it.
      expect(contained(`\u2066${contained(one)}\u2069`)).toBe(`\u2066${contained(one)}\u2069`);
    }),
    { numRuns: rounds(2000) },
  );
});
