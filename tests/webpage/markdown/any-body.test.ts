import fc from "fast-check";
import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import type { BodyPage } from "../../../src/ingest/body-page.ts";
import { formatReaders } from "../../../src/ingest/format-table.ts";
import { shownWords } from "../../../src/webpage/markdown/kept-words.ts";
import { toMarkdown } from "../../../src/webpage/markdown/to-markdown.ts";
import { visible, visibleWords } from "../../../src/webpage/markdown/visible-words.ts";
import { rounds } from "../../rounds.ts";

const elements = (
  "p div span font center section article h1 h2 h3 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre code " +
  "kbd strong b em i u s del sub sup mark small ruby rt rp a figure figcaption details summary form label button svg o:p script style " +
  "noscript iframe object video select option"
).split(" ");
const empty = ["br", "hr", "img", "embed", "wbr", "input"];

const words = fc.oneof(
  fc.constantFrom(
    ...["甲", "乙。", "“丙”", "（丁）", "，", "　　戊", "\u00A0\u00A0己", "\u200B", " ", "\n", "\n\n", "a", "b1", "x_y", "😀", "\u0301"],
    ...[
      "*",
      "**",
      "_",
      "__",
      "`",
      "```",
      "~~",
      "~~~",
      "#",
      "## ",
      "> ",
      "- ",
      "+ ",
      "1. ",
      "1) ",
      "=",
      "===",
      "---",
      "***",
      "+++",
      "|",
      "|-|-|",
    ],
    ...[
      "[",
      "]",
      "(",
      ")",
      "![",
      "](",
      "[^1]",
      "[^1]: ",
      "[TOC]",
      "[x] ",
      "[[页|词]]",
      "[a]: http://b.cn",
      "[caption]",
      "[embed]",
      "[/caption]",
    ],
    ...[
      "{",
      "}",
      "{#id}",
      "{:.x}",
      "{汉字|hàn zì}",
      "{{< x >}}",
      "{% raw %}",
      "{% endraw %}",
      ":::",
      "::: tip",
      "\\",
      "!",
      "&",
      "&amp;",
      "&#42;",
    ],
    ...[
      "<",
      ">",
      "<b>",
      "</b>",
      "<br>",
      "<script>",
      "<!--",
      "-->",
      "http://a.cn/",
      "https://b.cn/x*y*?a=1&b=2;",
      "c@d.cn",
      "//e.cn",
      "://",
      "%",
    ],
  ),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const addresses = [
  "http://a.cn/b.htm",
  "a.jpg",
  "b.mp4",
  "javascript:alert(1)",
  "#x",
  "data:image/png;base64,AA",
  "../c d.pdf",
  "//e.cn/(f)",
  "x",
  "",
  "&lt;b&gt;",
];
const attributes = fc.record(
  {
    href: fc.constantFrom(...addresses),
    src: fc.constantFrom(...addresses),
    data: fc.constantFrom(...addresses),
    alt: fc.constantFrom("图", "a](b)", "<b>", "*", "图1 词", ""),
    style: fc.constantFrom(
      "text-align:center",
      "font-weight:bold",
      "font-style: italic",
      "display:none",
      "text-decoration:underline",
      "text-align: right",
    ),
    align: fc.constantFrom("center", "right", "left"),
    colspan: fc.constantFrom("2", "0", "x", "999"),
    start: fc.constantFrom("3", "-1", "x"),
    value: fc.constantFrom("7", "x"),
    onclick: fc.constant("alert(1)"),
    hidden: fc.constant(""),
  },
  { requiredKeys: [] },
);

interface Tree {
  readonly name: string;
  readonly attributes: object;
  readonly children: readonly (Tree | string)[];
}

const { tree } = fc.letrec<{ tree: Tree; child: Tree | string }>((tie) => ({
  child: fc.oneof({ depthSize: "small", withCrossShrink: true }, words, tie("tree")),
  tree: fc.record({
    name: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...elements) }, { weight: 1, arbitrary: fc.constantFrom(...empty) }),
    attributes: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: attributes }),
    children: fc.array(tie("child"), { maxLength: 6 }),
  }),
}));

function bodyOf(children: readonly (Tree | string)[]): HTMLElement {
  const document = new DOMParser().parseFromString(
    "<!doctype html><html><head></head><body></body></html>",
    "text/html",
  ) as unknown as Document;
  const add = (parent: Node, child: Tree | string) => {
    if (typeof child === "string") return parent.appendChild(document.createTextNode(child));
    const element = document.createElement(child.name);
    for (const [name, value] of Object.entries(child.attributes)) element.setAttribute(name, value);
    if (!empty.includes(child.name)) for (const one of child.children) add(element, one);
    return parent.appendChild(element);
  };
  for (const child of children) add(document.body, child);
  return document.body;
}

const anyBody = fc.array(fc.oneof(words, tree), { maxLength: 8 }).map(bodyOf);

test("of any body every visible character is shown, in its place, and nothing beside it", () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const { markdown, characters, kept } = toMarkdown(body, ({ address }) => address);
      expect(kept).toBe(characters);
      expect(shownWords(markdown)).toBe(visibleWords(body));
    }),
    { numRuns: rounds(5_000) },
  );
});

/** A page that has some of the files. */
const page: BodyPage = {
  article: "a",
  fileAt: (href) => (href === "a.jpg" ? { href, name: href, use: "picture", width: 1, height: 1 } : null),
};

test("the page of an article has all words of a body without pictures", () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      for (const one of body.querySelectorAll("img, video, audio, iframe, embed, object")) one.remove();
      const html = formatReaders.md.html(toMarkdown(body, ({ address }) => address).markdown, page);
      const shown = new DOMParser().parseFromString(`<!doctype html><html><head></head><body>${html}</body></html>`, "text/html");
      for (const told of shown.querySelectorAll(".missing")) told.remove();
      expect(visible(shown.body.textContent ?? "")).toBe(visibleWords(body));
    }),
    { numRuns: rounds(2_000) },
  );
});

test("nothing of any body runs", () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const html = formatReaders.md.html(toMarkdown(body, ({ address }) => address).markdown, page);
      const shown = new DOMParser().parseFromString(`<!doctype html><html><body>${html}</body></html>`, "text/html") as unknown as Document;
      for (const element of shown.querySelectorAll("*")) {
        expect(["script", "style", "iframe", "object", "embed", "form", "svg"]).not.toContain(element.localName);
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^on|^style$/);
          if (/^(?:href|src)$/.test(name)) expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
        }
      }
    }),
    { numRuns: rounds(2_000) },
  );
});

test("a line of text is shown as it is, whatever its marks", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (texts) => {
      const body = bodyOf([{ name: "p", attributes: {}, children: [texts.join("")] }]);
      const { markdown } = toMarkdown(body, ({ address }) => address);
      expect(shownWords(markdown)).toBe(visible(texts.join("")));
    }),
    { numRuns: rounds(10_000) },
  );
});
