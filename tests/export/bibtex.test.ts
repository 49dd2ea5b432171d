import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bibtex } from "../../src/export/bibtex.ts";
import { rounds } from "../rounds.ts";
import { reference, references } from "./references.ts";

test("a file holds one entry", () => {
  expect(bibtex(reference())).toBe(`@online{2024-110ea0537603b210,
  author = {{张三}},
  title = {{学校召开工作会议}},
  titleaddon = {{旧闻档案}},
  organization = {{西安交通大学}},
  year = {2024},
  date = {2024-04-24},
  url = {https://example.org/2024/04/110ea0537603b210.html},
  langid = {chinese},
}
`);
});

test("the day of access stands in the field that biblatex and the GB/T 7714 styles read", () => {
  expect(bibtex(reference({ accessed: "2026-11-30" }))).toContain("\n  urldate = {2026-11-30},\n");
});

test("what is not known has no field, and a publisher who is the author is not named again", () => {
  expect(bibtex(reference({ authors: [], publisher: null, url: null }))).toBe(`@online{2024-110ea0537603b210,
  title = {{学校召开工作会议}},
  titleaddon = {{旧闻档案}},
  year = {2024},
  date = {2024-04-24},
  langid = {chinese},
}
`);
  expect(bibtex(reference({ authors: ["西安交通大学"] }))).not.toContain("organization");
});

test("each author stands in braces of its own", () => {
  const authors = ["张三", "Zhang San", "Press, Inc.", "Foo and Bar", "others"];
  expect(bibtex(reference({ authors }))).toContain(
    "\n  author = {{张三} and {Zhang San} and {Press, Inc.} and {Foo and Bar} and {others}},\n",
  );
});

test.each([
  ["50% & $5 #1_a", "50{\\%} {\\&} {\\$}5 {\\#}1{\\_}a"],
  ["\\LaTeX", "{\\textbackslash}LaTeX"],
  ["{a}", "{\\textbraceleft}a{\\textbraceright}"],
  ["}{", "{\\textbraceright}{\\textbraceleft}"],
  ["~^", "{\\textasciitilde}{\\textasciicircum}"],
  ["a<b>|c", "a{\\textless}b{\\textgreater}{\\textbar}c"],
  ["\\&", "{\\textbackslash}{\\&}"],
  ["a--b---c", "a-{}-b-{}-{}-c"],
  ["``a''", "`{}`a'{}'"],
  ["?`!`,,", "?{}`!{}`,{},"],
  // Safe in braces: what separates fields, entries and names, quotes, a comment of BibTeX, and a single sign of a ligature.
  ['a, "b" = c @d and e-f\'s', 'a, "b" = c @d and e-f\'s'],
  ["【主题】“𠀀”——é😀", "【主题】“𠀀”——é😀"],
])("%s is typed %s", (title, typed) => {
  expect(bibtex(reference({ title }))).toContain(`\n  title = {{${typed}}},\n`);
});

test("an address stands as it is, without braces and backslashes", () => {
  const url = "https://example.org/a%20b_c~d/#e&f";
  expect(bibtex(reference({ url }))).toContain(`\n  url = {${url}},\n`);
  expect(bibtex(reference({ url: "https://example.org/{a}\\b" }))).toContain("\n  url = {https://example.org/%7Ba%7D%5Cb},\n");
});

/**
 * Citation.js 0.8 takes an address for one without escapes if `decodeURI` leaves it alone, and escapes it once more. That function leaves
 * alone what stands for a reserved sign: of `%23` Citation.js makes `%2523`. Below, all addresses are compared without it.
 */
function readsRight(url: string | null): boolean {
  return url === null || !url.includes("%") || decodeURI(url) !== url;
}

test("a parser reads back what was written", () => {
  fc.assert(
    fc.property(references, (hostile) => {
      const entries = new Cite(bibtex(hostile), { forceType: "@biblatex/text" }).data;
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({
        id: hostile.key,
        type: "webpage",
        title: hostile.title,
        issued: { "date-parts": [hostile.date.split("-").map(Number)] },
        language: "chinese",
      });
      expect(entries[0]?.author ?? []).toEqual(hostile.authors.map((family) => ({ family })));
      if (readsRight(hostile.url)) expect(entries[0]?.URL).toBe(hostile.url ?? undefined);
      expect(entries[0]?.publisher).toBe(
        hostile.publisher === null || hostile.authors.includes(hostile.publisher) ? undefined : hostile.publisher,
      );
    }),
    { numRuns: rounds(3000) },
  );
});

/** A field's value as BibTeX the program takes it: up to the brace that closes it, where a backslash changes nothing. */
function bracedValue(entry: string, field: string): string {
  const start = entry.indexOf(`\n  ${field} = {`) + `\n  ${field} = {`.length;
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < entry.length; end++) depth += entry[end] === "{" ? 1 : entry[end] === "}" ? -1 : 0;
  return entry.slice(start, end - 1);
}

test("BibTeX's own count of braces finds the same fields, and TeX nothing that it would act on", () => {
  fc.assert(
    fc.property(references, (hostile) => {
      const entry = bibtex(hostile);
      if (hostile.url !== null) expect(bracedValue(entry, "url")).toBe(hostile.url);
      for (const [field, text] of [
        ["title", hostile.title],
        ["titleaddon", hostile.publication],
      ] as const) {
        const value = bracedValue(entry, field);
        expect(value.slice(0, 1) + value.slice(-1)).toBe("{}");
        // Without the commands and empty groups, which stand for a character or none, all that is left is plain.
        const rest = value.slice(1, -1).replace(/\{\\(?:[a-z]+|[&%$#_])\}|\{\}/g, "");
        expect(rest).toBe(text.replace(/[\\{}~^<>|&%$#_]/g, ""));
        expect(value).not.toMatch(/--|``|''|,,|[?!]`/);
      }
    }),
    { numRuns: rounds(2000) },
  );
});
