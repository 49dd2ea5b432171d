import fc from "fast-check";
import { expect, test } from "vitest";
import { xml } from "../../templates/xml.ts";
import { rounds } from "../rounds.ts";
import { asInXml, parseXml } from "../xml.ts";

const parse = (piece: { readonly written: string }) => parseXml(Buffer.from(piece.written));

/** Any text, halves of characters and characters that XML cannot hold among it. */
const texts = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom("\u0001", "\uD800", "\uDC00", "\uFFFE", "]]>", "<![CDATA[", "<!--", "&amp;", '"', "'", "<", ">", "\r\n", "\t", " "),
    ),
  )
  .map((parts) => parts.join(""));

test("whatever a text holds, it comes back from an element and from an attribute, but for what XML cannot hold, and white space in attributes", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { attributes, text: found } = parse(xml`<entry term="${text}">${text}</entry>`);
      expect([attributes["term"], found]).toEqual([asInXml(text).replace(/[\t\n]/g, " "), asInXml(text)]);
    }),
    { numRuns: rounds(1000) },
  );
});

test.each(["", "\u0001", "\uD800"])("an attribute keeps its value, though of %j nothing is left", (text) => {
  expect(xml`<category term="${text}"/>`.written).toBe('<category term=""/>');
});

test("the value of an attribute must be in quotes, be it in a name with a prefix", () => {
  expect(() => xml`<feed xml:lang=${"zh"}/>`).toThrow(SyntaxError);
  expect(() => xml`<category term=${"甲"}/>`).toThrow(SyntaxError);
});

test("pieces and lists stand in a piece as they are, nothing is written for what is not there, and line breaks of the literal are dropped", () => {
  const piece = xml`
    <a>
      ${[xml`<b/>`, "&"]}
      ${null}${undefined}${false}
    </a>
  `;
  expect(piece.written).toBe("<a><b/>&amp;</a>");
});
