import { expect, test } from "vitest";
import { readStyle, themeSheet } from "../../src/settings/theme-style.ts";

/** The text of a style sheet in the site, or what is said of it and where. */
function read(css: string): string {
  const { text, problems } = readStyle(css, (written) => (written === "a.png" ? { name: "a-0.png" } : { fault: `no ${written}` }));
  return problems.length === 0 ? text : problems.map(({ line, column, reason }) => `${line}:${column} ${reason}`).join("\n");
}

test.each([
  { css: "p { color: red }", shown: "p { color: red }" },
  { css: '@charset "UTF-8";\np { color: red }', shown: "p { color: red }" },
  { css: "p { background: url(a.png) }", shown: "p { background: url(a-0.png) }" },
  { css: "p { background: url( 'a.png' ) no-repeat }", shown: "p { background: url( 'a-0.png' ) no-repeat }" },
  { css: 'p { background: image-set("a.png" 1x, url(a.png) 2x) }', shown: 'p { background: image-set("a-0.png" 1x, url(a-0.png) 2x) }' },
  { css: ":root { --picture: url(a.png) }", shown: ":root { --picture: url(a-0.png) }" },
  { css: "@media print { p { mask: url(a.png) } }", shown: "@media print { p { mask: url(a-0.png) } }" },
  { css: 'p { color: red } /* it\'s */ i { content: "\\201C" }', shown: 'p { color: red } /* it\'s */ i { content: "\\201C" }' },
  {
    css: "a{}/*# sourceMappingURL=data:application/json;base64,AAAA */",
    shown: "a{}/*# sourceMappingURL=data:application/json;base64,AAAA */",
  },
  { css: "p::before { content: 'url(x)' }", shown: "p::before { content: 'url(x)' }" },
])("$css stands in the site as $shown", ({ css, shown }) => {
  expect(read(css)).toBe(shown);
});

test.each([
  { css: "p {\n  color: red;\n", says: /^1:1 the style sheet cannot be read: the `\{` of this rule has no `\}`$/ },
  { css: "p { color: red }\n}", says: /^2:1 the style sheet cannot be read: this `\}` ends nothing/ },
  { css: "p { color red }", says: /^1:5 the style sheet cannot be read: this is no `property: value;`$/ },
  { css: "p { content: 'x\n} }' }", says: /^1:14 this text has no quotation mark at the end of its line$/m },
  { css: "@constructor;", says: /^1:1 `@constructor` has no block/ },
  { css: "@media print;\np { color: red }", says: /^1:1 `@media` has no block/ },
  { css: "@\\69mport 'a.css';", says: /^1:1 the style sheet cannot be read/ },
  { css: "p { b: u\\72l(https://example.org/a.png) }", says: /^1:5 a function that loads a picture is written without escapes/ },
  { css: `p { b: ${"calc(".repeat(20_000)}url(x)`, says: /cannot be read/ },
  { css: "p { content: 'a }", says: /^1:14 the style sheet cannot be read: this text has no quotation mark/ },
  { css: "\n@import url(https://example.org/a.css);", says: /^2:1 `@import` is not followed/ },
  { css: "p {\n  background: url(b.png) }", says: /^2:3 no b\.png$/ },
  { css: "p { background: url(https://example.org/a.png) }", says: /^1:5 no https:/ },
])("$css is told with its place", ({ css, says }) => {
  expect(read(css)).toMatch(says);
});

test("the sheet of a theme has the accent of both palettes on screens, and in a layer behind it the archive's own rules", () => {
  expect(themeSheet(null, "p { color: red }\n")).toBe("@layer theme {\np { color: red }\n}\n");
  const sheet = themeSheet({ light: "#111111", dark: "#eeeeee" }, null);
  expect(sheet).toMatch(/^@layer accent \{\n@media screen \{/);
  expect(themeSheet({ light: "#111111", dark: "#eeeeee" }, "p { color: red }")).toMatch(/^@layer accent [\s\S]*\n@layer theme \{\np/);
  expect(sheet.match(/--accent: #111111/g)).toHaveLength(1);
  expect(sheet.match(/--accent: #eeeeee/g)).toHaveLength(2);
});
