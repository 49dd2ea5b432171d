import { expect, test } from "vitest";
import { embeddedBy } from "../../../src/ingest/html/embedded.ts";

test.each([
  ["iframe", "src", "https://a.cn/p", "https://a.cn/p"],
  ["iframe", "src", " //a.cn/p ", "https://a.cn/p"],
  ["embed", "src", "http://a.cn/1.swf", "http://a.cn/1.swf"],
  ["object", "data", "http://a.cn/1.swf", "http://a.cn/1.swf"],
  ["object", "src", "http://a.cn/1.swf", ""],
  ["iframe", "src", "javascript:x()", ""],
  ["iframe", "src", "mailto:a@b.cn", ""],
  ["iframe", "src", "x.html", ""],
  ["img", "src", "http://a.cn/1.jpg", ""],
])("what <%s %s=%s> embeds is %s", (name, attribute, value, address) => {
  expect(embeddedBy(name, new Map([[attribute, value]]))).toBe(address);
});
