import fc from "fast-check";
import { createReference } from "../../src/export/article-reference.ts";
import type { Reference } from "../../src/export/reference.ts";
import { article, civil, withFields } from "../articles.ts";

/** A reference like most. Each part can be replaced. */
export function reference(parts: Partial<Reference> = {}): Reference {
  return {
    key: "2024-110ea0537603b210",
    title: "学校召开工作会议",
    authors: ["张三"],
    publication: "旧闻档案",
    publisher: "西安交通大学",
    date: "2024-04-24",
    url: "https://example.org/2024/04/110ea0537603b210.html",
    accessed: null,
    ...parts,
  };
}

/** What a format has a use for of its own, what splits, and what is no ASCII. */
const hostileParts = [
  ..."{}\\%&$#_^~\"'`<>|@=,;:!?()[]-+*/.",
  ..." \t\n\r\u0000\u001F\u007F\u0085\u00A0\u2028\u3000\uFEFF",
  ..."、，；aZé中𠀀😀\u0301\u200B",
  "\uD800",
  "ER  - ",
  "\r\nER  - \r\nTY  - JOUR\r\n",
  "TY  - ",
  "  - ",
  "AU  - ",
  " and ",
  " AND others",
  "@article{x,",
  "@comment",
  "\\end{document}",
  "\\textit{",
  "\\begin{",
  "\\n",
  "\\u0041",
  "$x_1^2$",
  "--",
  "---",
  "``",
  "''",
  "?`",
  "<i>",
  "</script>",
  "&amp;",
  "&#x41;",
  "NBA",
  "von der",
  "Jr.",
  "null",
  "constructor",
  "__proto__",
];

const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...hostileParts), { minLength: 1, maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
);

/** Text in which something stands. */
const visibleText = hostileText.filter((text) => /[^\s\p{Cc}]/u.test(text));

const urls = fc
  .tuple(fc.nat(9999), fc.string({ unit: "grapheme", maxLength: 12 }))
  .map(([year, name]) => `https://example.org/${year}/${encodeURIComponent(name)}.html`);

/** References to articles whose every text is hostile, made as all are. */
export const references: fc.Arbitrary<Reference> = fc
  .record({
    title: visibleText,
    author: fc.option(hostileText),
    day: fc
      .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
      .map((date) => civil(date.toISOString().slice(0, 10))),
    site: fc.record({ title: visibleText, publisher: fc.option(visibleText) }),
    url: fc.option(urls),
  })
  .map(({ title, author, day, site, url }) =>
    createReference(withFields(article(), { summary: { date: day }, header: { title, author } }), site, url),
  );
