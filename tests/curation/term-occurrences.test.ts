import { expect, test } from "vitest";
import { termOccurrences } from "../../src/curation/term-occurrences.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { term } from "../terms.ts";

test.each(["卢建军", "㈱……卢建军㈱", "ﬁ卢建军", "ＡＢ卢建军", "e\u0301卢建军", "𠀀卢建军"])(
  "in %s a term stands where it is written",
  (text) => {
    const [place] = termOccurrences({ title: "", paragraphs: [text] }, createVocabulary([term("卢建军")]));
    expect(text.slice(place?.start, place?.end)).toBe("卢建军");
  },
);

test("places come in the order of reading, paragraphs counted from 1", () => {
  const words = { title: "甲", paragraphs: ["无", "乙甲", "甲"] };
  const places = termOccurrences(words, createVocabulary([term("甲"), term("乙")]));
  expect(places.map(({ paragraph, text, start }) => `${paragraph} ${text[start]}`)).toEqual(["title 甲", "2 乙", "2 甲", "3 甲"]);
});
