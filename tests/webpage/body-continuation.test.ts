import { expect, test } from "vitest";
import { withContinuation } from "../../src/webpage/body-continuation.ts";
import { parsePage } from "../../src/webpage/page-document.ts";

const schedule = "<table><tr><td>上午</td><td>校友报到</td></tr></table>";
const links = '<table><tr><td><a href="/1">江边古塔开始修缮</a></td></tr></table>';

/** Whether a text is read together with what follows its table. */
function goesOn(last: string, following: string): boolean {
  const parsed = parsePage(
    `<body><section><table><tr><td id="text">昨日上午，学校举行庆祝会。<br>${last}</td></tr></table>${following}</section></body>`,
  );
  const part = parsed.ok ? parsed.document.querySelector("#text") : null;
  return part !== null && withContinuation(part).localName === "section";
}

test.each<[string, string, boolean]>([
  ["附：庆祝会日程", schedule, true],
  ["日程如下：", schedule, true],
  ["全校师生参加。", schedule, false],
  ["附：庆祝会日程", links, false],
  ["附：庆祝会日程", `<p>版权所有</p>${schedule}`, false],
])("a text that ends with %s, followed by %s, goes on: %s", (last, following, expected) => {
  expect(goesOn(last, following)).toBe(expected);
});
