import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { formatReaders } from "../../../src/ingest/format-table.ts";
import { mostMarks } from "../../../src/ingest/markdown/body-limits.ts";
import { bare, textOf } from "../../html.ts";
import { rounds } from "../../rounds.ts";

/** All elements that may stand in a body, each with the attributes it may have. */
const allowed: Readonly<Record<string, RegExp>> = {
  a: /^href="(?:https?:\/\/|mailto:)[^"]*"$|^title="[^"]*"$/i,
  p: /^class="align-(?:center|right)"$/,
  div: /^class="align-(?:center|right)"$/,
  td: /^class="align-(?:center|right|left)"$|^(?:col|row)span="\d{1,3}"$/,
  th: /^class="align-(?:center|right|left)"$|^(?:col|row)span="\d{1,3}"$|^scope="col"$/,
  ol: /^start="\d+"$/,
  li: /^value="\d+"$/,
  section: /^class="scroll"$|^aria-label="表格\d*"$|^tabindex="0"$/,
  details: /^open=""$/,
  code: /^class="language-[^"]*"$/,
  span: /^class="missing"$/,
  ...Object.fromEntries(
    [
      ...["h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "table", "caption", "thead", "tbody", "tr", "figure", "figcaption"],
      ...["summary", "pre", "hr", "br", "strong", "em", "u", "s", "sub", "sup", "mark", "small", "kbd", "ruby", "rt", "rp"],
    ].map((name) => [name, /^$/]),
  ),
};

/** Within which elements alone some may stand. */
const parents: Readonly<Record<string, readonly string[]>> = {
  li: ["ul", "ol"],
  tr: ["thead", "tbody"],
  td: ["tr"],
  th: ["tr"],
  thead: ["table"],
  tbody: ["table"],
  caption: ["table"],
  summary: ["details"],
  figcaption: ["figure"],
  rt: ["ruby"],
};

const inLine = /^(?:a|span|strong|em|u|s|sub|sup|mark|small|code|kbd|ruby|rt|rp)$/;
const ofOneLine = /^(?:p|h[2-6]|caption|summary|figcaption)$/;

/**
 * What is wrong with HTML that a body gave: it must be well nested as it is written, without the
 * help of a browser, of elements and attributes that may stand there, each in its place.
 */
