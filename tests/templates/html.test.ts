import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { html, rendered, trusted } from "../../templates/html.ts";
import { lines } from "./planned.ts";

test("whatever a text holds, it stays text, in an element as in an attribute", () => {
  fc.assert(
    fc.property(lines, (text) => {
      const written = renderToString(html`<p title="${text}">${text}</p>`);
      const document = parseDocument(written);
      const [paragraph] = DomUtils.getElementsByTagName("p", document);
      expect(document.childNodes).toHaveLength(1);
      expect(paragraph?.attribs).toEqual({ title: text });
      expect(paragraph?.childNodes.map(({ type }) => type)).toEqual(["text"]);
      expect(paragraph && DomUtils.textContent(paragraph)).toBe(text);
    }),
  );
});

test("a text is written as in JSX", () => {
  fc.assert(
    fc.property(lines, (text) => {
      expect(renderToString(html`<p title="${text}">${text}</p>`)).toBe(renderToString(h("p", { title: text }, text)));
      expect(renderToString(html`<p>${rendered(text)}</p>`)).toBe(renderToString(h("p", null, text)));
    }),
  );
});

test("pieces, lists and JSX stand in a piece as they are, and a piece in JSX", () => {
  const items = ["a<b", "c"].map((text) => html`<li>${text}</li>`);
  const list = html`<ul>${items}${rendered(h("li", null, "&"))}${trusted("<li>d</li>")}</ul>`;
  expect(renderToString(h("nav", null, list))).toBe("<nav><ul><li>a&lt;b</li><li>c</li><li>&amp;</li><li>d</li></ul></nav>");
});

test("nothing is written for what is not there, and numbers are, 0 too", () => {
  expect(renderToString(html`<p>${null}${undefined}${false}${[]}${0}</p>`)).toBe("<p>0</p>");
});

test("line breaks of the literal are dropped with the spaces around them, and those of texts are kept", () => {
  const text = "a\n b";
  expect(
    renderToString(html`
      <p>
        ${text} c
      </p>
    `),
  ).toBe("<p>a\n b c</p>");
});

test("the value of an attribute must be in quotes, without which a space would end it", () => {
  expect(() => html`<p id=${"a"}></p>`).toThrow(SyntaxError);
});
