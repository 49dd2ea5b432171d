import { expect, test } from "vitest";
import { registrationsOf } from "../../src/site/registrations.ts";

test("each registration leads to the authority's own site, that of the police by its number", () => {
  expect(registrationsOf("陕ICP备05001609号-1", "陕公网安备 61011302000001号")).toEqual([
    { text: "陕ICP备05001609号-1", link: "https://beian.miit.gov.cn/" },
    { text: "陕公网安备 61011302000001号", link: "https://beian.mps.gov.cn/#/query/webSearch?code=61011302000001" },
  ]);
});

test("a site without one has none", () => {
  expect(registrationsOf(null, null)).toEqual([]);
  expect(registrationsOf("京ICP证030173号", null)).toHaveLength(1);
});
