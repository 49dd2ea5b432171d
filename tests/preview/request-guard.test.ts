import { expect, test } from "vitest";
import { refusalOf } from "../../src/preview/request-guard.ts";

const own = { host: "localhost:8080" };

test.each([
  { what: "a page of its own", headers: own },
  { what: "a page under an address of this machine", headers: { host: "127.0.0.1:8080" } },
  { what: "a page under an address of IPv6", headers: { host: "[::1]:8080" } },
  { what: "a page by way of another port", headers: { host: "LOCALHOST:9000" } },
  {
    what: "a request of a page of its own",
    headers: { ...own, origin: "http://localhost:8080", "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" },
  },
  { what: "an address that was typed in", headers: { ...own, "sec-fetch-site": "none", "sec-fetch-mode": "navigate" } },
  { what: "a link on another site", headers: { ...own, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" } },
])("$what is answered", ({ headers }) => {
  expect(refusalOf(headers, null)).toBeNull();
});

test.each([
  { what: "a name that somebody else has lead here", headers: { host: "evil.example" } },
  { what: "such a name with this port", headers: { host: "evil.example:8080" } },
  { what: "a name that begins as this one", headers: { host: "localhost.evil.example" } },
  { what: "a name with one before it", headers: { host: "localhost@evil.example" } },
  { what: "a name that only looks like an address", headers: { host: "127.0.0.1.evil.example" } },
  { what: "no name at all", headers: {} },
  { what: "an empty name", headers: { host: "" } },
  { what: "another origin", headers: { ...own, origin: "https://evil.example" } },
  { what: "the same name over another port", headers: { ...own, origin: "http://localhost:3000" } },
  { what: "a file or a sandbox", headers: { ...own, origin: "null" } },
  { what: "an image or a script on another site", headers: { ...own, "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" } },
  { what: "one on a site that is this machine's too", headers: { ...own, "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors" } },
])("$what is refused", ({ headers }) => {
  expect(refusalOf(headers, null)).toEqual(expect.any(String));
});

test("the name that --host gave is answered, and no other", () => {
  expect(refusalOf({ host: "Reading-Room.local:8080" }, "reading-room.local")).toBeNull();
  expect(refusalOf({ host: "192.168.1.5:8080" }, "0.0.0.0")).toBeNull();
  expect(refusalOf({ host: "evil.example:8080" }, "reading-room.local")).toContain("--host");
});
