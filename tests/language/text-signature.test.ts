import { expect, test } from "vitest";
import { textSignature } from "../../src/language/text-signature.ts";
import { randomText } from "./alike-texts.ts";

const text = randomText(500, 1);

test("a signature is 70 characters, whatever the length of the text", () => {
  for (const length of [40, 500, 20_000]) expect(textSignature(randomText(length, 2))).toMatch(/^[\w-]{70}$/);
});

test.each([
  ["white space", (at: string) => at.replace(/.{7}/gu, "$& \u3000\n\u200B")],
  [
    "the width of letters, figures and marks",
    (at: string) => at.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ],
])("%s does not matter", (_what, changed) => {
  const written = `${text}(Vitest 3.2), 2024-04-24${text}`;
  expect(changed(written)).not.toBe(written);
  expect(textSignature(changed(written))).toBe(textSignature(written));
});

test("any other change gives another signature, be it of one character at the end or in their order", () => {
  const changed = [`${text}。`, text.slice(0, -1), `${text.slice(1)}${text[0]}`];
  expect(new Set([text, ...changed].map(textSignature)).size).toBe(4);
});

test("a text of fewer than forty characters has none, as it says too little", () => {
  expect(textSignature(randomText(39, 3))).toBeNull();
  expect(textSignature(`${randomText(39, 3)}${" \n".repeat(50)}`)).toBeNull();
  expect(textSignature(randomText(40, 3))).not.toBeNull();
});