function faults(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  textOf(html);
  for (const [tag, slash, name = "", attributes = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>/g)) {
    if (slash === "/") {
      if (open.pop() !== name) found.push(`${tag} ends another`);
      continue;
    }
    const passes = allowed[name];
    for (const [attribute] of attributes.matchAll(/[a-z-]+="[^"]*"/g)) if (!passes?.test(attribute)) found.push(`${attribute} in ${tag}`);
    if (!passes) found.push(tag);
    const within = open.at(-1) ?? "";
    if (parents[name] && !parents[name].some((parent) => parent === within || (name === "rt" && open.includes(parent))))
      found.push(`${name} in ${within}`);
    if (name === "a" && open.includes("a")) found.push("a link in a link");
    if (!inLine.test(name) && name !== "br" && open.some((one) => ofOneLine.test(one) || (inLine.test(one) && name !== "br")))
      found.push(`${name} in ${open.join(" ")}`);
    if (/^(?:table|tbody|thead|tr|ul|ol)$/.test(within) && !parents[name]?.includes(within)) found.push(`${name} in ${within}`);
    if (name !== "br" && name !== "hr") open.push(name);
  }
  if (open.length > 0) found.push(`open: ${open.join(" ")}`);
  return found;
}

const names = [
  ...["p", "div", "center", "span", "font", "b", "strong", "i", "em", "u", "s", "sub", "sup", "code", "small", "mark", "kbd"],
  ...["table", "caption", "thead", "tbody", "tr", "td", "th", "ul", "ol", "li", "h1", "h2", "h6", "blockquote", "pre", "br", "hr"],
  ...["ruby", "rt", "rp", "a", "figure", "figcaption", "details", "summary", "dl", "dd", "video", "section", "picture"],
];
const strange = ["script", "style", "iframe", "svg", "form", "input", "object", "x-y", "body", "title", "textarea", "math", "base", "meta"];
const attributes = [
  ...['class="x"', "style='color:red'", 'style="text-align: center"', "align=right", 'onclick="x()"', "onload=x()", 'id="a"', "hidden"],
  ...['href="http://a.cn/"', "href='javascript:x()'", 'href="&#106;avascript:x()"', 'href=" data:text/html,x"', "colspan=2", 'rowspan="0"'],
  ...['colspan="9999"', 'start="3"', 'src="data:image/svg+xml,<svg>"', 'srcdoc="<b>"', "open", 'value="1"'],
];
const tag = fc
  .tuple(fc.constantFrom("", "/"), fc.constantFrom(...names, ...strange), fc.subarray(attributes, { maxLength: 3 }))
  .map(([slash, name, own]) => `<${slash}${[name, ...own].join(" ")}>`);
const damaged = fc.constantFrom(
  "<",
  ">",
  "</",
  "<b",
  "<p x='",
  '"',
  "'",
  "<!--",
  "-->",
  "<!",
  "&",
  "&#",
  "&lt;",
  "&#60;",
  "&nbsp;",
  "<a <b>",
  "/>",
  "<br/>",
);
const marks = fc.constantFrom(
  "**",
  "*",
  "`",
  "[",
  "](http://a.cn/)",
  "![甲](b.png)",
  "\n\n",
  "\n",
  "\n\n> ",
  "\n- ",
  "\n\n# ",
  "\n\n|甲|乙|\n|-|-|\n|",
  "|",
  "http://a.cn/ ",
);
/** A word that is like no other, once it is numbered. */
const word = fc.constant("词");
const bodies = (...parts: fc.Arbitrary<string>[]) =>
  fc
    .array(fc.oneof(word, ...parts), { maxLength: 40 })
    .map((pieces) => pieces.map((piece, index) => (piece === "词" ? `词${1000 + index}a` : piece)).join(""));

describe.each(["txt", "md"] as const)("of any HTML in a body (%s)", (format) => {
  const html = (body: string) => formatReaders[format].html(body);
  const words = (body: string) =>
    formatReaders[format]
      .blocks(body)
      .map(({ text }) => text)
      .join("\n");

  test("nothing can run, load or leave its place", () => {
    fc.assert(
      fc.property(bodies(tag, tag, damaged, marks), (body) => {
        expect(faults(html(body))).toEqual([]);
      }),
      { numRuns: rounds(3000) },
    );
  });

  test("a real parser sees the same elements", () => {
    fc.assert(
      fc.property(bodies(tag, tag, damaged), (body) => {
        const seen: string[] = [];
        const parser = new Parser({
          onopentag: (name, own) => {
            seen.push(name);
            for (const key of Object.keys(own)) if (/^(?:on|style$|src)/.test(key)) seen.push(key);
            if (/^\s*(?:javascript|data|vbscript):/i.test(own["href"] ?? "")) seen.push(own["href"] ?? "");
          },
        });
        parser.end(html(body));
        expect(seen.filter((name) => !(name in allowed))).toEqual([]);
      }),
      { numRuns: rounds(1000) },
    );
  });

  test("every word is seen by its reader and found by the search, in its order", () => {
    fc.assert(
      fc.property(bodies(tag, tag, damaged, marks), (body) => {
        // What a comment holds, and a tag's attributes, is not seen; words stand in neither where neither begins.
        const source = body.replaceAll("<!--", "<!-").replaceAll("<p x='", "<p x").replace(/["']/g, "");
        const made = source.match(/词\d+a/g) ?? [];
        expect(textOf(html(source)).match(/词\d+a/g) ?? []).toEqual(made);
        expect(words(source).match(/词\d+a/g) ?? []).toEqual(made);
        expect(formatReaders[format].read({ text: source, line: 1 }).problems.filter(({ rule }) => rule !== "html-remains")).toEqual([]);
      }),
      { numRuns: rounds(2000) },
    );
  });

  test("the visible text is what a real parser sees, with the tags of unknown elements as text", () => {
    fc.assert(
      fc.property(trees, (body) => {
        expect(bare(textOf(html(body)))).toBe(bare(visible(body)));
        expect(bare(words(body))).toBe(bare(visible(body)));
      }),
      { numRuns: rounds(2000) },
    );
  });
});

const paired = names.filter((name) => !/^(?:br|hr|video|ruby|rt|rp|pre)$/.test(name));
/** Markup as systems write it: elements with their ends, in one another, in any order. */
const { trees } = fc.letrec<{ trees: string; element: string }>((tie) => ({
  trees: fc
    .array(
      fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom("甲", "乙。", "a", "&amp;", "&lt;b&gt;", "&ldquo;", "&#20320;", "<br>", "<hr/>", "<x-y>", "</x-y>", "<!-- 密 -->"),
        tie("element"),
      ),
      { maxLength: 6 },
    )
    .map((parts) => `词${parts.join("")}`),
  element: fc
    .tuple(fc.constantFrom(...paired), fc.constantFrom("", ' class="x"', " style='text-align:center'"), tie("trees"))
    .map(([name, own, inner]) => `<${name}${own}>${inner}</${name}>`),
}));

/** The text that a parser of HTML sees in a source without scripts, and the tags of elements that mean nothing here. */
function visible(source: string): string {
  let text = "";
  const parser = new Parser({
    ontext: (own) => {
      text += own;
    },
  });
  parser.end(source.replace(/<(?=\/?x-y>)/g, "&lt;"));
  return text;
}

describe("what is very long takes its time, and no more:", () => {
  const million = 1_000_000;
  test.each([
    ["<", "<".repeat(5 * million)],
    ["&", "&".repeat(5 * million)],
    ["&amp", "&amp".repeat(million)],
    ["&amp;", "&amp;".repeat(million / 2)],
    ["<!--", "<!--".repeat(million)],
    ["attributes", `<p ${"a ".repeat(2 * million)}`],
    ["white space", `<p${" ".repeat(5 * million)}`],
    ["<script>", "<script>".repeat(mostMarks)],
    ["<script> with one end", `${"<script>".repeat(mostMarks / 2)}</script>`],
    ["<a href='", "<a href='".repeat(mostMarks)],
    ["<p>", "<p>".repeat(mostMarks)],
    ["<div>", "<div>".repeat(mostMarks)],
    ["<div></div>", "<div>".repeat(mostMarks / 2) + "</div>".repeat(mostMarks / 2)],
    ["</div>", "</div>".repeat(mostMarks)],
    ["<b>", "<b>".repeat(mostMarks)],
    ["<b>甲</b>", "<b>甲</b>".repeat(mostMarks / 4)],
    ["<b><i>甲</b>", "<b><i>甲</b>".repeat(mostMarks / 4)],
    ["<table><tr>", "<table><tr>".repeat(mostMarks / 4) + "</table>".repeat(mostMarks / 4)],
    ["<td>甲", `<table>${"<td>甲".repeat(mostMarks / 4)}</table>`],
    ["<ul><li>", "<ul><li>".repeat(mostMarks / 4) + "</ul>".repeat(mostMarks / 4)],
    ["<img src=x>", "<img src=x>".repeat(mostMarks / 4)],
  ])("%s", (_name, body) => {
    // Time that grows as the square of these would not end within the test's own time.
    expect(formatReaders.txt.html(body).length).toBeLessThan(100 * body.length);
  });

  test("and more tags than any article has are refused", () => {
    const body = { text: "<p>".repeat(mostMarks + 1), line: 6 };
    expect(formatReaders.txt.read(body).problems).toMatchObject([{ rule: "too-much-markup", level: "error", line: 6 }]);
  });
});
